/** One cohort: the apprentices whose agreement took force in a year, and how far they have come since. */
export interface CohortFigures {
  readonly paired: number;
  readonly fitForPost: number;
  readonly independent: number;
}

/** A step of the funnel with its share of the whole cohort and of the step before (null on the first). */
export interface FunnelStep {
  readonly key: keyof CohortFigures;
  readonly count: number;
  readonly ofAll: number | null;
  readonly ofBefore: number | null;
}

const STEPS = ['paired', 'fitForPost', 'independent'] as const;
const share = (count: number, of: number): number | null => (of > 0 ? count / of : null);

/** The three steps of one cohort; promotions are no step of it. */
export const funnelOf = (cohort: CohortFigures): FunnelStep[] =>
  STEPS.map((key, place) => {
    const before = STEPS[place - 1];
    return {
      key,
      count: cohort[key],
      ofAll: share(cohort[key], cohort.paired),
      ofBefore: before ? share(cohort[key], cohort[before]) : null,
    };
  });
