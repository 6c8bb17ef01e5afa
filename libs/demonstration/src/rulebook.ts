/** Key of the scheme that grants enterprises by grade and class. */
export const TIER_SCHEME = 'enterprise-tier';
/** Key of the scheme that awards 带徒名师. */
export const TITLE_SCHEME = 'master-title';

/** What each indicator aims at and weighs; the weights sum to 100. */
export const INDICATORS = [
  { metric: 'pairingRate', target: 12, weight: 20 },
  { metric: 'promotionsPerHundred', target: 60, weight: 25 },
  { metric: 'onTimeRate', target: 95, weight: 25 },
  { metric: 'retentionRate', target: 100, weight: 10 },
  { metric: 'resultsPerHundred', target: 60, weight: 20 },
] as const;

/** Class A from this headcount on. */
export const CLASS_A_HEADCOUNT = 300;

/** The least score of each grade. */
export const GRADE_LINES = [
  { grade: 1, min: 90 },
  { grade: 2, min: 80 },
  { grade: 3, min: 70 },
] as const;

/** The demonstration's own rulebook 奖补办法（演示）: an example, never a city's rule. Format: docs/reference/money.md. */
export const demonstrationRulebook = {
  id: 'demonstration-2025',
  version: 1,
  schemes: [
    {
      key: TIER_SCHEME,
      kind: 'tier-grid',
      payOn: '2025-12-20',
      requires: ['mechanismComplete', 'noMajorAccident'],
      indicators: INDICATORS,
      grades: GRADE_LINES,
      classes: [{ class: 'A', headcountAtLeast: CLASS_A_HEADCOUNT }, { class: 'B' }],
      grid: {
        A: { '1': 10_000_000, '2': 6_000_000, '3': 4_000_000 },
        B: { '1': 5_000_000, '2': 3_000_000, '3': 2_000_000 },
      },
    },
    {
      key: TITLE_SCHEME,
      kind: 'title-award',
      title: '带徒名师',
      amountFen: 300_000,
      awardedFrom: '2025-01-01',
      awardedTo: '2025-12-31',
      oncePer: 'person',
    },
  ],
} as const;
