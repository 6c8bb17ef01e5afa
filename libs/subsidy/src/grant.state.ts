import { unreachable } from '@xinhuo/kernel';
import type { GrantEvent, GrantLine } from './subsidy.events';

/**
 * Where one line stands. Each line moves by itself, so that a hold or a failed payment touches nothing else:
 * objections (公示), gates and payment batches will add `held`, `in-batch` and `failed` between approval and payment.
 */
export type LineStanding = { readonly at: 'approved' } | { readonly at: 'paid'; readonly voucher: string };

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
      const { approver: _, approvedOn: __, standing: ___, ...proposal } = state;
      return { ...proposal, phase: 'returned' };
    }
    case 'GrantApproved': {
      if (state.phase !== 'proposed') return state;
      const standing = Object.fromEntries(state.lines.map(({ lineId }) => [lineId, { at: 'approved' } as const]));
      return { ...state, phase: 'approved', approver: event.data.by, approvedOn: event.data.approvedOn, standing };
    }
    case 'GrantLinePaid': {
      if (state.phase !== 'approved') return state;
      const { lineId, voucher } = event.data;
      return { ...state, standing: { ...state.standing, [lineId]: { at: 'paid', voucher } } };
    }
    default:
      return unreachable(event);
  }
};
