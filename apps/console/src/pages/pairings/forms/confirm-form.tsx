import { graphql, RECEIPT, useCommand } from '../../../client';
import { useMyself } from '../../../frame/myself';
import { useText } from '../../../i18n';
import { ActPanel, useActDone } from '../../../kit/acts';
import { CommandForm } from '../../../kit/form';
import { useNames } from '../../../kit/use-names';
import { partyOf } from '../acts';
import { AmendmentTerms } from '../amendment';
import type { PairingThing } from '../pairing-query';
import { Terms } from '../terms';

const CONFIRM = graphql(
  `
    mutation ConfirmAgreement($input: ConfirmAgreementInput!) {
      confirmAgreement(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** A party's own confirmation, with the terms in view: all of the first version, what changes in a later one. */
export const ConfirmForm = ({ pairing }: { readonly pairing: PairingThing }) => {
  const { t } = useText();
  const command = useCommand(CONFIRM);
  const name = useNames();
  const version = pairing.draftVersion ?? pairing.version;
  const party = partyOf(useMyself().role) ?? 'ENTERPRISE_UNION';
  const words = { version, party: name('party', party) };
  const done = useActDone(t('pairing.confirm.done', words));
  return (
    <ActPanel title={t('pairing.act.confirm')} consequence={t('pairing.confirm.consequence', words)}>
      {pairing.amendment ? (
        <AmendmentTerms pairing={pairing} amendment={pairing.amendment} />
      ) : (
        <Terms pairing={pairing} />
      )}
      <CommandForm
        command={command}
        variables={() => ({ input: { pairingId: pairing.pairingId, version, party } })}
        submit={t('pairing.confirm.submit', { version })}
        onDone={done}
      >
        {null}
      </CommandForm>
    </ActPanel>
  );
};
