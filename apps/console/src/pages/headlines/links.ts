import type { TargetKey } from '../../pictures/bullet-list';
import type { Grade } from '../../pictures/grade-scale';
import type { TileKey } from '../../pictures/headline-tiles';

/** The figures whose records have a list of their own behind the page of the year. */
export const RECORD_KEYS = [
  'pairedWorkers',
  'fitForPost',
  'independent',
  'onboardingReduction',
  'promotionSteps',
  'breakthroughs',
  'smallInnovations',
  'competitionEntries',
  'pacesetters',
  'proficiencyGain',
] as const;
export type RecordKey = (typeof RECORD_KEYS)[number];

/** Whether an address names such a list. */
export const isRecordKey = (key: string | undefined): key is RecordKey => RECORD_KEYS.some((known) => known === key);

const records = (key: RecordKey, year: number): string => `/headlines/${key}?year=${year}`;

const TILES: Readonly<Record<TileKey, (year: number) => string | undefined>> = {
  pairedWorkers: (year) => records('pairedWorkers', year),
  masters: () => '/mentors',
  enterprises: (year) => `/boards?kind=enterprises&metric=PAIRED_WORKERS&year=${year}`,
  fitForPost: (year) => records('fitForPost', year),
  independent: (year) => records('independent', year),
  onboardingReduction: (year) => records('onboardingReduction', year),
  proficiencyGain: (year) => records('proficiencyGain', year),
  promotedPersons: (year) => records('promotionSteps', year),
  promotionSteps: (year) => records('promotionSteps', year),
  breakthroughs: (year) => records('breakthroughs', year),
  smallInnovations: (year) => records('smallInnovations', year),
  competitionEntries: (year) => records('competitionEntries', year),
  pacesetters: (year) => records('pacesetters', year),
  productivityGain: () => undefined,
  grantedEnterprises: (year) => `/grants?year=${year}`,
  grantsPaidFen: (year) => `/grants?year=${year}`,
};

/** The list that makes a figure up; a cited figure has none, it has its source. */
export const tileLink = (key: TileKey, year: number): string | undefined => TILES[key](year);

const TARGETS: Readonly<Record<TargetKey, string | undefined>> = {
  excellentEnterprises: '/headlines/excellentEnterprises',
  masterTitles: '/headlines/masterTitles',
  skilledMasters: '/mentors?fromGrade=SENIOR',
  promotedWorkers: '/headlines/promotionSteps',
};

/** The list behind a target. */
export const targetLink = (key: TargetKey): string | undefined => TARGETS[key];

/** The promotions to the grade of a cell of the matrix. */
export const cellLink = (to: Grade, year: number): string => `${records('promotionSteps', year)}&grade=${to}`;
