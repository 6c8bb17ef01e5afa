import { specify } from '@xinhuo/kernel/testing';
import fc from 'fast-check';
import type { BudgetCommand, SetBudget } from './budget.commands';
import { budget } from './budget.decider';
import type { Budget } from './budget.state';
import type { BudgetEvent } from './subsidy.events';

const given = specify(budget);
const budgetId = 'p1-2025-enterprise-tier';
const set = (amountFen: number): SetBudget => ({
  type: 'SetBudget',
  budgetId,
  programmeId: 'p1',
  cityId: 'city',
  year: 2025,
  scheme: 'enterprise-tier',
  amountFen,
  by: 'finance',
});
const wasSet = (amountFen: number): BudgetEvent => {
  const { type: _, ...data } = set(amountFen);
  return { type: 'BudgetSet', data };
};
const hold = (grantId: string, amountFen: number, proposal = 1, attempt = 'c1') =>
  ({ budgetId, grantId, proposal, attempt, amountFen }) as const;
const reserve = (grantId: string, amountFen: number, proposal = 1, attempt = 'c1'): BudgetCommand => ({
  type: 'ReserveBudget',
  ...hold(grantId, amountFen, proposal, attempt),
});
const reserved = (grantId: string, amountFen: number, proposal = 1, attempt = 'c1'): BudgetEvent => ({
  type: 'BudgetReserved',
  data: hold(grantId, amountFen, proposal, attempt),
});
const release = (grantId: string, proposal = 1, attempt: string | null = 'c1'): BudgetCommand => ({
  type: 'ReleaseBudget',
  budgetId,
  grantId,
  proposal,
  attempt,
});
const released = (grantId: string, amountFen: number, proposal = 1, attempt: string | null = 'c1'): BudgetEvent => ({
  type: 'BudgetReleased',
  data: { budgetId, grantId, proposal, attempt, amountFen },
});
const line = (grantId: string, lineId: string, amountFen: number) => ({ budgetId, grantId, lineId, amountFen });
const spend = (grantId: string, lineId: string, amountFen: number): BudgetCommand => ({
  type: 'SpendBudget',
  ...line(grantId, lineId, amountFen),
});
const spent = (grantId: string, lineId: string, amountFen: number): BudgetEvent => ({
  type: 'BudgetSpent',
  data: line(grantId, lineId, amountFen),
});

describe('an envelope', () => {
  it('is set, and set again to the same amount without a fact', () => {
    given().when(set(100)).then(wasSet(100));
    given(wasSet(100)).when(set(100)).then();
    given(wasSet(100)).when(set(0)).then(wasSet(0));
  });

  it('takes no amount that is not whole fen', () => {
    given().when(set(1.5)).refuses('AMOUNT_INVALID');
    given().when(set(-1)).refuses('AMOUNT_INVALID');
    given(wasSet(100)).when(reserve('g1', 0)).refuses('AMOUNT_INVALID');
    given(wasSet(100), reserved('g1', 60))
      .when(spend('g1', 'l1', 0))
      .refuses('AMOUNT_INVALID');
  });

  it('is never lowered below what is held or spent', () => {
    const past = [wasSet(100), reserved('g1', 60), spent('g1', 'l1', 20)];
    given(...past)
      .when(set(60))
      .then(wasSet(60));
    given(...past)
      .when(set(59))
      .refuses('BUDGET_BELOW_COMMITTED', { committedFen: 60 });
  });

  it('holds money for a grant up to the last fen and then no more', () => {
    given(wasSet(100), reserved('g1', 60)).when(reserve('g2', 40)).then(reserved('g2', 40));
    given(wasSet(100), reserved('g1', 60)).when(reserve('g2', 41)).refuses('BUDGET_EXCEEDED', { remainingFen: 40 });
  });

  it('refuses where nobody has set one', () => given().when(reserve('g1', 1)).refuses('BUDGET_NOT_SET'));

  it('holds once for one proposal, however often and by whomever it is asked', () => {
    given(wasSet(100), reserved('g1', 60)).when(reserve('g1', 60)).then();
    given(wasSet(100), reserved('g1', 60))
      .when(reserve('g1', 60, 1, 'c2'))
      .then(reserved('g1', 0, 1, 'c2'));
    given(wasSet(100), reserved('g1', 60)).when(reserve('g1', 61)).refuses('PROPOSAL_CHANGED');
  });

  it('exchanges the hold of a proposal that a later one has replaced', () => {
    given(wasSet(100), reserved('g1', 60))
      .when(reserve('g1', 90, 2, 'c2'))
      .then(released('g1', 60, 1, null), reserved('g1', 90, 2, 'c2'));
    given(wasSet(100), reserved('g1', 60))
      .when(reserve('g1', 101, 2, 'c2'))
      .refuses('BUDGET_EXCEEDED', { remainingFen: 100 });
    given(wasSet(100), reserved('g1', 60, 2))
      .when(reserve('g1', 50, 1))
      .refuses('PROPOSAL_CHANGED', { current: 2 });
  });

  it('gives back what a refused approval held, unless another approval shares it', () => {
    given(wasSet(100), reserved('g1', 60)).when(release('g1')).then(released('g1', 60));
    given(wasSet(100), reserved('g1', 60), reserved('g1', 0, 1, 'c2'))
      .when(release('g1'))
      .then(released('g1', 0));
    given(wasSet(100), reserved('g1', 60), reserved('g1', 0, 1, 'c2'), released('g1', 0))
      .when(release('g1', 1, 'c2'))
      .then(released('g1', 60, 1, 'c2'));
  });

  it('gives nothing back for a stranger, a second time, or a proposal that is no longer the one held', () => {
    given(wasSet(100)).when(release('g1')).then();
    given().when(release('g1')).then();
    given(wasSet(100), reserved('g1', 60))
      .when(release('g1', 1, 'c9'))
      .then();
    given(wasSet(100), reserved('g1', 60), released('g1', 60)).when(release('g1')).then();
    given(wasSet(100), reserved('g1', 60, 2))
      .when(release('g1', 1, null))
      .then();
  });

  it('gives all back when the grant is returned', () =>
    given(wasSet(100), reserved('g1', 60), reserved('g1', 0, 1, 'c2'))
      .when(release('g1', 1, null))
      .then(released('g1', 60, 1, null)));

  it('spends each line once, within what its grant holds', () => {
    const past = [wasSet(100), reserved('g1', 60)];
    given(...past)
      .when(spend('g1', 'l1', 60))
      .then(spent('g1', 'l1', 60));
    given(...past, spent('g1', 'l1', 50))
      .when(spend('g1', 'l1', 50))
      .then();
    given(...past, spent('g1', 'l1', 50))
      .when(spend('g1', 'l2', 11))
      .refuses('RESERVATION_EXCEEDED', { remainingFen: 10 });
    given(...past)
      .when(spend('g2', 'l1', 1))
      .refuses('NOT_RESERVED');
    given()
      .when(spend('g2', 'l1', 1))
      .refuses('NOT_RESERVED');
  });

  it('keeps what is spent when the rest is given back', () =>
    given(wasSet(100), reserved('g1', 60), spent('g1', 'l1', 50))
      .when(release('g1', 1, null))
      .then(released('g1', 10, 1, null)));
});

describe('an envelope under any commands', () => {
  const grant = fc.constantFrom('g1', 'g2', 'g3');
  const amount = fc.integer({ min: 1, max: 60 });
  const proposal = fc.integer({ min: 1, max: 3 });
  const attempt = fc.constantFrom('c1', 'c2');
  const command: fc.Arbitrary<BudgetCommand> = fc.oneof(
    fc.integer({ min: 0, max: 120 }).map(set),
    fc.tuple(grant, amount, proposal, attempt).map(([g, a, p, c]) => reserve(g, a, p, c)),
    fc.tuple(grant, proposal, fc.option(attempt)).map(([g, p, c]) => release(g, p, c)),
    fc.tuple(grant, fc.constantFrom('l1', 'l2'), amount).map(([g, l, a]) => spend(g, l, a)),
  );
  const play = (
    commands: readonly BudgetCommand[],
    each: (before: Budget, after: Budget, one: BudgetCommand) => void,
  ) =>
    commands.reduce<{ state: Budget; facts: readonly BudgetEvent[] }>(
      ({ state, facts }, one) => {
        const decision = budget.decide(state, one);
        const accepted = 'accepted' in decision ? decision.accepted : [];
        const after = accepted.reduce(budget.evolve, state);
        each(state, after, one);
        return { state: after, facts: [...facts, ...accepted] };
      },
      { state: budget.initialState, facts: [] },
    );

  it('never holds or spends more than it has, and its holds add up', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        play(commands, (_, state) => {
          if (state.phase === 'none') return;
          const holds = Object.values(state.holds);
          expect(state.committedFen).toBe(holds.reduce((sum, { amountFen }) => sum + amountFen, 0));
          expect(state.committedFen).toBeLessThanOrEqual(state.amountFen);
          for (const { spentFen, amountFen } of holds) expect(spentFen).toBeLessThanOrEqual(amountFen);
        });
      }),
    );
  });

  it('changes nothing when a command that it took is repeated at once', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        play(commands, (before, after, one) => {
          if (after === before || 'rejected' in budget.decide(before, one)) return;
          expect(budget.decide(after, one)).toEqual({ accepted: [] });
        });
      }),
    );
  });

  it('has facts that add up to what it holds', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        const { state, facts } = play(commands, () => undefined);
        const sum = facts.reduce((total, { type, data }) => {
          if (type === 'BudgetReserved') return total + data.amountFen;
          return type === 'BudgetReleased' ? total - data.amountFen : total;
        }, 0);
        expect(state.phase === 'set' ? state.committedFen : 0).toBe(sum);
      }),
    );
  });
});
