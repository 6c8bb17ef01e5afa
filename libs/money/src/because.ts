import type { Day, Fen, Grade } from '@xinhuo/kernel';

/** What each kind of step states. Fractions are text such as `1/3`; a decimal is text such as `12.5`. */
export interface Values {
  /** §2.1.1 */
  readonly checks: { readonly checks: readonly string[] };
  /** §2.1.2, one indicator; `points` is weight × min(value ÷ target, 1) as an exact fraction. */
  readonly indicator: {
    readonly metric: string;
    readonly value: string | null;
    readonly target: string;
    readonly weight: string;
    readonly points: string;
  };
  /** §2.1.2, the sum, rounded half up to two decimals and written with both. */
  readonly score: { readonly points: readonly string[]; readonly score: string };
  /** §2.1.3 */
  readonly earned: { readonly score: string; readonly min: string; readonly grade: number };
  /** §2.1.3 */
  readonly class: { readonly headcount: number; readonly headcountAtLeast: number | null; readonly class: string };
  /** §2.1.4: the grades from the earned one down that were full, and the place that was taken (null: unlimited). */
  readonly place: {
    readonly rank: number;
    readonly earned: number;
    readonly full: readonly number[];
    readonly grade: number;
    readonly place: number | null;
    readonly places: number | null;
  };
  readonly grid: { readonly class: string; readonly grade: number; readonly amountFen: Fen };
  /** §2.1.5 */
  readonly budget: { readonly budgetFen: number; readonly leftFen: number; readonly amountFen: Fen };
  /** The fixed day of payment (§2.1.6). */
  readonly payday: { readonly dueOn: Day };
  /** §2.2 */
  readonly title: { readonly title: string; readonly awardedOn: Day; readonly from: Day; readonly to: Day };
  /** §2.2, §2.4: the first of so many, in `year` or altogether (null), for `grade` (null: no grade matters). */
  readonly first: { readonly among: number; readonly year: number | null; readonly grade: Grade | null };
  /** §2.2 */
  readonly sum: { readonly amountFen: Fen };
  /** §2.3, §2.4: a start or a certificate inside the window. */
  readonly window: { readonly event: 'started' | 'certified'; readonly on: Day; readonly from: Day; readonly to: Day };
  readonly amount: { readonly grade: Grade; readonly amountFen: Fen };
  /** §2.3.1: `pausedDays` lie in pauses between the start and `on`. */
  readonly activeDay: {
    readonly startedOn: Day;
    readonly activeDay: number;
    readonly pausedDays: number;
    readonly on: Day;
  };
  /** §2.3.2: completion came first; `activeDayOn` null: the active day is never reached. */
  readonly broughtForward: {
    readonly activeDay: number;
    readonly activeDayOn: Day | null;
    readonly completedOn: Day;
  };
  readonly milestone: { readonly milestone: string; readonly on: Day };
  readonly completed: { readonly on: Day };
  readonly promoted: { readonly to: Grade; readonly target: Grade; readonly on: Day };
  /** §2.3.3 */
  readonly stop: {
    readonly stoppedOn: Day;
    readonly activeDays: number;
    readonly qualifyingDays: number;
    readonly onStop: 'keep-earned' | 'recover-all';
    readonly completedOn: Day | null;
    readonly triggerOn: Day;
  };
  /** §2.3.4 */
  readonly approval: { readonly triggerOn: Day; readonly approvedOn: Day; readonly dueOn: Day };
  /** §2.3.5 */
  readonly share: { readonly ofFen: Fen; readonly share: string; readonly amountFen: Fen };
  /** §2.3.5 */
  readonly rest: {
    readonly ofFen: Fen;
    readonly others: readonly { readonly part: string; readonly share: string; readonly amountFen: number }[];
    readonly amountFen: Fen;
  };
  /** §2.3.6 */
  readonly once: { readonly apprentice: string; readonly grade: Grade; readonly part: string };
  /** §2.3.7 */
  readonly stacking: { readonly apprentice: string; readonly grade: Grade; readonly schemes: readonly string[] };
  /** §2.3.8: `leftFen` of the cap before this line. */
  readonly cap: {
    readonly enterprise: string;
    readonly year: number;
    readonly capFen: number;
    readonly leftFen: number;
    readonly wantedFen: Fen;
    readonly amountFen: Fen;
  };
  /** §2.4, §2.5: the highest of so many. */
  readonly highest: { readonly among: number; readonly grade: Grade };
  /** §2.4 */
  readonly match: { readonly payer: string; readonly ratio: string; readonly ofFen: Fen; readonly amountFen: Fen };
  /** §2.5 */
  readonly anniversary: {
    readonly startedOn: Day;
    readonly withinYears: number;
    readonly until: Day;
    readonly certifiedOn: Day;
  };
  readonly approved: { readonly approvedOn: Day };
  /** Due on the day of the title or certificate. */
  readonly due: { readonly dueOn: Day };
}

/** One step of a sum: the rule's path in the rulebook, the facts it looked at (`pairing:p1`), and its values. */
export interface StepOf<K extends keyof Values> {
  readonly step: K;
  readonly rule: string;
  readonly facts: readonly string[];
  readonly values: Values[K];
}

/** A step of any kind; `step` tells the values apart. */
export type Step = { readonly [K in keyof Values]: StepOf<K> }[keyof Values];

/** Makes a step. */
export const step = <K extends keyof Values>(
  name: K,
  rule: string,
  facts: readonly string[],
  values: Values[K],
): StepOf<K> => ({ step: name, rule, facts, values });

/** A sentence for each kind of step; the compiler asks for a missing one. */
export type Sentences = { readonly [K in keyof Values]: (values: Values[K]) => string };
