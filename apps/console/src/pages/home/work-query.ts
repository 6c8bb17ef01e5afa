import { graphql } from '../../client';

/** What waits for me, soonest first. */
export const WORK = graphql(`
  query MyWork($first: Int!, $after: String) {
    myWork(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
      }
      nodes {
        kind
        dueOn
        since
        overdue
        enterpriseName
        pairingId
        version
        milestone
        masterName
        apprenticeName
        personId
        promotionId
        personName
        from
        to
        roundId
        grantId
        year
        amountFen
      }
    }
  }
`);
