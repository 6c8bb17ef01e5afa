/** A mean with how it was come by, as the API gives it. */
export interface Measured {
  readonly value: number | null;
  readonly n: number;
  readonly missing: number;
  readonly waiting: number;
}

/** The year's figures, as the API gives them. */
export interface HeadlineFigures {
  readonly pairedWorkers: number;
  readonly masters: number;
  readonly enterprises: number;
  readonly fitForPost: number;
  readonly independent: number;
  readonly proficiencyGain: Measured;
  readonly onboardingReduction: Measured;
  readonly breakthroughs: number;
  readonly competitionEntries: number;
  readonly pacesetters: number;
  readonly promotedPersons: number;
  readonly promotions: readonly { readonly count: number }[];
  readonly smallInnovations: number;
  readonly grantedEnterprises: number;
  readonly grantsPaidFen: number;
  readonly productivityGain: { readonly value: number; readonly source?: string | null } | null;
}

/** What is counted, and so which unit is written behind it: 人 and 人次 are never mixed. */
export type Unit = 'persons' | 'personTimes' | 'enterprises' | 'items' | 'money' | 'ratio' | 'cited';

/** The figures of the tiles, in the order in which they are read. */
export type TileKey =
  | Exclude<keyof HeadlineFigures, 'promotions'>
  /** Steps verified, beside the persons who took them. */
  | 'promotionSteps';

/** One figure of the year with its unit and what must be said with it. */
export interface Tile {
  readonly key: TileKey;
  readonly unit: Unit;
  /** Null: not computable or not cited yet, never zero. */
  readonly value: number | null;
  /** For means only: over how many, how many lack a baseline, how many are not there yet. */
  readonly basis: Omit<Measured, 'value'> | null;
  /** For the cited figure only. */
  readonly source: string | null;
}

/** The three questions of a year: how people grew, what came of it, what was given for it. */
export type TileGroup = 'growth' | 'results' | 'incentives';

const counted = (key: TileKey, unit: Unit, value: number): Tile => ({ key, unit, value, basis: null, source: null });

const measured = (key: TileKey, { value, ...basis }: Measured): Tile => ({
  key,
  unit: 'ratio',
  value,
  basis: { n: basis.n, missing: basis.missing, waiting: basis.waiting },
  source: null,
});

const cited = (figure: HeadlineFigures['productivityGain']): Tile => ({
  key: 'productivityGain',
  unit: 'cited',
  value: figure?.value ?? null,
  basis: null,
  source: figure?.source ?? null,
});

/** The year's tiles by group. */
export const tilesOf = (year: HeadlineFigures): Record<TileGroup, readonly Tile[]> => ({
  growth: [
    counted('pairedWorkers', 'persons', year.pairedWorkers),
    counted('masters', 'persons', year.masters),
    counted('enterprises', 'enterprises', year.enterprises),
    counted('fitForPost', 'persons', year.fitForPost),
    counted('independent', 'persons', year.independent),
    measured('onboardingReduction', year.onboardingReduction),
    measured('proficiencyGain', year.proficiencyGain),
  ],
  results: [
    counted('promotedPersons', 'persons', year.promotedPersons),
    counted(
      'promotionSteps',
      'personTimes',
      year.promotions.reduce((all, { count }) => all + count, 0),
    ),
    counted('breakthroughs', 'items', year.breakthroughs),
    counted('smallInnovations', 'items', year.smallInnovations),
    counted('competitionEntries', 'personTimes', year.competitionEntries),
    counted('pacesetters', 'persons', year.pacesetters),
    cited(year.productivityGain),
  ],
  incentives: [
    counted('grantedEnterprises', 'enterprises', year.grantedEnterprises),
    counted('grantsPaidFen', 'money', year.grantsPaidFen),
  ],
});
