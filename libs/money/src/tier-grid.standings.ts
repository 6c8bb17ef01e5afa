import { commonMultiple, type Fen, roundHalfUp, units } from '@xinhuo/kernel';
import type { EnterpriseFact } from './facts';
import { byText, type Reason } from './line';
import { DECIMALS } from './read';
import { own } from './read-containers';
import type { TierGrid } from './tier-grid.terms';

/** How one enterprise fares in a tier grid, granted or not. */
export interface Standing {
  readonly enterprise: EnterpriseFact;
  /** In hundredths of a point, already rounded: 8500 is 85.00. Also known of those that failed a check. */
  readonly score: number;
  readonly class: string;
  /** By score alone; null: below the lowest, or a check failed. */
  readonly earned: number | null;
  /** From 1, among those that earned a grade. */
  readonly rank: number | null;
  /** Granted by quota; null: no place left. Kept when the budget then fails. */
  readonly grade: number | null;
  /** Of the granted grade, or null. */
  readonly amountFen: Fen | null;
  /** Why there is no grant; null: there is one. */
  readonly reason: Reason | null;
  /** What the budget still held at this rank; null without a budget. */
  readonly leftFen: number | null;
  /** The place taken in the grade, from 1. */
  readonly place: number | null;
}

/** The part of one metric's target that is reached, in ten-thousandths: never above the target, never below 0. */
export const reached = (metrics: EnterpriseFact['metrics'], metric: string, target: number): number =>
  Math.min(Math.max(units(own(metrics, metric) ?? 0, DECIMALS) ?? 0, 0), target);

/** §2.1.2: Σ weight × min(metric ÷ target, 1) over one common denominator, rounded half up to hundredths. */
const scoring = ({ indicators }: TierGrid): ((enterprise: EnterpriseFact) => number) => {
  const common = indicators.reduce((multiple, { target }) => commonMultiple(multiple, BigInt(target)), 1n);
  const factors = indicators.map(({ target, weight }) => (common / BigInt(target)) * BigInt(weight));
  return ({ metrics }) => {
    const sum = indicators.reduce(
      (total, { metric, target }, n) => total + BigInt(reached(metrics, metric, target)) * (factors[n] ?? 0n),
      0n,
    );
    return Number(roundHalfUp(sum, common * 100n)); // weights in ten-thousandths, a score in hundredths
  };
};

const standing = (terms: TierGrid, score: number, enterprise: EnterpriseFact): Standing => {
  const { headcount, checks } = enterprise;
  const failed = terms.requires.find((check) => own(checks, check) !== true); // §2.1.1
  const earned = terms.grades.find(({ min }) => min <= score * 100)?.grade ?? null; // §2.1.3
  const size = terms.classes.find(({ headcountAtLeast }) => headcount >= (headcountAtLeast ?? 0));
  const none = { rank: null, grade: null, amountFen: null, leftFen: null, place: null } as const;
  const reason =
    failed === undefined ? (earned === null ? 'BELOW_LOWEST_GRADE' : null) : (`CHECK_FAILED:${failed}` as const);
  return { enterprise, score, class: size?.class ?? '', earned: failed === undefined ? earned : null, reason, ...none };
};

/** §2.1.4 to 5: hands out places and money down the ranking. */
const award = (terms: TierGrid): ((standing: Standing, rank: number) => Standing) => {
  const taken = new Map<number, number>();
  const quota = terms.quota ?? {};
  let leftFen = terms.budgetFen ?? null;
  let exhausted = false;

  const isOpen = (grade: number) => (taken.get(grade) ?? 0) < (own(quota, `${grade}`) ?? Infinity);
  return (before, index) => {
    const grade = terms.grades.find((rung) => rung.grade >= (before.earned ?? 0) && isOpen(rung.grade))?.grade;
    const ranked = { ...before, rank: index + 1 };
    if (grade === undefined) return { ...ranked, reason: 'QUOTA_FULL' };
    const place = (taken.get(grade) ?? 0) + 1;
    taken.set(grade, place);
    const amountFen = terms.grid[before.class]?.[grade] ?? 0;
    const placed = { ...ranked, grade, place, amountFen, leftFen };
    exhausted ||= leftFen !== null && amountFen > leftFen; // no skipping
    if (exhausted) return { ...placed, reason: 'BUDGET_EXHAUSTED' };
    if (leftFen !== null) leftFen -= amountFen;
    return placed;
  };
};

/** Every enterprise's score, class, grade and grant: those with a grade first, in the order of the ranking. */
export const standings = (terms: TierGrid, enterprises: readonly EnterpriseFact[]): readonly Standing[] => {
  const scoreOf = scoring(terms);
  const all = enterprises.map((enterprise) => standing(terms, scoreOf(enterprise), enterprise));
  const ranking = all
    .filter(({ earned }) => earned !== null)
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.enterprise.headcount - b.enterprise.headcount ||
        byText(a.enterprise.id, b.enterprise.id),
    );
  return [...ranking.map(award(terms)), ...all.filter(({ earned }) => earned === null)];
};
