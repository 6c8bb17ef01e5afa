import type { AccessRules } from '@xinhuo/kernel';
import { within } from '@xinhuo/kernel';
import type { Budget } from './budget.state';
import type { BudgetCommand } from './budget.commands';

const system = () => 'anywhere' as const;

/** Who decides or pays may set an envelope, never who proposes; holds follow from grants alone. */
export const budgetAccess: AccessRules<BudgetCommand, Budget> = {
  SetBudget: {
    CITY_APPROVER: (_, { cityId }) => within(cityId),
    FINANCE: (_, { cityId }) => within(cityId),
  },
  ReserveBudget: { SYSTEM: system },
  ReleaseBudget: { SYSTEM: system },
  SpendBudget: { SYSTEM: system },
};
