import { graphql, RECEIPT, useCommand } from '../../client';
import { useText } from '../../i18n';
import { ConfirmForm } from './confirm-form';
import type { ResultForms } from './result-page';
import type { ResultThing } from './result-query';
import { RevokeForm } from './revoke-form';

const CONFIRM = graphql(
  `
    mutation ConvertInnovation($input: ConvertInnovationInput!) {
      convertInnovation(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const REVOKE = graphql(
  `
    mutation RevokeInnovation($input: RevokeInnovationInput!) {
      revokeInnovation(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

interface FormProps {
  readonly result: ResultThing;
}

const Confirm = ({ result }: FormProps) => {
  const command = useCommand(CONFIRM);
  return (
    <ConfirmForm
      of="innovation"
      result={result}
      command={command}
      variables={({ evidence, on, by }) => ({ input: { innovationId: result.id, evidence, convertedOn: on, by } })}
    />
  );
};

const Revoke = ({ result }: FormProps) => {
  const { t } = useText();
  const command = useCommand(REVOKE);
  return (
    <RevokeForm
      draft={`innovation-revoke-${result.id}`}
      title={t('results.innovation.revoke')}
      consequence={t('results.revokeMeans')}
      told={t('results.innovation.revokeDone')}
      common={[t('results.common.untrue'), t('results.common.twice'), t('results.common.notDone')]}
      command={command}
      variables={(reason) => ({ input: { innovationId: result.id, reason } })}
    />
  );
};

/** What can be done with a small innovation, each with its form. */
export const INNOVATION_FORMS: ResultForms = { confirm: Confirm, revoke: Revoke };
