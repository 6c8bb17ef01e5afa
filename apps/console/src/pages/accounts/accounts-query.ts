import { graphql, RECEIPT, type ResultOf } from '../../client';

/** A page of the accounts. */
export const ACCOUNTS = graphql(`
  query Accounts($first: Int!, $after: String, $filter: AccountFilterInput) {
    accounts(first: $first, after: $after, filter: $filter) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        accountId
        name
        personName
        role
        nodeName
        open
        openedAt
      }
    }
  }
`);

/** A row of it. */
export type AccountRow = ResultOf<typeof ACCOUNTS>['accounts']['nodes'][number];

export const OPEN_ACCOUNT = graphql(
  `
    mutation OpenAccount($input: OpenAccountInput!) {
      openAccount(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const RESET_PASSWORD = graphql(
  `
    mutation ResetPassword($input: SetPasswordInput!) {
      setPassword(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const CLOSE_ACCOUNT = graphql(
  `
    mutation CloseAccount($input: CloseAccountInput!) {
      closeAccount(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

/** All roles, those of officers first. */
export const ROLES = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'DATA_ENTRY',
  'AUDITOR',
  'ADMIN',
  'MASTER',
  'APPRENTICE',
] as const;
