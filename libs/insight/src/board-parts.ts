import type { EnterpriseMetric, MentorMetric } from './boards';

/** What the measures of the boards are made of: columns of the year's tables, under their own names. */
export const PART_KEYS = [
  'pairedWorkers',
  'headcount',
  'masters',
  'fitForPost',
  'independent',
  'promotions',
  'promotedPersons',
  'breakthroughs',
  'smallInnovations',
  'prizes',
  'onTime',
  'due',
  'completed',
  'ended',
  'stayed',
  'apprentices',
] as const;
export type PartKey = (typeof PART_KEYS)[number];

/** One count that a measure is made of. Of a rate, the first is counted per the second. */
export interface BoardPart {
  readonly key: PartKey;
  readonly count: number;
}

const COLUMN: Readonly<Record<PartKey, string>> = {
  pairedWorkers: 'paired_workers',
  headcount: 'headcount',
  masters: 'masters',
  fitForPost: 'fit_for_post',
  independent: 'independent',
  promotions: 'promotions',
  promotedPersons: 'promoted_persons',
  breakthroughs: 'breakthroughs',
  smallInnovations: 'small_innovations',
  prizes: 'prizes',
  onTime: 'on_time',
  due: 'due',
  completed: 'completed',
  ended: 'ended',
  stayed: 'paired_workers - left_count',
  apprentices: 'apprentices',
};

const RESULTS: readonly PartKey[] = ['breakthroughs', 'smallInnovations', 'prizes'];

const OF_ENTERPRISE: Readonly<Record<EnterpriseMetric, readonly PartKey[]>> = {
  PAIRED_WORKERS: ['pairedWorkers', 'masters'],
  FIT_FOR_POST: ['fitForPost', 'pairedWorkers'],
  INDEPENDENT: ['independent', 'pairedWorkers'],
  PROMOTIONS: ['promotions', 'promotedPersons'],
  RESULTS,
  PAIRING_RATE: ['pairedWorkers', 'headcount'],
  PROMOTIONS_PER_HUNDRED: ['promotions', 'pairedWorkers'],
  ON_TIME_RATE: ['onTime', 'due'],
  COMPLETION_RATE: ['completed', 'ended'],
  RETENTION_RATE: ['stayed', 'pairedWorkers'],
  RESULTS_PER_HUNDRED: [...RESULTS, 'pairedWorkers'],
};

const OF_MENTOR: Readonly<Record<MentorMetric, readonly PartKey[]>> = {
  APPRENTICES: ['apprentices'],
  INDEPENDENT: ['independent', 'apprentices'],
  PROMOTIONS: ['promotions', 'apprentices'],
  COMPLETED: ['completed', 'apprentices'],
  ON_TIME_RATE: ['onTime', 'due'],
};

const partsOf = (keys: readonly PartKey[]): string =>
  `jsonb_build_array(${keys.map((key) => `jsonb_build_object('key', '${key}', 'count', ${COLUMN[key]})`).join(', ')})`;

/** The select item `parts` of an enterprise's or county's measure. */
export const enterpriseParts = (metric: EnterpriseMetric): string => `${partsOf(OF_ENTERPRISE[metric])} AS parts`;

/** The select item `parts` of a master's measure. */
export const mentorParts = (metric: MentorMetric): string => `${partsOf(OF_MENTOR[metric])} AS parts`;
