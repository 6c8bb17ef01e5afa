import type { CollectiveDecision, FundSource, GrantLine } from './subsidy.events';

/** The steps that a round or a grant can take. */
export const STEPS = ['opened', 'cut', 'frozen', 'closed', 'proposed', 'returned', 'approved', 'paid'] as const;
/** One of the steps. */
export type StepTaken = (typeof STEPS)[number];

/** How far a round has come. */
export const ROUND_PHASES = ['open', 'cut', 'frozen', 'closed'] as const;
/** One of the phases of a round. */
export type RoundPhase = (typeof ROUND_PHASES)[number];

/** How a grant stands. */
export const GRANT_PHASES = ['proposed', 'returned', 'approved'] as const;
/** One of the phases of a grant. */
export type GrantPhase = (typeof GRANT_PHASES)[number];

/** How one line stands. */
export const LINE_STANDINGS = ['proposed', 'returned', 'approved', 'paid'] as const;
/** One of the standings of a line. */
export type LineStanding = (typeof LINE_STANDINGS)[number];

/** A step in the life of a round or a grant, as the explanation shows it. Persons by id; dates are business days. */
export interface TakenStep {
  readonly step: StepTaken;
  readonly on: string;
  /** Null where a job did it. */
  readonly by: string | null;
  readonly eventId: string;
  /** Of a grant: which proposal. */
  readonly proposal?: number;
  /** Of a return: vault text id. */
  readonly reasonId?: string;
  /** Of a payment. */
  readonly lineId?: string;
}

/** A yearly round. What the freeze recorded is null before it. */
export interface RoundView {
  readonly roundId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly phase: RoundPhase;
  readonly rulebookId: string;
  readonly rulebookVersion: number;
  readonly rulebookHash: string;
  readonly openedOn: string;
  readonly asOf: string | null;
  readonly factsHash: string | null;
  readonly resultHash: string | null;
  readonly lines: number;
  readonly ineligible: number;
  readonly totalFen: number;
  readonly steps: readonly TakenStep[];
}

/** A line with where it stands by itself. */
export interface GrantLineView extends GrantLine {
  readonly standing: LineStanding;
  readonly paidOn: string | null;
  readonly paidBy: string | null;
  readonly source: FundSource | null;
  readonly voucher: string | null;
}

/** One beneficiary's grant in a round, by its latest proposal. */
export interface GrantView {
  readonly grantId: string;
  readonly roundId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly beneficiary: string;
  readonly enterpriseId: string | null;
  readonly personId: string | null;
  readonly phase: GrantPhase;
  readonly proposal: number;
  readonly resultHash: string;
  readonly amountFen: number;
  readonly paidFen: number;
  readonly lines: readonly GrantLineView[];
  readonly decision: CollectiveDecision | null;
  readonly steps: readonly TakenStep[];
}

/** An envelope 预算额度: what is left is the amount less what is held and what is spent. */
export interface BudgetView {
  readonly budgetId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly scheme: string;
  readonly amountFen: number;
  /** Held for approved grants and not paid yet. */
  readonly reservedFen: number;
  readonly spentFen: number;
}

/** The read tables of rounds, grants and envelopes. */
export type SubsidyTables = {
  readonly round: RoundView;
  readonly grant: GrantView;
  readonly budget: BudgetView;
};
