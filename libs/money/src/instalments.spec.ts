import { addDays, daysBetween } from '@xinhuo/kernel';
import fc from 'fast-check';
import { activeDays } from './active-days';
import type { PairingFact, Pause } from './facts';
import { splitUp } from './instalments.due';
import { readInstalments } from './instalments.terms';

const START = '2024-02-20';
const LAST = 120; // days looked at one by one

const pairing = (pauses: readonly Pause[], stoppedOn: string | null = null): PairingFact => ({
  id: 'p1',
  enterpriseId: 'e1',
  masterId: 'm1',
  apprenticeId: 'a1',
  trade: 'welder',
  targetGrade: 'SENIOR',
  startedOn: START,
  approvedOn: START,
  pauses,
  stoppedOn,
  completedOn: null,
  milestones: {},
});

const at = (n: number) => addDays(START, n);
const pause = fc
  .record({ from: fc.integer({ min: -20, max: LAST }), length: fc.option(fc.nat(30), { freq: 9 }) })
  .map(({ from, length }) => ({ from: at(from), to: length === null ? null : at(from + length) }));
const pauses = fc.array(pause, { maxLength: 5 });
const stop = fc.option(fc.nat(LAST).map(at), { nil: null });

/** The active days one by one, as the rule says it. */
const counted = ({ pauses: all, stoppedOn }: PairingFact): readonly string[] =>
  Array.from({ length: LAST * 2 }, (_, n) => at(n)).filter(
    (day) =>
      (stoppedOn === null || day <= stoppedOn) &&
      !all.some(({ from, to }) => from <= day && (to === null || day <= to)),
  );

describe('active days', () => {
  it('are what counting day by day finds', () =>
    fc.assert(
      fc.property(pauses, stop, fc.integer({ min: 1, max: LAST }), fc.nat(LAST), (all, stoppedOn, n, until) => {
        const subject = pairing(all, stoppedOn);
        const days = counted(subject);
        const found = activeDays(subject);
        const nth = found.nth(n);
        expect(nth !== undefined && daysBetween(START, nth) >= LAST * 2 ? undefined : nth).toBe(days[n - 1]);
        expect(found.until(at(until))).toBe(days.filter((day) => day <= at(until)).length);
        if (nth !== undefined) expect(found.pausedUntil(nth)).toBe(daysBetween(START, nth) + 1 - n);
      }),
      { numRuns: 300 },
    ));

  it('come no later when a pause is taken away', () =>
    fc.assert(
      fc.property(pauses, stop, fc.integer({ min: 1, max: LAST }), fc.nat(4), (all, stoppedOn, n, gone) => {
        const before = activeDays(pairing(all, stoppedOn)).nth(n);
        const after = activeDays(pairing(all.filter((_, at_) => at_ !== gone), stoppedOn)).nth(n); // prettier-ignore
        if (before !== undefined) expect(after !== undefined && after <= before).toBe(true);
      }),
      { numRuns: 300 },
    ));

  it('end with the last day that can be written', () => {
    const { nth } = activeDays({ ...pairing([]), startedOn: '9999-12-30' });
    expect([nth(1), nth(2), nth(3), nth(Number.MAX_SAFE_INTEGER)]).toEqual([
      '9999-12-30',
      '9999-12-31',
      undefined,
      undefined,
    ]);
  });

  it('are none before the start, and begin with it', () => {
    const { until } = activeDays(pairing([]));
    expect([until(at(-5)), until(at(-1)), until(at(0)), until(at(1))]).toEqual([0, 0, 1, 2]);
  });

  it('leave out a pause that ends on the first day, and none that ends before', () => {
    expect(activeDays(pairing([{ from: at(-9), to: at(0) }])).nth(1)).toBe(at(1));
    expect(activeDays(pairing([{ from: at(-9), to: at(-1) }])).nth(1)).toBe(at(0));
  });
});

describe('the parts', () => {
  const share = fc.tuple(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 10_000_000, max: 999_999_999 }));
  const amount = fc.oneof(
    fc.integer({ min: 1, max: 1000 }),
    fc.maxSafeInteger().map((n) => Math.abs(n) + 1),
  );

  it('sum to the amount, each share rounded down, the rest never empty', () =>
    fc.assert(
      fc.property(fc.array(share, { maxLength: 5 }), fc.nat(5), amount, (shares, restAt, amountFen) => {
        const list = shares.map(([a, b]) => `${a}/${b}`).toSpliced(restAt, 0, 'rest');
        const { parts } = readInstalments({
          key: 'k',
          kind: 'instalments',
          startedFrom: START,
          startedTo: START,
          amounts: {},
          parts: list.map((each, n) => ({ part: `${n}`, share: each, on: 'promoted' })),
          qualifyingDays: 0,
          onStop: 'keep-earned',
        });
        const fen = splitUp(parts, amountFen);
        expect(fen.reduce((sum, each) => sum + BigInt(each), 0n)).toBe(BigInt(amountFen));
        list.forEach((each, n) => {
          const [a = '', b = '1'] = each.split('/');
          if (each === 'rest') expect(fen[n]).toBeGreaterThan(0);
          else expect(fen[n]).toBe(Number((BigInt(amountFen) * BigInt(a)) / BigInt(b)));
        });
      }),
      { numRuns: 200 },
    ));
});
