import { graphql, type ResultOf } from '../../client';

/** A worker with all that the console knows of them. */
export const PERSON = graphql(`
  query PersonPage($personId: ID!) {
    worker(id: $personId) {
      personId
      name
      erased
      publishable
      enterpriseId
      enterpriseName
      trade
      grade
      registeredOn
      leftOn
      pairingId
      mentor {
        admittedOn
        basis
        trades
        places
        usedPlaces
        withdrawnOn
      }
      titles {
        titleId
        title
        awardedOn
        revokedOn
      }
      promotions {
        promotionId
        from
        to
        state
        certifiedOn
        recordedOn
        verifiedOn
        enteredBy
      }
    }
    asApprentice: pairings(first: 20, filter: { apprenticeId: $personId }, sort: STARTED_ON) {
      nodes {
        pairingId
        masterId
        masterName
        apprenticeId
        apprenticeName
        phase
        nextGate
        nextGateDueOn
        overdue
        trade
        startedOn
        endsOn
        closedOn
      }
    }
    asMaster: pairings(first: 50, filter: { masterId: $personId }, sort: STARTED_ON) {
      totalCount
      nodes {
        pairingId
        masterId
        masterName
        apprenticeId
        apprenticeName
        phase
        nextGate
        nextGateDueOn
        overdue
        trade
        startedOn
        endsOn
        closedOn
      }
    }
  }
`);

type Answered = ResultOf<typeof PERSON>;

/** A worker as their page shows them. */
export type PersonThing = NonNullable<Answered['worker']>;

/** A pairing of theirs. */
export type PersonPairing = Answered['asMaster']['nodes'][number];
