import { graphql, RECEIPT, useCommand } from '../../client';
import { ConfirmForm } from './confirm-form';
import type { ResultForms } from './result-page';
import type { ResultThing } from './result-query';
import { RevokeResultForm } from './revoke-result-form';

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

const Confirm = ({ result }: FormProps) => (
  <ConfirmForm
    of="innovation"
    result={result}
    command={useCommand(CONFIRM)}
    variables={({ evidence, on, by }) => ({ input: { innovationId: result.id, evidence, convertedOn: on, by } })}
  />
);

const Revoke = ({ result }: FormProps) => (
  <RevokeResultForm
    of="innovation"
    result={result}
    command={useCommand(REVOKE)}
    variables={(reason) => ({ input: { innovationId: result.id, reason } })}
  />
);

/** What can be done with a small innovation, each with its form. */
export const INNOVATION_FORMS: ResultForms = { confirm: Confirm, revoke: Revoke };
