import { graphql, RECEIPT } from '../../client';

/** The wording that the console shows; another wording is another version, to which nobody has agreed yet. */
export const WORDING_VERSION = 1;

/** What the console asks about: the name in public. */
export const PUBLICATION = 'PUBLICATION' as const;

export const GIVE_CONSENT = graphql(
  `
    mutation GiveConsent($input: GiveConsentInput!) {
      giveConsent(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const WITHDRAW_CONSENT = graphql(
  `
    mutation WithdrawConsent($input: WithdrawConsentInput!) {
      withdrawConsent(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const ERASE = graphql(
  `
    mutation ErasePerson($input: ErasePersonInput!) {
      erasePerson(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
