import { graphql, type ResultOf } from '../../client';

/** A page of the register of pairings. */
export const PAIRINGS = graphql(`
  query Pairings(
    $first: Int!
    $after: String
    $filter: PairingFilterInput
    $sort: PairingSort
    $direction: SortDirection
  ) {
    pairings(first: $first, after: $after, filter: $filter, sort: $sort, direction: $direction) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        pairingId
        apprenticeId
        apprenticeName
        masterId
        masterName
        enterpriseId
        enterpriseName
        trade
        priorityTrade
        apprenticeGrade
        targetGrade
        phase
        nextGate
        nextGateDueOn
        overdue
        lapsesOn
        registeredOn
        startedOn
        endsOn
        enteredOnPaper
      }
    }
  }
`);

/** A row of it. */
export type PairingRow = ResultOf<typeof PAIRINGS>['pairings']['nodes'][number];

/** The orders that the register offers, as the interface names them. */
export const PAIRING_SORTS = [
  'APPRENTICE_NAME',
  'MASTER_NAME',
  'ENTERPRISE_NAME',
  'TRADE',
  'TARGET_GRADE',
  'PHASE',
  'NEXT_GATE_DUE_ON',
  'REGISTERED_ON',
  'ENDS_ON',
] as const;

/** How a pairing may stand. */
export const PAIRING_PHASES = ['preparing', 'active', 'completed', 'ended', 'lapsed', 'declined'] as const;

/** The phases of an apprentice's training. */
export const PHASES = ['novice', 'growth', 'mature'] as const;
