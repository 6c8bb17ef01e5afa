import { parseCreditCode, parseIdNumber } from '@xinhuo/kernel';
import { checkPlan } from './check-plan';
import { planCity } from './plan-city';

describe('the demonstration city', () => {
  const plan = planCity(2025, 1);
  const people = plan.firms.flatMap(({ officer, masters, pairings }) => [
    officer,
    ...masters,
    ...pairings.map(({ apprentice }) => apprentice),
  ]);

  it.each([0.1, 1] as const)('comes to the reported figures at size %d before anything is sent', (size) => {
    expect(checkPlan(planCity(2025, size))).toEqual([]);
  });

  it('is the same city for the same seed', () => {
    expect(planCity(2025, 0.1)).toEqual(planCity(2025, 0.1));
  });

  it('gives everybody an id, a number and a phone of their own, and every firm a valid credit code', () => {
    for (const field of ['personId', 'idNumber', 'phone'] as const) {
      expect(new Set(people.map((person) => person[field])).size).toBe(people.length);
    }
    expect(people.every(({ idNumber }) => parseIdNumber(idNumber))).toBe(true);
    expect(plan.firms.every(({ creditCode }) => parseCreditCode(creditCode))).toBe(true);
    expect(new Set(plan.firms.map(({ creditCode }) => creditCode)).size).toBe(plan.firms.length);
  });

  it('gives no master more than three apprentices', () => {
    const taught = new Map<string, number>();
    for (const { masterId } of plan.firms.flatMap(({ pairings }) => pairings)) {
      taught.set(masterId, (taught.get(masterId) ?? 0) + 1);
    }
    expect(Math.max(...taught.values())).toBe(3);
  });

  it('dates everything within 2025, in an order in which it can have happened', () => {
    for (const { startedOn, approvedOn, registeredOn, signed, ended } of plan.firms.flatMap((firm) => firm.pairings)) {
      expect(registeredOn <= startedOn && startedOn <= approvedOn).toBe(true);
      expect(signed.every(({ signedOn }) => signedOn > approvedOn && signedOn <= '2025-12-31')).toBe(true);
      expect(ended === null || (ended.on >= approvedOn && ended.on <= '2025-12-31')).toBe(true);
      expect(signed.every(({ signedOn }) => ended === null || signedOn <= ended.on)).toBe(true);
    }
  });
});
