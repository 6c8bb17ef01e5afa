import { graphql, RECEIPT, useCommand } from '../../client';
import { useText } from '../../i18n';
import { ConfirmForm } from './confirm-form';
import type { ResultForms } from './result-page';
import type { ResultThing } from './result-query';
import { RevokeForm } from './revoke-form';

const CONFIRM = graphql(
  `
    mutation AcceptBreakthrough($input: AcceptBreakthroughInput!) {
      acceptBreakthrough(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

const REVOKE = graphql(
  `
    mutation RevokeBreakthrough($input: RevokeBreakthroughInput!) {
      revokeBreakthrough(input: $input) {
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
      of="breakthrough"
      result={result}
      command={command}
      variables={({ evidence, on, by }) => ({ input: { breakthroughId: result.id, evidence, acceptedOn: on, by } })}
    />
  );
};

const Revoke = ({ result }: FormProps) => {
  const { t } = useText();
  const command = useCommand(REVOKE);
  return (
    <RevokeForm
      draft={`breakthrough-revoke-${result.id}`}
      title={t('results.breakthrough.revoke')}
      consequence={t('results.revokeMeans')}
      told={t('results.breakthrough.revokeDone')}
      common={[t('results.common.untrue'), t('results.common.twice'), t('results.common.notDone')]}
      command={command}
      variables={(reason) => ({ input: { breakthroughId: result.id, reason } })}
    />
  );
};

/** What can be done with a breakthrough, each with its form. */
export const BREAKTHROUGH_FORMS: ResultForms = { confirm: Confirm, revoke: Revoke };
