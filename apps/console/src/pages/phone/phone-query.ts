import { graphql, type ResultOf } from '../../client';

/** What waits for a master's signature, with its evidence. */
export const TO_SIGN = graphql(`
  query ToSign {
    milestones(first: 50, filter: { states: [submitted], phases: [active] }) {
      nodes {
        pairingId
        milestone
        dimension
        phase
        gate
        dueOn
        submittedOn
        earlyDays
        note
        evidence
        pairing {
          apprenticeName
          trade
        }
      }
    }
  }
`);

/** A master's apprentices. */
export const APPRENTICES = graphql(`
  query MyApprentices {
    pairings(first: 50, filter: { phases: [preparing, active] }) {
      nodes {
        pairingId
        phase
        apprenticeId
        apprenticeName
        trade
        targetGrade
        nextGate
        nextGateDueOn
        nextDueOn
        startedOn
        draftVersion
        overdue
      }
    }
  }
`);

/** My own path as an apprentice: my pairing in force, or the one that waits for me. */
export const MY_PATH = graphql(`
  query MyPath {
    pairings(first: 10, filter: { phases: [preparing, active] }) {
      nodes {
        pairingId
        phase
        masterName
        trade
        targetGrade
        draftVersion
        startedOn
        endsOn
        milestones {
          pairingId
          milestone
          dimension
          phase
          gate
          dueOn
          overdue
          state
          submittedOn
          signedOn
          remark
          reason
          evidence
          note
        }
      }
    }
  }
`);

export type ToSign = ResultOf<typeof TO_SIGN>['milestones']['nodes'][number];
export type Apprentice = ResultOf<typeof APPRENTICES>['pairings']['nodes'][number];
export type MyPairing = ResultOf<typeof MY_PATH>['pairings']['nodes'][number];
export type MyMilestone = MyPairing['milestones'][number];
