import type { Grade } from '@xinhuo/kernel';

/** The sizes of the demonstration city: small for tests, as reported, and large for benchmarks. */
export const SIZES = [0.1, 1, 10] as const;
export type Size = (typeof SIZES)[number];

/** A step up and how many took it. */
export interface PromotionStep {
  readonly from: Grade;
  readonly to: Grade;
  readonly count: number;
}

/** The figures of 2025 that the demonstration city must come to. */
export interface ReportedFigures {
  readonly pairedWorkers: number;
  readonly enterprises: number;
  readonly fitForPost: number;
  readonly independent: number;
  /** Shares at whole per cent. */
  readonly proficiencyGainPercent: number;
  readonly onboardingReductionPercent: number;
  readonly breakthroughs: number;
  readonly competitionEntries: number;
  readonly pacesetters: number;
  readonly promotions: readonly PromotionStep[];
  readonly smallInnovations: number;
  readonly productivityGainPercent: number;
  readonly grantedEnterprises: number;
  readonly grantsPaidFen: number;
}

/** What was reported of the programme's first year (docs/reference/domain.md). */
export const REPORTED: ReportedFigures = {
  pairedWorkers: 3604,
  enterprises: 209,
  fitForPost: 1522,
  independent: 956,
  proficiencyGainPercent: 60,
  onboardingReductionPercent: 54,
  breakthroughs: 436,
  competitionEntries: 1596,
  pacesetters: 375,
  promotions: [
    { from: 'SENIOR', to: 'TECHNICIAN', count: 196 },
    { from: 'INTERMEDIATE', to: 'SENIOR', count: 450 },
    { from: 'JUNIOR', to: 'INTERMEDIATE', count: 860 },
  ],
  smallInnovations: 609,
  productivityGainPercent: 18,
  grantedEnterprises: 28,
  grantsPaidFen: 126_000_000,
};

/** How many firms earn each grade of each class in the reported year: 2, 6, 7 of class A and 4, 4, 5 of class B. */
const GRANTED = [
  { class: 'A', grade: 1, firms: 2, amountFen: 10_000_000 },
  { class: 'A', grade: 2, firms: 6, amountFen: 6_000_000 },
  { class: 'A', grade: 3, firms: 7, amountFen: 4_000_000 },
  { class: 'B', grade: 1, firms: 4, amountFen: 5_000_000 },
  { class: 'B', grade: 2, firms: 4, amountFen: 3_000_000 },
  { class: 'B', grade: 3, firms: 5, amountFen: 2_000_000 },
] as const;

/** One cell of the tier grid and how many firms come to it. */
export interface GrantedCell {
  readonly class: 'A' | 'B';
  readonly grade: 1 | 2 | 3;
  readonly firms: number;
  readonly amountFen: number;
}

/** The cells at a size; a small city grants as many firms as fit. */
export const grantedCells = (size: Size): readonly GrantedCell[] =>
  GRANTED.map((cell) => ({ ...cell, firms: Math.floor(cell.firms * size + 0.5) }));

/** The reported figures at a size; firms granted and their sum follow from the cells. */
export const figuresAt = (size: Size): ReportedFigures => {
  const scaled = (count: number) => Math.round(count * size);
  const cells = grantedCells(size);
  return {
    ...REPORTED,
    pairedWorkers: scaled(REPORTED.pairedWorkers),
    enterprises: scaled(REPORTED.enterprises),
    fitForPost: scaled(REPORTED.fitForPost),
    independent: scaled(REPORTED.independent),
    breakthroughs: scaled(REPORTED.breakthroughs),
    competitionEntries: scaled(REPORTED.competitionEntries),
    pacesetters: scaled(REPORTED.pacesetters),
    promotions: REPORTED.promotions.map((step) => ({ ...step, count: scaled(step.count) })),
    smallInnovations: scaled(REPORTED.smallInnovations),
    grantedEnterprises: cells.reduce((sum, { firms }) => sum + firms, 0),
    grantsPaidFen: cells.reduce((sum, { firms, amountFen }) => sum + firms * amountFen, 0),
  };
};
