import { unreachable } from '@xinhuo/kernel';
import type { CollectiveDecision, FundSource, GrantEvent, GrantLine } from './subsidy.events';

/** What was recorded of a payment, to tell a repeat from another one. */
interface Payment {
  readonly source: FundSource;
  readonly voucher: string;
  readonly paidOn: string;
}

/**
 * Where one line stands. Each line moves by itself, so that a hold or a failed payment touches nothing else:
 * objections (公示), gates and payment batches will add `held`, `in-batch` and `failed` between approval and payment.
 */
export type LineStanding = { readonly at: 'approved' } | ({ readonly at: 'paid' } & Payment);

/** What names a grant: one beneficiary in one round. */
export interface GrantTerms {
  readonly roundId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
  readonly beneficiary: string;
}

interface Proposal extends GrantTerms {
  /** Counts from 1; every change of content and every return makes the next one another. */
  readonly proposal: number;
  readonly resultHash: string;
  readonly lines: readonly GrantLine[];
  readonly proposer: string;
  readonly proposedOn: string;
}

/** A grant. Confirmation of the list (认定) and publicity (公示) will be phases after `approved`. */
export type Grant =
  | { readonly phase: 'none'; readonly proposal: 0 }
  | (Proposal & { readonly phase: 'proposed' | 'returned' })
  | (Proposal & {
      readonly phase: 'approved';
      readonly approver: string;
      readonly decision: CollectiveDecision;
      readonly approvedOn: string;
      readonly standing: Readonly<Record<string, LineStanding>>;
    });

/** The grant after one more fact. */
export const evolveGrant = (state: Grant, event: GrantEvent): Grant => {
  switch (event.type) {
    case 'GrantProposed': {
      const { grantId: _, by: proposer, ...data } = event.data;
      return { phase: 'proposed', proposer, ...data };
    }
    case 'GrantReturned': {
      if (state.phase === 'none' || state.phase === 'returned') return state;
      if (state.phase !== 'approved') return { ...state, phase: 'returned' };
      const { approver: _, approvedOn: __, decision: ___, standing: ____, ...proposal } = state;
      return { ...proposal, phase: 'returned' };
    }
    case 'GrantApproved': {
      if (state.phase !== 'proposed') return state;
      const standing = Object.fromEntries(state.lines.map(({ lineId }) => [lineId, { at: 'approved' } as const]));
      const { by: approver, approvedOn, decision } = event.data;
      return { ...state, phase: 'approved', approver, approvedOn, decision, standing };
    }
    case 'GrantLinePaid': {
      if (state.phase !== 'approved') return state;
      const { lineId, source, voucher, paidOn } = event.data;
      return { ...state, standing: { ...state.standing, [lineId]: { at: 'paid', source, voucher, paidOn } } };
    }
    default:
      return unreachable(event);
  }
};
