import type { CollectiveDecision, FundSource, GrantLine } from './subsidy.events';

/** A step in the life of a round or a grant, as the explanation shows it. Persons by id; dates are business days. */
export interface TakenStep {
  readonly step: 'opened' | 'cut' | 'frozen' | 'closed' | 'proposed' | 'returned' | 'approved' | 'paid';
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

/** How far a round has come. */
export type RoundPhase = 'open' | 'cut' | 'frozen' | 'closed';

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
  readonly standing: 'proposed' | 'returned' | 'approved' | 'paid';
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
  readonly phase: 'proposed' | 'returned' | 'approved';
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
