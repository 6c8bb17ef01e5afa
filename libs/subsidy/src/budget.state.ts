import { unreachable } from '@xinhuo/kernel';
import type { BudgetEvent } from './subsidy.events';

/** What one grant holds of an envelope. */
export interface Hold {
  readonly proposal: number;
  /** Held in all, spent or not. */
  readonly amountFen: number;
  readonly spentFen: number;
  /** The approvals that share the hold. */
  readonly attempts: readonly string[];
  readonly paidLines: readonly string[];
}

/** An envelope 预算额度 of a programme, year and scheme, with one hold per grant. */
export type Budget =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'set';
      readonly programmeId: string;
      readonly cityId: string;
      readonly amountFen: number;
      /** Held or spent: the sum of all holds. */
      readonly committedFen: number;
      readonly holds: Readonly<Record<string, Hold>>;
    };

type SetEnvelope = Extract<Budget, { phase: 'set' }>;
type Of<T extends BudgetEvent['type']> = Extract<BudgetEvent, { type: T }>['data'];

const reserved = (state: SetEnvelope, { grantId, proposal, attempt, amountFen }: Of<'BudgetReserved'>): SetEnvelope => {
  const known = state.holds[grantId];
  const hold: Hold =
    known?.proposal === proposal
      ? { ...known, amountFen: known.amountFen + amountFen, attempts: [...known.attempts, attempt] }
      : { proposal, amountFen, spentFen: 0, attempts: [attempt], paidLines: [] };
  const holds = { ...state.holds, [grantId]: hold };
  return { ...state, committedFen: state.committedFen + amountFen, holds };
};

const released = (state: SetEnvelope, { grantId, attempt, amountFen }: Of<'BudgetReleased'>): SetEnvelope => {
  const { [grantId]: known, ...others } = state.holds;
  if (!known) return state;
  const attempts = attempt === null ? [] : known.attempts.filter((one) => one !== attempt);
  const left: Hold = { ...known, attempts, amountFen: known.amountFen - amountFen };
  const holds = left.amountFen === 0 ? others : { ...others, [grantId]: left };
  return { ...state, committedFen: state.committedFen - amountFen, holds };
};

const spent = (state: SetEnvelope, { grantId, lineId, amountFen }: Of<'BudgetSpent'>): SetEnvelope => {
  const known = state.holds[grantId];
  if (!known) return state;
  const paidLines = [...known.paidLines, lineId];
  return {
    ...state,
    holds: { ...state.holds, [grantId]: { ...known, spentFen: known.spentFen + amountFen, paidLines } },
  };
};

/** The envelope after one more fact. */
export const evolveBudget = (state: Budget, event: BudgetEvent): Budget => {
  if (event.type === 'BudgetSet') {
    const { programmeId, cityId, amountFen } = event.data;
    return state.phase === 'set'
      ? { ...state, amountFen }
      : { phase: 'set', programmeId, cityId, amountFen, committedFen: 0, holds: {} };
  }
  if (state.phase === 'none') return state;
  switch (event.type) {
    case 'BudgetReserved':
      return reserved(state, event.data);
    case 'BudgetReleased':
      return released(state, event.data);
    case 'BudgetSpent':
      return spent(state, event.data);
    default:
      return unreachable(event);
  }
};
