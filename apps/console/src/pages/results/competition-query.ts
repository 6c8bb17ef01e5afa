import { graphql, type ResultOf } from '../../client';

/** A page of competitions of the city. */
export const COMPETITIONS = graphql(`
  query Competitions($filter: CompetitionFilterInput, $first: Int!, $after: String) {
    results: competitions(filter: $filter, first: $first, after: $after) {
      nodes {
        competitionId
        name
        organiserName
        heldOn
        entryCount
        prizeCount
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One competition with a page of the entries that I may see. */
export const COMPETITION = graphql(`
  query CompetitionPage($id: ID!, $first: Int!, $after: String) {
    results: competitions(first: 1, filter: { competitionId: $id }) {
      nodes {
        competitionId
        organiserId
        organiserName
        name
        heldOn
        entryCount
        prizeCount
        entries(first: $first, after: $after) {
          nodes {
            entryId
            personId
            name
            enterpriseId
            enterpriseName
            enteredOn
            withdrawnOn
            prize
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** Whether a unit is my own or below it: of others the interface says nothing. */
export const UNIT = graphql(`
  query UnitInScope($id: ID!) {
    orgNode(id: $id) {
      nodeId
    }
  }
`);

/** A row of competitions. */
export type CompetitionRow = ResultOf<typeof COMPETITIONS>['results']['nodes'][number];
/** What a competition's page shows. */
export type CompetitionThing = ResultOf<typeof COMPETITION>['results']['nodes'][number];
/** A person's entry. */
export type Entry = CompetitionThing['entries']['nodes'][number];
