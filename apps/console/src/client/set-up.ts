import { type Failure, refusalOf } from './failure';
import { graphql } from './graphql';
import { post } from './post';
import { RECEIPT } from './receipt';
import { signIn } from './session';

const SET_UP = graphql(
  `
    mutation SetUp($input: SetUpInput!) {
      setUp(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** The code that the start of the server printed, and what the first administrator will sign in with. */
export interface FirstAdministrator {
  readonly code: string;
  readonly account: string;
  readonly password: string;
}

/**
 * Opens the first administrator's account and signs in to it; the refusal where it is refused.
 * @throws CombinedError where the server cannot be asked.
 */
export const setUp = async (input: FirstAdministrator): Promise<Failure | undefined> => {
  const { setUp: receipt } = await post(SET_UP, { input });
  const refusal = refusalOf(receipt);
  if (!refusal) await signIn(input.account, input.password);
  return refusal;
};
