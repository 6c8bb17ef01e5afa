import type { Fact } from '@xinhuo/kernel';

/** One line of a grant, as libs/money calculated it; `lineId` is unique in the grant. */
export interface GrantLine {
  readonly lineId: string;
  readonly scheme: string;
  readonly subject: string;
  readonly part: string;
  readonly payer: string;
  readonly dueOn: string;
  readonly amountFen: number;
}

/** The collective decision 集体研究 that an approval rests on. */
export interface CollectiveDecision {
  readonly decidedOn: string;
  /** Number of the minutes. */
  readonly number: string;
  /** SHA-256 of the minutes' file. */
  readonly file: string;
}

/** Where the money of a payment comes from: union funds 工会经费, public finance 财政, a superior's earmarked funds 上级专项. */
export const FUND_SOURCES = ['UNION', 'FINANCE', 'SUPERIOR'] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

interface Round {
  readonly roundId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
}

/** Facts of one yearly round 年度申报批次 (stream `round-<roundId>`). The facts of a round are the log before its cut. */
export type RoundEvent =
  | Fact<
      'RoundOpened',
      Round & { rulebookId: string; rulebookVersion: number; rulebookHash: string; openedOn: string; by: string }
    >
  | Fact<
      'RoundCut',
      Round & {
        rulebookId: string;
        rulebookVersion: number;
        rulebookHash: string;
        /** The business date that the round is calculated for; not after the day of the cut. */
        asOf: string;
        cutOn: string;
        by: string;
      }
    >
  | Fact<
      'RoundFrozen',
      Round & {
        asOf: string;
        rulebookHash: string;
        factsHash: string;
        resultHash: string;
        lines: number;
        ineligible: number;
        totalFen: number;
        frozenOn: string;
      }
    >
  | Fact<'RoundClosed', Round & { closedOn: string; by: string }>;

interface Granted {
  /** Follows from round and beneficiary, so that each beneficiary has one in a round; the stream is `grant-<grantId>`. */
  readonly grantId: string;
  readonly roundId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  /** `enterprise:<id>` or `person:<id>`, as in a line. */
  readonly beneficiary: string;
}

/** Facts of one beneficiary's grant in a round. Each line has a state of its own. */
export type GrantEvent =
  | Fact<
      'GrantProposed',
      Granted & { proposal: number; resultHash: string; lines: readonly GrantLine[]; proposedOn: string; by: string }
    >
  | Fact<
      'GrantReturned',
      Granted & {
        proposal: number;
        /** The schemes of the returned lines: their envelopes get back what an approval held. */
        schemes: readonly string[];
        reasonId: string;
        returnedOn: string;
        by: string;
      }
    >
  | Fact<
      'GrantApproved',
      Granted & {
        proposal: number;
        decision: CollectiveDecision;
        lines: readonly Pick<GrantLine, 'lineId' | 'scheme' | 'amountFen'>[];
        approvedOn: string;
        by: string;
      }
    >
  | Fact<
      'GrantLinePaid',
      Granted & {
        lineId: string;
        scheme: string;
        amountFen: number;
        source: FundSource;
        /** Vault id of the payee's account as it was when paid; absent when paid in another way. */
        payeeAccountId?: string;
        /** Number of the payment voucher. */
        voucher: string;
        paidOn: string;
        by: string;
      }
    >;

interface Envelope {
  /** `<programmeId>-<year>-<scheme>`; the stream is `budget-<budgetId>`. */
  readonly budgetId: string;
}

/** Facts of one envelope 预算额度: what a scheme may spend in a year. Never below zero. */
export type BudgetEvent =
  | Fact<
      'BudgetSet',
      Envelope & { programmeId: string; cityId: string; year: number; scheme: string; amountFen: number; by: string }
    >
  /**
   * Money held for a grant's proposal. `attempt` is the approval that asked for it; a further attempt at the same
   * proposal shares the hold and adds 0 fen.
   */
  | Fact<'BudgetReserved', Envelope & { grantId: string; proposal: number; attempt: string; amountFen: number }>
  /** What the envelope got back: 0 fen while another attempt still holds it; `attempt` null ends them all. */
  | Fact<'BudgetReleased', Envelope & { grantId: string; proposal: number; attempt: string | null; amountFen: number }>
  | Fact<'BudgetSpent', Envelope & { grantId: string; lineId: string; amountFen: number }>;
