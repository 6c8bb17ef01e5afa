export { planFrom, TERM_YEARS } from './agreement-terms.decider';
export { examResult } from './closing.decider';
export { AmendmentRow } from './amendment.row';
export { FindAmendments } from './find-amendments.query';
export { FindMilestones, type MilestoneView } from './find-milestones.query';
export { CountPairings, FindPairings, type ListedPairing } from './find-pairings.query';
export { PAIRING_SORTS, type PairingFilter, pairingList, type PairingSort } from './pairing-list';
export { GetPairing, GetPairings } from './get-pairing.query';
export {
  CountMilestones,
  type ListedMilestone,
  ListMilestones,
  MILESTONE_SORTS,
  type MilestoneFilter,
  milestoneList,
  type MilestoneSort,
} from './list-milestones.query';
export { GetPairingTimeline } from './get-pairing-timeline.query';
export { pairingMigrations as migrations } from './migrations';
export { MILESTONE_STATES, type MilestoneState } from './milestone.row';
export { pairingAccess } from './pairing.access';
export type { PairingCommand, PairingRejection } from './pairing.commands';
export { pairing } from './pairing.decider';
export * from './pairing.events';
export { DecidePairing } from './pairing.handler';
export { PairingModule } from './pairing.module';
export { pairingBoard } from './pairing.projection';
export { type PairingRefusal, pairingRefusals } from './pairing-refusals';
export type { PairingRequest, RequestOf } from './pairing.requests';
export { type Confirmation, PAIRING_PHASES, type PairingPhase, PairingRow } from './pairing.row';
export { pairingRules, pairingStream } from './pairing.rules';
export type { Pairing } from './pairing.state';
export { type TimelineEntry } from './pairing-timeline';
export type { PairingTyped } from './typed-text';
