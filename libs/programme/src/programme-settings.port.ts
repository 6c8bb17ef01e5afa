import type { PublishedCriteria, TemplateMilestone } from './programme.events';

/** The list of priority trades in force on a day; version 0 and empty before the first. */
export interface PriorityTrades {
  readonly version: number;
  readonly trades: readonly string[];
}

/** The plan template of a trade; version 0 is the default of a trade that has none of its own. */
export interface TradeTemplate {
  readonly version: number;
  readonly milestones: readonly TemplateMilestone[];
}

/** The frame of a programme. */
export interface ProgrammeFrame {
  readonly programmeId: string;
  readonly cityId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/**
 * What handlers of other modules ask of a programme, to put it into their commands. Every answer may be a moment old.
 * All throw AccessDenied for a programme that is not there.
 */
export abstract class ProgrammeSettingsPort {
  abstract frameOf(programmeId: string): Promise<ProgrammeFrame>;

  abstract templateFor(programmeId: string, trade: string): Promise<TradeTemplate>;

  /** By the list in force on that day: a pairing is judged by the list of the day it was signed. */
  abstract priorityTradesOn(programmeId: string, on: string): Promise<PriorityTrades>;

  /** The published criteria of the participation stages, or the defaults. */
  abstract stageCriteria(programmeId: string): Promise<PublishedCriteria>;
}
