import { graphql, type ResultOf } from '../../client';

/** A page of the register of workers. */
export const WORKERS = graphql(`
  query Workers(
    $first: Int!
    $after: String
    $filter: WorkerFilterInput
    $sort: WorkerSort
    $direction: SortDirection
  ) {
    workers(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        personId
        name
        enterpriseId
        enterpriseName
        trade
        grade
        pairingId
        registeredOn
        leftOn
      }
    }
  }
`);

/** A row of it. */
export type WorkerRow = ResultOf<typeof WORKERS>['workers']['nodes'][number];

/** The orders that the register offers. */
export const WORKER_SORTS = ['NAME', 'ENTERPRISE_NAME', 'TRADE', 'GRADE', 'REGISTERED_ON', 'LEFT_ON'] as const;
