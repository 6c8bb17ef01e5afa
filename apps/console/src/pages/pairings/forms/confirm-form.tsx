import { graphql, RECEIPT, useCommand } from '../../../client';
import { useText } from '../../../i18n';
import { ActPanel, useActDone } from '../../../kit/acts';
import { CommandForm } from '../../../kit/form';
import type { PairingThing } from '../pairing-query';
import { Terms } from '../terms';

const CONFIRM = graphql(
  `
    mutation ConfirmForUnion($input: ConfirmAgreementInput!) {
      confirmAgreement(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** The union's own confirmation, with the terms in view. */
export const ConfirmForm = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const command = useCommand(CONFIRM);
  const version = pairing.draftVersion ?? pairing.version;
  const done = useActDone(t('pairing.confirm.done', { version }));
  return (
    <ActPanel title={t('pairing.act.confirm')} consequence={t('pairing.confirm.consequence', { version })}>
      <Terms pairing={pairing} />
      <CommandForm
        command={command}
        variables={() => ({ input: { pairingId: pairing.pairingId, version, party: 'ENTERPRISE_UNION' as const } })}
        submit={t('pairing.confirm.submit', { version })}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};
