import { graphql, type ResultOf } from '../../client';

/** One small innovation, in the words that all results share. */
export const INNOVATION = graphql(`
  query InnovationPage($id: ID!) {
    results: smallInnovations(first: 1, filter: { id: $id }) {
      nodes {
        id: innovationId
        kind
        title
        enterpriseId
        enterpriseName
        state
        claimedOn: recordedOn
        confirmedOn: convertedOn
        revokedOn
        revocationReason
        evidence
        people: makers {
          personId
          name
        }
        claimedBy {
          personId
          name
        }
        claimEnteredBy {
          personId
        }
        confirmedBy {
          name
        }
        confirmationEnteredBy {
          personId
        }
      }
    }
  }
`);

/** One breakthrough, likewise. */
export const BREAKTHROUGH = graphql(`
  query BreakthroughPage($id: ID!) {
    results: breakthroughs(first: 1, filter: { id: $id }) {
      nodes {
        id: breakthroughId
        title
        enterpriseId
        enterpriseName
        state
        claimedOn: startedOn
        confirmedOn: acceptedOn
        revokedOn
        revocationReason
        evidence
        people: team {
          personId
          name
        }
        claimedBy {
          personId
          name
        }
        claimEnteredBy {
          personId
        }
        confirmedBy {
          name
        }
        confirmationEnteredBy {
          personId
        }
      }
    }
  }
`);

/** What the page of either kind shows. */
export type ResultThing = ResultOf<typeof BREAKTHROUGH>['results']['nodes'][number];
