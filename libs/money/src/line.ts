import type { Day, Fen, Grade } from '@xinhuo/kernel';
import type { Step } from './because';

/** What a payment is for: the ledger and the lines meet in these five. */
export interface Key {
  readonly scheme: string;
  /** `enterprise:<id>` or `person:<id>`. */
  readonly beneficiary: string;
  /** `enterprise:<id>`, `title:<id>`, `pairing:<id>` or `promotion:<id>`. */
  readonly subject: string;
  readonly part: string;
  readonly payer: string;
}

/** One amount that is owed: now (`payable`) or from a later day on (`forecast`). */
export interface Line extends Key {
  readonly dueOn: Day;
  readonly amountFen: Fen;
  readonly status: 'payable' | 'forecast';
  /** A cap took a part of it. */
  readonly capped: boolean;
  /** The steps from which a person can redo the sum by hand. Made each time it is called, never before. */
  readonly because: () => readonly Step[];
}

/** A candidate that got nothing, and the first reason of money.md §2 that applies. */
export interface Ineligible {
  readonly scheme: string;
  readonly subject: string;
  readonly reason: Reason;
}

/** Why a candidate got nothing. A failed check is named. */
export type Reason =
  | `CHECK_FAILED:${string}`
  | 'ALREADY_AWARDED'
  | 'ALREADY_PAID_ELSEWHERE'
  | 'BELOW_LOWEST_GRADE'
  | 'BELOW_QUALIFYING_DAYS'
  | 'BUDGET_EXHAUSTED'
  | 'CAP_REACHED'
  | 'LOWER_THAN_HIGHEST'
  | 'NOTHING_DUE'
  | 'NOT_APPROVED'
  | 'NO_AMOUNT_FOR_GRADE'
  | 'OUTSIDE_WINDOW'
  | 'PAIRING_UNKNOWN'
  | 'QUOTA_FULL'
  | 'REVOKED'
  | 'STACKING_BAN'
  | 'STOPPED_UNFINISHED';

/** What one scheme gives. */
export interface Outcome {
  readonly lines: readonly Line[];
  readonly ineligible: readonly Ineligible[];
  /** Who has a final line for which grade: for the stacking bans of later schemes (§2.3.7). */
  readonly holds?: (personId: string, grade: Grade) => boolean;
}

/** Where a scheme stands: its path in the rulebook for `because`, and the outcomes of the schemes before it. */
export interface Context {
  readonly path: string;
  readonly before: ReadonlyMap<string, Outcome>;
}

/** A line or a move of more than 2⁵³ − 1 fen: the whole file is invalid. Thrown by `calculate` and `reconcile`. */
export class AmountTooLarge extends Error {
  override readonly name = 'AmountTooLarge';
  constructor(readonly path: 'rulebook.schemes' | 'ledger') {
    super(`expected amounts of at most ${Number.MAX_SAFE_INTEGER} fen`);
  }
}

/** Plain string order, by code unit. */
export const byText = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** The order of lines and of moves. */
export const byKey = (a: Key, b: Key): number =>
  byText(a.scheme, b.scheme) ||
  byText(a.beneficiary, b.beneficiary) ||
  byText(a.subject, b.subject) ||
  byText(a.part, b.part) ||
  byText(a.payer, b.payer);

/** The order of the ineligible. */
export const bySubject = (a: Ineligible, b: Ineligible): number =>
  byText(a.scheme, b.scheme) || byText(a.subject, b.subject);

/** Owed from `dueOn` on. */
export const statusOn = (asOf: Day, dueOn: Day): Line['status'] => (dueOn <= asOf ? 'payable' : 'forecast');
