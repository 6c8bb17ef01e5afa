import { graphql, RECEIPT, type ResultOf } from '../../client';

/** A page of the org tree within the own scope. */
export const UNITS = graphql(`
  query Units(
    $first: Int!
    $after: String
    $filter: OrgNodeFilterInput
    $sort: OrgNodeSort
    $direction: SortDirection
  ) {
    orgNodes(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        nodeId
        name
        kind
        parentName
        registeredOn
      }
    }
  }
`);

/** A row of it. */
export type UnitRow = ResultOf<typeof UNITS>['orgNodes']['nodes'][number];

/** The orders that the list offers. */
export const UNIT_SORTS = ['NAME', 'KIND', 'REGISTERED_ON'] as const;

export const REGISTER = graphql(
  `
    mutation RegisterOrgNode($input: RegisterOrgNodeInput!) {
      registerOrgNode(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const RENAME = graphql(
  `
    mutation RenameOrgNode($input: RenameOrgNodeInput!) {
      renameOrgNode(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const MOVE = graphql(
  `
    mutation MoveOrgNode($input: MoveOrgNodeInput!) {
      moveOrgNode(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
