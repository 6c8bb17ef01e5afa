import type { Stage } from './enterprise.events';

/** What an enterprise must have reached to rise to a stage, as its programme publishes it. */
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

/** What is known of an enterprise's pairings when its stage is decided. */
export interface StageFacts {
  /** Pairings that have taken force in the programme. */
  readonly pairings: number;
  /** Milestones due so far, and those of them signed by their due date. */
  readonly milestonesDue: number;
  readonly milestonesOnTime: number;
}
