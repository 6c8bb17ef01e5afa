import type { Stage } from './enterprise.events';

/** What an enterprise must have reached to rise to a stage. */
export interface StageCriteria {
  /** Whole months since it joined. */
  readonly months: number;
  /** Pairings in force so far. */
  readonly pairings: number;
  /** Whether a year's mechanism checklist must be complete. */
  readonly mechanism: boolean;
  /** Milestones signed by their due date, per cent of those due; 0: not looked at. */
  readonly onTimePercent: number;
}

/** The published criteria of the stages above the first. */
export type PublishedCriteria = Readonly<Record<Exclude<Stage, 'pilot'>, StageCriteria>>;

/** Criteria until a programme publishes others (docs/reference/domain.md §4, an assumption of ours). */
export const DEFAULT_CRITERIA: PublishedCriteria = {
  cultivation: { months: 0, pairings: 1, mechanism: false, onTimePercent: 0 },
  maturity: { months: 12, pairings: 10, mechanism: true, onTimePercent: 80 },
};

/** What is known of an enterprise's pairings when its stage is decided. */
export interface StageFacts {
  /** Pairings that have taken force in the programme. */
  readonly pairings: number;
  /** Milestones due so far, and those of them signed by their due date. */
  readonly milestonesDue: number;
  readonly milestonesOnTime: number;
}
