import type { Rules } from '@xinhuo/kernel';
import { budgetAccess } from './budget.access';
import type { BudgetCommand, BudgetRejection } from './budget.commands';
import { budget } from './budget.decider';
import type { Budget } from './budget.state';
import type { BudgetEvent } from './subsidy.events';
import { subsidyUpcasters } from './subsidy.upcasters';

/** All that the decision runner needs for streams `budget-<budgetId>`. */
export const budgetRules: Rules<BudgetCommand, Budget, BudgetEvent, BudgetRejection> = {
  ...budget,
  events: { BudgetSet: true, BudgetReserved: true, BudgetReleased: true, BudgetSpent: true },
  upcasters: subsidyUpcasters,
  access: budgetAccess,
};
