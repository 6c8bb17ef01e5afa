import { graphql, type ResultOf } from '../../client';

/** One pairing with its plan and all that happened. */
export const PAIRING = graphql(`
  query PairingPage($pairingId: ID!) {
    pairing(id: $pairingId) {
      pairingId
      programmeId
      apprenticeId
      apprenticeName
      apprenticeGrade
      masterId
      masterName
      masterGrade
      enterpriseId
      enterpriseName
      trade
      priorityTrade
      targetGrade
      phase
      version
      draftVersion
      lapsesOn
      confirmations {
        party
        confirmedOn
        name
        onPaper
      }
      amendment {
        version
        draftedOn
        trade
        targetGrade
        startedOn
        endsOn
        milestones {
          key
          gate
          dueOn
        }
      }
      registeredOn
      startedOn
      endsOn
      approvedOn
      closedOn
      closingReason
      endReason
      examResult
      theoryScore
      practicalScore
      nextGate
      nextGateDueOn
      overdue
      enteredOnPaper
      milestones {
        milestone
        phase
        dimension
        gate
        dueOn
        minDays
        earlyDays
        state
        overdue
        submittedOn
        signedOn
        coSignedOn
        note
        remark
        reason
        evidence
        scan
      }
    }
    pairingTimeline(pairingId: $pairingId) {
      position
      type
      on
      recordedAt
      byName
      enteredByName
      milestone
      version
      party
      text
      files
    }
  }
`);

/** A pairing as its page shows it. */
export type PairingThing = NonNullable<ResultOf<typeof PAIRING>['pairing']>;

/** A later version of its agreement, while it waits for the parties. */
export type Amendment = NonNullable<PairingThing['amendment']>;

/** A step of its plan. */
export type PlanStep = PairingThing['milestones'][number];

/** Something that happened to it. */
export type PairingFact = ResultOf<typeof PAIRING>['pairingTimeline'][number];
