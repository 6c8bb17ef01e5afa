import { GRADES, type Grade } from '@xinhuo/kernel';
import type { NodeYear, PersonTotals, PromotionCell, ThingTotals } from './figures.tables';

/** A mean with how it was come by: over how many, how many lack a baseline, how many are not there yet. */
export interface MeasuredFigure {
  /** Unrounded share (0.54 is 54 %); null when nobody could be measured. */
  readonly value: number | null;
  readonly n: number;
  readonly missing: number;
  readonly waiting: number;
}

/** The figures of one year, of a programme, a union or an enterprise; definitions in docs/reference/domain.md. */
export interface Headlines {
  readonly pairedWorkers: number;
  readonly masters: number;
  readonly enterprises: number;
  readonly fitForPost: number;
  readonly independent: number;
  readonly proficiencyGain: MeasuredFigure;
  readonly onboardingReduction: MeasuredFigure;
  readonly breakthroughs: number;
  readonly competitionEntries: number;
  readonly pacesetters: number;
  /** The full matrix of steps up, empty cells included. */
  readonly promotions: readonly PromotionCount[];
  readonly promotedPersons: number;
  readonly smallInnovations: number;
  readonly grantedEnterprises: number;
  readonly grantsPaidFen: number;
}

/** How many rose from one grade to another. */
export interface PromotionCount {
  readonly from: Grade;
  readonly to: Grade;
  readonly count: number;
}

type Totals = PersonTotals & ThingTotals & Pick<NodeYear, 'enterprises' | 'grantedEnterprises'>;

const MILLION = 1_000_000;
const mean = (sum: number, n: number): number | null => (n > 0 ? sum / n / MILLION : null);

/** Every step up that there can be, with its count. */
export const promotionMatrix = (cells: readonly Pick<PromotionCell, 'from' | 'to' | 'count'>[]): PromotionCount[] => {
  const counts = new Map(cells.map(({ from, to, count }) => [`${from}>${to}`, count]));
  return GRADES.flatMap((from, rank) =>
    GRADES.slice(rank + 1).map((to) => ({ from, to, count: counts.get(`${from}>${to}`) ?? 0 })),
  );
};

/** The headline figures from a row of totals and its promotion cells. */
export const headlinesFrom = (
  totals: Totals,
  cells: readonly Pick<PromotionCell, 'from' | 'to' | 'count'>[],
): Headlines => {
  const onboarding = mean(totals.onboardingMillionths, totals.onboardingCount);
  return {
    pairedWorkers: totals.pairedWorkers,
    masters: totals.masters,
    enterprises: totals.enterprises,
    fitForPost: totals.fitForPost,
    independent: totals.independent,
    proficiencyGain: {
      value: mean(totals.gainMillionths, totals.gainCount),
      n: totals.gainCount,
      missing: totals.pairedWorkers - totals.baselined,
      waiting: totals.gainWaiting,
    },
    onboardingReduction: {
      value: onboarding === null ? null : 1 - onboarding,
      n: totals.onboardingCount,
      missing: totals.onboardingMissing,
      waiting: totals.waiting,
    },
    breakthroughs: totals.breakthroughs,
    competitionEntries: totals.competitionEntries,
    pacesetters: totals.pacesetters,
    promotions: promotionMatrix(cells),
    promotedPersons: totals.promotedPersons,
    smallInnovations: totals.smallInnovations,
    grantedEnterprises: totals.grantedEnterprises,
    grantsPaidFen: totals.grantsPaidFen,
  };
};
