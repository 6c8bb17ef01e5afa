import type { PersonCounters, PersonTotals } from './figures.tables';

const flag = (condition: boolean): 0 | 1 => (condition ? 1 : 0);

/** A person of whom nothing is counted yet. */
export const NO_COUNTS: PersonCounters = {
  paired: 0,
  mentored: 0,
  skilled: 0,
  fit: 0,
  independent: 0,
  everIndependent: 0,
  promoted: 0,
  honours: 0,
  gone: 0,
  baselines: 0,
  gains: 0,
  gainMillionths: 0,
  onboardings: 0,
  onboardingMillionths: 0,
  onboardingsMissing: 0,
};

/** The mean of a sum in millionths over a person's measurements; 0 for none. */
const mean = (sum: number, count: number): number => (count > 0 ? Math.round(sum / count) : 0);

/**
 * What a person of one enterprise is under the unions above it: a person in two of their enterprises still counts
 * once, because there each count becomes a yes or a no again.
 */
export const presenceOf = (row: PersonCounters): PersonCounters => ({
  paired: flag(row.paired > 0),
  mentored: flag(row.mentored > 0),
  skilled: flag(row.skilled > 0),
  fit: flag(row.fit > 0),
  independent: flag(row.independent > 0),
  everIndependent: flag(row.everIndependent > 0),
  promoted: flag(row.promoted > 0),
  honours: flag(row.honours > 0),
  gone: flag(row.paired > 0 && row.gone > 0),
  baselines: flag(row.baselines > 0),
  gains: flag(row.gains > 0),
  gainMillionths: mean(row.gainMillionths, row.gains),
  onboardings: flag(row.onboardings > 0),
  onboardingMillionths: mean(row.onboardingMillionths, row.onboardings),
  onboardingsMissing: flag(row.onboardings === 0 && row.onboardingsMissing > 0),
});

/** What a person adds to the distinct counts of an enterprise or union (definitions: docs/reference/domain.md). */
export const totalsOf = (row: PersonCounters, is = presenceOf(row)): PersonTotals => ({
  pairedWorkers: is.paired,
  masters: is.mentored,
  skilledMasters: is.skilled,
  fitForPost: is.fit,
  independent: is.independent,
  promotedPersons: is.promoted,
  pacesetters: is.honours,
  left: is.gone,
  waiting: flag(is.paired > 0 && is.everIndependent === 0),
  baselined: flag(is.paired > 0 && is.baselines > 0),
  gainWaiting: flag(is.paired > 0 && is.baselines > 0 && is.gains === 0),
  gainCount: is.gains,
  gainMillionths: is.gainMillionths,
  onboardingCount: is.onboardings,
  onboardingMillionths: is.onboardingMillionths,
  onboardingMissing: is.onboardingsMissing,
});

/** No distinct persons at all. */
export const NO_PERSONS: PersonTotals = totalsOf(NO_COUNTS);
