import type { DateRefusal, Dated } from '@xinhuo/kernel';
import type { CollectiveDecision, FundSource, GrantLine } from './subsidy.events';

interface OfGrant {
  readonly grantId: string;
  readonly by: string;
}

/** What the handler looks up to tell whether who approves or pays has a part in the grant. */
interface Interests {
  /** Enterprises that the sender works for or acts for. */
  readonly byEnterprises: readonly string[];
  /** Where the person who gets the grant works; empty where an enterprise gets it. */
  readonly payeeEnterprises: readonly string[];
}

/** Puts a beneficiary's lines of the frozen result before the approver. Other lines than before make a new proposal. */
export interface ProposeGrant extends OfGrant, Dated {
  readonly type: 'ProposeGrant';
  readonly roundId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly beneficiary: string;
  /** Hash of the result that the lines were read from. */
  readonly resultHash: string;
  /** Hash that the round itself recorded when it was frozen; null while it proposes nothing. */
  readonly frozenHash: string | null;
  readonly lines: readonly GrantLine[];
  readonly proposedOn: string;
}

/** Sends a proposal back with a reason, before or after its approval; it voids both. */
export interface ReturnGrant extends OfGrant, Dated {
  readonly type: 'ReturnGrant';
  readonly proposal: number;
  /** Vault text id of the reason. */
  readonly reasonId: string;
  readonly returnedOn: string;
}

/** Approves one proposal, with the collective decision 集体研究 that it rests on. */
export interface ApproveGrant extends OfGrant, Interests, Dated {
  readonly type: 'ApproveGrant';
  readonly proposal: number;
  readonly decision: CollectiveDecision;
  readonly approvedOn: string;
}

/** Records that one line was paid. */
export interface RecordGrantPayment extends OfGrant, Interests, Dated {
  readonly type: 'RecordGrantPayment';
  readonly lineId: string;
  readonly source: FundSource;
  /** Vault id of the payee's account; refused as long as accounts cannot be registered. */
  readonly payeeAccountId?: string;
  /** Number of the payment voucher. */
  readonly voucher: string;
  readonly paidOn: string;
}

/** What can be asked of a grant. */
export type GrantCommand = ProposeGrant | ReturnGrant | ApproveGrant | RecordGrantPayment;

/** Why a grant refuses. */
export type GrantRejection =
  | DateRefusal
  | 'ROUND_NOT_FROZEN'
  | 'RESULT_MISMATCH'
  | 'LINES_INVALID'
  | 'ALREADY_APPROVED'
  | 'NOT_PROPOSED'
  | 'PROPOSAL_CHANGED'
  | 'REASON_MISSING'
  | 'DECISION_INCOMPLETE'
  | 'DECISION_BEFORE_PROPOSAL'
  | 'SAME_PERSON'
  | 'CONFLICT_OF_INTEREST'
  | 'NOT_APPROVED'
  | 'LINE_UNKNOWN'
  | 'LINE_ALREADY_PAID'
  | 'PAYEE_ACCOUNT_UNKNOWN'
  | 'VOUCHER_MISSING'
  | 'PAID_BEFORE_APPROVAL';
