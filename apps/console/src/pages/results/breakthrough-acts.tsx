import { graphql, RECEIPT, useCommand } from '../../client';
import { ConfirmForm } from './confirm-form';
import type { ResultForms } from './result-page';
import type { ResultThing } from './result-query';
import { RevokeResultForm } from './revoke-result-form';

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

const Confirm = ({ result }: FormProps) => (
  <ConfirmForm
    of="breakthrough"
    result={result}
    command={useCommand(CONFIRM)}
    variables={({ evidence, on, by }) => ({ input: { breakthroughId: result.id, evidence, acceptedOn: on, by } })}
  />
);

const Revoke = ({ result }: FormProps) => (
  <RevokeResultForm
    of="breakthrough"
    result={result}
    command={useCommand(REVOKE)}
    variables={(reason) => ({ input: { breakthroughId: result.id, reason } })}
  />
);

/** What can be done with a breakthrough, each with its form. */
export const BREAKTHROUGH_FORMS: ResultForms = { confirm: Confirm, revoke: Revoke };
