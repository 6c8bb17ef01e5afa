import fc from 'fast-check';
import { arbitraryFacts } from '../testing/arbitrary-facts';
import { answer, standings } from '.';
import type { EnterpriseFact } from './facts';
import { readTierGrid } from './tier-grid.terms';

const terms = (change: object = {}) => ({
  key: 'tier',
  kind: 'tier-grid',
  payOn: '2025-12-20',
  requires: ['mechanism'],
  indicators: [
    { metric: 'a', target: 3, weight: 33.3333 },
    { metric: 'b', target: 7, weight: 66.6667 },
  ],
  grades: [{ grade: 1, min: 90 }, { grade: 2, min: 80 }, { grade: 5, min: 70 }],
  classes: [{ class: 'A', headcountAtLeast: 300 }, { class: 'M', headcountAtLeast: 100 }, { class: 'B' }],
  grid: { A: { 1: 100, 2: 60, 5: 40 }, M: { 1: 70, 2: 50, 5: 30 }, B: { 1: 50, 2: 30, 5: 20 } },
  ...change,
}); // prettier-ignore

const checks = { mechanism: true };
const points = { requires: [], indicators: [{ metric: 'points', target: 100, weight: 100 }] };
const firm = (id: string, score: number, headcount = 300): EnterpriseFact => ({
  id,
  headcount,
  metrics: { points: score },
  checks: {},
});
const standingsOf = (change: object, enterprises: readonly EnterpriseFact[]) =>
  standings(readTierGrid(terms(change)), enterprises);
const brief = (change: object, enterprises: readonly EnterpriseFact[]) =>
  standingsOf(change, enterprises).map(({ enterprise, grade, reason }) => `${enterprise.id} ${grade} ${reason}`);

describe('the score', () => {
  const score = (metrics: EnterpriseFact['metrics']) =>
    standingsOf({}, [{ id: 'e', headcount: 1, metrics, checks }])[0]?.score;

  it('counts no metric above its target, below 0, or missing', () => {
    expect(score({ a: 3, b: 7 })).toBe(10_000);
    expect(score({ a: 300, b: 8 })).toBe(10_000);
    expect(score({ a: -3, b: 7 })).toBe(6667);
    expect(score({ b: 7 })).toBe(6667);
    expect(score({})).toBe(0);
    expect(score({ a: 3 })).toBe(3333);
  });

  it('is rounded once, at the end: a half up', () => {
    const halves = { indicators: [{ metric: 'a', target: 200, weight: 100 }], requires: [] };
    const of = (a: number) => standingsOf(halves, [{ id: 'e', headcount: 1, metrics: { a }, checks }])[0]?.score;
    expect([of(0.01), of(0.0099), of(0.03), of(0.0299)]).toEqual([1, 0, 2, 1]);
  });

  it('is exact where floating point is not', () => {
    // 1.005 × 100 is 100.49999999999999 as a floating point number.
    const one = { indicators: [{ metric: 'a', target: 100, weight: 100 }], requires: [] };
    expect(standingsOf(one, [{ id: 'e', headcount: 1, metrics: { a: 1.005 }, checks }])[0]?.score).toBe(101);
  });

  it('is the exact sum for any metrics', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 100_000 }), (a, b) => {
        const [reachedA, reachedB] = [BigInt(Math.min(a, 30_000)), BigInt(Math.min(b, 70_000))];
        // In ten-thousandths of a point over 210 000: weight × reached ÷ target.
        const sum = 333_333n * reachedA * 7n + 666_667n * reachedB * 3n;
        expect(score({ a: a / 10_000, b: b / 10_000 })).toBe(Number((sum * 2n + 21_000_000n) / 42_000_000n));
      }),
      { numRuns: 300 },
    ));
});

describe('grades and classes', () => {
  it('take the first whose condition holds, ends included', () => {
    const of = (score: number, headcount: number) => {
      const [found] = standingsOf(points, [firm('e', score, headcount)]);
      return [found?.earned, found?.class, found?.amountFen, found?.reason];
    };
    expect(of(90, 300)).toEqual([1, 'A', 100, null]);
    expect(of(89.99, 299)).toEqual([2, 'M', 50, null]);
    expect(of(70, 100)).toEqual([5, 'M', 30, null]);
    expect(of(70, 99)).toEqual([5, 'B', 20, null]);
    expect(of(69.99, 0)).toEqual([null, 'B', null, 'BELOW_LOWEST_GRADE']);
    expect(of(69.995, 0)).toEqual([5, 'B', 20, null]);
  });

  it('need every check, and name the first that failed', () => {
    const of = (failing: EnterpriseFact['checks']) =>
      standingsOf({ requires: ['x', 'constructor', 'y'] }, [
        { id: 'e', headcount: 1, metrics: {}, checks: failing },
      ])[0];
    expect(of({ x: true, constructor: true, y: false })).toMatchObject({ reason: 'CHECK_FAILED:y', earned: null });
    expect(of({ x: true })).toMatchObject({ reason: 'CHECK_FAILED:constructor' });
    expect(of({ x: true, constructor: true, y: true })).toMatchObject({ reason: 'BELOW_LOWEST_GRADE', score: 0 });
  });
});

describe('quota and budget', () => {
  it('rank by score, then the smaller, then the id', () =>
    expect(brief({ ...points, quota: { 1: 1, 2: 1, 5: 1 } }, [
      firm('e9', 95, 10), firm('e10', 95, 10), firm('e1', 95, 11), firm('e0', 94, 1), firm('e2', 60, 1),
    ])).toEqual(['e10 1 null', 'e9 2 null', 'e1 5 null', 'e0 null QUOTA_FULL', 'e2 null BELOW_LOWEST_GRADE'])); // prettier-ignore

  it('hand down past a full grade, never up, and without end where no quota is named', () => {
    const firms = [firm('a', 85), firm('b', 84), firm('c', 72), firm('d', 71)];
    expect(brief({ ...points, quota: { 2: 0, 5: 3 } }, firms)).toEqual([
      'a 5 null',
      'b 5 null',
      'c 5 null',
      'd null QUOTA_FULL',
    ]);
    expect(brief({ ...points, quota: { 2: 1 } }, firms)).toEqual(['a 2 null', 'b 5 null', 'c 5 null', 'd 5 null']);
    expect(brief({ ...points, quota: {} }, firms)).toEqual(['a 2 null', 'b 2 null', 'c 5 null', 'd 5 null']);
  });

  it('stop at the first that does not fit, places kept', () => {
    const firms = [firm('a', 95), firm('b', 94), firm('c', 85), firm('d', 72, 1)];
    const out = 'BUDGET_EXHAUSTED';
    expect(brief({ ...points, budgetFen: 199 }, firms)).toEqual(['a 1 null', `b 1 ${out}`, `c 2 ${out}`, `d 5 ${out}`]);
    expect(brief({ ...points, budgetFen: 260 }, firms)).toEqual(['a 1 null', 'b 1 null', 'c 2 null', `d 5 ${out}`]);
    expect(brief({ ...points, budgetFen: 0 }, firms)).toEqual([`a 1 ${out}`, `b 1 ${out}`, `c 2 ${out}`, `d 5 ${out}`]);
    expect(brief({ ...points, budgetFen: 100, quota: { 1: 2, 2: 0, 5: 0 } }, firms)).toEqual([
      'a 1 null', `b 1 ${out}`, 'c null QUOTA_FULL', 'd null QUOTA_FULL',
    ]); // prettier-ignore
  });

  it('show rank, place and what the budget held', () =>
    expect(standingsOf({ ...points, budgetFen: 260, quota: { 1: 1 } }, [firm('a', 95), firm('b', 94), firm('c', 10)])).toEqual([
      { enterprise: firm('a', 95), score: 9500, class: 'A', earned: 1, rank: 1, grade: 1, place: 1, amountFen: 100, leftFen: 260, reason: null },
      { enterprise: firm('b', 94), score: 9400, class: 'A', earned: 1, rank: 2, grade: 2, place: 1, amountFen: 60, leftFen: 160, reason: null },
      { enterprise: firm('c', 10), score: 1000, class: 'A', earned: null, rank: null, grade: null, place: null, amountFen: null, leftFen: null, reason: 'BELOW_LOWEST_GRADE' },
    ])); // prettier-ignore

  it('never pay more than the budget or place more than the quota', () =>
    fc.assert(
      fc.property(arbitraryFacts, fc.nat(400), fc.nat(3), ({ enterprises }, budgetFen, quota) => {
        const all = standingsOf({ indicators: [{ metric: 'a', target: 100, weight: 100 }], budgetFen, quota: { 1: quota } }, enterprises);
        const paid = all.filter(({ reason }) => reason === null);
        expect(paid.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0)).toBeLessThanOrEqual(budgetFen);
        expect(all.filter(({ grade }) => grade === 1).length).toBeLessThanOrEqual(quota);
      }),
      { numRuns: 200 },
    )); // prettier-ignore
});

describe('the line', () => {
  it('is a forecast until the day of payment', () => {
    const file = (asOf: string) => ({
      rulebook: { id: 'r', version: 1, schemes: [terms(points)] },
      facts: { enterprises: [firm('e', 95)] },
      asOf,
    });
    const status = (asOf: string) => {
      const result = answer(file(asOf));
      return 'parsed' in result ? result.parsed.lines.map((line) => line.status) : result;
    };
    expect([status('2025-12-19'), status('2025-12-20')]).toEqual([['forecast'], ['payable']]);
  });
});
