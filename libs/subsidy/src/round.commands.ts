import type { DateRefusal, Dated } from '@xinhuo/kernel';

interface OfRound {
  readonly roundId: string;
}

interface ByPerson {
  readonly by: string;
}

/** Opens a yearly round that will be calculated by one published version of a rulebook. */
export interface OpenRound extends OfRound, ByPerson, Dated {
  readonly type: 'OpenRound';
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly rulebookId: string;
  readonly rulebookVersion: number;
  /** The content that the sender has in mind. */
  readonly rulebookHash: string;
  /** The content as it was published, looked up by the handler; null when no such version is published. */
  readonly publishedHash: string | null;
  readonly openedOn: string;
}

/** Cuts the facts 数据锁定: the round is calculated from the log before this event, for the business date `asOf`. */
export interface CutRound extends OfRound, ByPerson, Dated {
  readonly type: 'CutRound';
  readonly asOf: string;
  readonly cutOn: string;
}

/** Sent by the freezing job alone: what it calculated, by hash. */
export interface FreezeRound extends OfRound {
  readonly type: 'FreezeRound';
  readonly asOf: string;
  readonly rulebookHash: string;
  readonly factsHash: string;
  readonly resultHash: string;
  readonly lines: number;
  readonly ineligible: number;
  readonly totalFen: number;
  /** The business day on which the job ran; a repeat on a later day changes nothing. */
  readonly frozenOn: string;
}

/** Ends the round: nothing more is proposed in it. */
export interface CloseRound extends OfRound, ByPerson, Dated {
  readonly type: 'CloseRound';
  readonly closedOn: string;
}

/** What can be asked of a round. */
export type RoundCommand = OpenRound | CutRound | FreezeRound | CloseRound;

/** Why a round refuses. */
export type RoundRejection =
  | DateRefusal
  | 'ROUND_EXISTS'
  | 'YEAR_INVALID'
  | 'RULEBOOK_NOT_PUBLISHED'
  | 'RULEBOOK_CHANGED'
  | 'ROUND_NOT_OPEN'
  | 'ALREADY_CUT'
  | 'AS_OF_OUTSIDE_YEAR'
  | 'NOT_CUT'
  | 'FREEZE_MISMATCH'
  | 'NOT_FROZEN';
