import type { Decider, Decision } from '@xinhuo/kernel';
import { accept, isFen, reject, unreachable } from '@xinhuo/kernel';
import type {
  BudgetCommand,
  BudgetRejection,
  ReleaseBudget,
  ReserveBudget,
  SetBudget,
  SpendBudget,
} from './budget.commands';
import type { Budget, Hold } from './budget.state';
import { evolveBudget } from './budget.state';
import type { BudgetEvent } from './subsidy.events';

type Answer = Decision<BudgetEvent, BudgetRejection>;
type SetEnvelope = Extract<Budget, { phase: 'set' }>;

const set = (state: Budget, { type: _, ...data }: SetBudget): Answer => {
  const { amountFen } = data;
  if (amountFen !== 0 && !isFen(amountFen)) return reject('AMOUNT_INVALID');
  if (state.phase === 'set') {
    if (state.amountFen === amountFen) return accept();
    const { committedFen } = state;
    if (amountFen < committedFen) return reject('BUDGET_BELOW_COMMITTED', { committedFen });
  }
  return accept({ type: 'BudgetSet', data });
};

/** A hold that nothing was spent of, of a proposal that a later one has replaced: its money is free again. */
const isOutdated = (hold: Hold, proposal: number): boolean => hold.proposal < proposal && hold.spentFen === 0;

/** Another approval of the same proposal shares its hold; a repeat of the same one changes nothing. */
const share = (hold: Hold, { type: _, ...data }: ReserveBudget): Answer =>
  hold.attempts.includes(data.attempt) ? accept() : accept({ type: 'BudgetReserved', data: { ...data, amountFen: 0 } });

/** Takes the money in place of what the grant's earlier proposal held (none: undefined), as far as there is enough. */
const take = (state: SetEnvelope, hold: Hold | undefined, { type: _, ...data }: ReserveBudget): Answer => {
  const { budgetId, grantId, amountFen } = data;
  const remainingFen = state.amountFen - state.committedFen + (hold?.amountFen ?? 0);
  if (amountFen > remainingFen) return reject('BUDGET_EXCEEDED', { remainingFen, amountFen });
  const reserved: BudgetEvent = { type: 'BudgetReserved', data };
  if (!hold) return accept(reserved);
  const old = { budgetId, grantId, proposal: hold.proposal, attempt: null, amountFen: hold.amountFen };
  return accept({ type: 'BudgetReleased', data: old }, reserved);
};

const reserve = (state: Budget, command: ReserveBudget): Answer => {
  const { grantId, proposal, amountFen } = command;
  if (!isFen(amountFen)) return reject('AMOUNT_INVALID');
  if (state.phase === 'none') return reject('BUDGET_NOT_SET');
  const hold = state.holds[grantId];
  if (hold?.proposal === proposal && hold.amountFen === amountFen) return share(hold, command);
  if (hold && !isOutdated(hold, proposal)) return reject('PROPOSAL_CHANGED', { current: hold.proposal });
  return take(state, hold, command);
};

const release = (state: Budget, { budgetId, grantId, proposal, attempt }: ReleaseBudget): Answer => {
  const hold = state.phase === 'set' ? state.holds[grantId] : undefined;
  if (!hold || hold.attempts.length === 0) return accept();
  const unspentFen = hold.amountFen - hold.spentFen;
  if (attempt === null) {
    if (hold.proposal > proposal) return accept();
    const data = { budgetId, grantId, proposal: hold.proposal, attempt, amountFen: unspentFen };
    return accept({ type: 'BudgetReleased', data });
  }
  if (hold.proposal !== proposal || !hold.attempts.includes(attempt)) return accept();
  const amountFen = hold.attempts.length === 1 ? unspentFen : 0;
  return accept({ type: 'BudgetReleased', data: { budgetId, grantId, proposal, attempt, amountFen } });
};

const spend = (state: Budget, { type: _, ...data }: SpendBudget): Answer => {
  const { grantId, lineId, amountFen } = data;
  if (!isFen(amountFen)) return reject('AMOUNT_INVALID');
  const hold = state.phase === 'set' ? state.holds[grantId] : undefined;
  if (!hold) return reject('NOT_RESERVED');
  if (hold.paidLines.includes(lineId)) return accept();
  const remainingFen = hold.amountFen - hold.spentFen;
  if (amountFen > remainingFen) return reject('RESERVATION_EXCEEDED', { remainingFen });
  return accept({ type: 'BudgetSpent', data });
};

/**
 * The rules of an envelope: reserve at approval, release when a grant comes back, spend at payment; never below zero
 * (docs/reference/money.md). Holds are keyed by grant, so that a repeat changes nothing.
 */
export const budget: Decider<BudgetCommand, Budget, BudgetEvent, BudgetRejection> = {
  initialState: { phase: 'none' },
  evolve: evolveBudget,
  decide(state, command) {
    switch (command.type) {
      case 'SetBudget':
        return set(state, command);
      case 'ReserveBudget':
        return reserve(state, command);
      case 'ReleaseBudget':
        return release(state, command);
      case 'SpendBudget':
        return spend(state, command);
      default:
        return unreachable(command);
    }
  },
};
