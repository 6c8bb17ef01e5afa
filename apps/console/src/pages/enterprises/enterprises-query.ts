import { graphql, type ResultOf } from '../../client';

/** A page of the register of enterprises. */
export const ENTERPRISES = graphql(`
  query Enterprises(
    $first: Int!
    $after: String
    $filter: EnterpriseFilterInput
    $sort: OrgNodeSort
    $direction: SortDirection
  ) {
    enterprises(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        nodeId
        name
        creditCode
        countyName
        participations {
          programmeId
          stage
          joinedOn
          years {
            year
            headcount
            mechanismComplete
            noMajorAccident
          }
        }
      }
    }
  }
`);

/** A row of it. */
export type EnterpriseRow = ResultOf<typeof ENTERPRISES>['enterprises']['nodes'][number];

/** The orders that the register offers. */
export const ENTERPRISE_SORTS = ['NAME', 'COUNTY_NAME', 'CREDIT_CODE', 'REGISTERED_ON'] as const;

/** The stages of an enterprise's participation. */
export const STAGES = ['pilot', 'cultivation', 'maturity'] as const;
