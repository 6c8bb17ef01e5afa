import { graphql, type ResultOf } from '../../client';

/** A page of small innovations, in the words that all results share. */
export const INNOVATIONS = graphql(`
  query Innovations($filter: ResultFilterInput, $first: Int!, $after: String) {
    results: smallInnovations(filter: $filter, first: $first, after: $after) {
      nodes {
        id: innovationId
        kind
        title
        enterpriseName
        state
        claimedOn: recordedOn
        confirmedOn: convertedOn
        people: makers {
          personId
          name
        }
        claimEnteredBy {
          personId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A page of breakthroughs, likewise. */
export const BREAKTHROUGHS = graphql(`
  query Breakthroughs($filter: ResultFilterInput, $first: Int!, $after: String) {
    results: breakthroughs(filter: $filter, first: $first, after: $after) {
      nodes {
        id: breakthroughId
        title
        enterpriseName
        state
        claimedOn: startedOn
        confirmedOn: acceptedOn
        people: team {
          personId
          name
        }
        claimEnteredBy {
          personId
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A row of small innovations. */
export type InnovationRow = ResultOf<typeof INNOVATIONS>['results']['nodes'][number];
/** What a row of either kind holds. */
export type ResultRow = ResultOf<typeof BREAKTHROUGHS>['results']['nodes'][number];

/** Where a result may stand. */
export const RESULT_STATES = ['claimed', 'confirmed', 'revoked'] as const;

/** Results that one person claims and another confirms. */
export type ResultKind = 'innovation' | 'breakthrough';
