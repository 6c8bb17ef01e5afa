import type { AccessRules } from '@xinhuo/kernel';
import { within } from '@xinhuo/kernel';
import type { Budget } from './budget.state';
import type { BudgetCommand } from './budget.commands';

const system = () => 'anywhere' as const;

/** Finance alone sets an envelope, never who proposes or approves out of it; holds follow from grants alone. */
export const budgetAccess: AccessRules<BudgetCommand, Budget> = {
  SetBudget: { FINANCE: (_, { cityId }) => within(cityId) },
  ReserveBudget: { SYSTEM: system },
  ReleaseBudget: { SYSTEM: system },
  SpendBudget: { SYSTEM: system },
};
