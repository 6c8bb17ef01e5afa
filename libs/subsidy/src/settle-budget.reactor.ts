import type { Reactor, Reaction } from '@xinhuo/kernel';
import type { ReleaseBudget, SpendBudget } from './budget.commands';
import { budgetIdOf } from './grant-ids';
import type { GrantEvent } from './subsidy.events';

type Data<T extends GrantEvent['type']> = Extract<GrantEvent, { type: T }>['data'];
type Settled = { readonly [T in 'GrantReturned' | 'GrantLinePaid']: Data<T> };
type Settlement = ReleaseBudget | SpendBudget;

const to = (command: Settlement): Reaction<Settlement> => ({ to: `budget-${command.budgetId}`, command });

/**
 * A returned grant gives its money back, a paid line is spent. The handler does both at once; this makes sure of it
 * when it was cut off in between. Both are decided by state, so that twice is once.
 */
export const settleBudget: Reactor<Settled, Settlement> = {
  name: 'settle_budget',
  on: {
    GrantReturned: ({ grantId, programmeId, year, proposal, schemes }) =>
      schemes.map((scheme) => {
        const budgetId = budgetIdOf(programmeId, year, scheme);
        return to({ type: 'ReleaseBudget', budgetId, grantId, proposal, attempt: null });
      }),
    GrantLinePaid: ({ grantId, programmeId, year, scheme, lineId, amountFen }) => {
      const budgetId = budgetIdOf(programmeId, year, scheme);
      return [to({ type: 'SpendBudget', budgetId, grantId, lineId, amountFen })];
    },
  },
};
