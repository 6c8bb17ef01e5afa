import { graphql, type ResultOf } from '../../client';

/** The promotions of one person; the page shows the one asked for and the way there. */
export const PROMOTION = graphql(`
  query PromotionPage($personId: ID!) {
    promotions(first: 50, filter: { personId: $personId }, sort: CERTIFIED_ON) {
      nodes {
        promotionId
        personId
        programmeId
        name
        from
        to
        state
        certifiedOn
        recordedOn
        verifiedOn
        revokedOn
        revocationReason
        reason
        certificateNumber
        certificateShared
        enteredBy
        recordedBy
        scan
        pairingId
        worker {
          enterpriseId
          enterpriseName
          trade
          grade
          registeredOn
        }
      }
    }
  }
`);

/** A promotion to decide on. */
export type PromotionThing = ResultOf<typeof PROMOTION>['promotions']['nodes'][number];

/** What waits for a decision, the longest waiting first. */
export const WAITING = graphql(`
  query WaitingPromotions {
    promotions(first: 2, filter: { state: RECORDED }, sort: RECORDED_ON, direction: ASCENDING) {
      totalCount
      nodes {
        promotionId
        personId
      }
    }
  }
`);
