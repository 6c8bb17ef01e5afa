import { apportion, type Random } from './random';
import { type ReportedFigures, grantedCells, type Size } from './reported';
import { CLASS_A_HEADCOUNT, GRADE_LINES } from './rulebook';

/** The counts that a firm comes to, before anybody in it has a name. */
export interface FirmSketch {
  readonly apprentices: number;
  readonly headcount: number;
  readonly mechanismComplete: boolean;
  readonly noMajorAccident: boolean;
  /** The score that its milestones on time bring it to, and the range that it must not leave. */
  readonly score: { readonly wanted: number; readonly least: number; readonly below: number };
  /** Whether its score is laid near or above a grade line; the others are well below. */
  readonly strong: boolean;
  readonly fit: number;
  readonly independent: number;
  readonly promotions: number;
  readonly results: number;
  readonly left: number;
  readonly endedOtherwise: number;
}

/** How many prizes are won in all competitions together, per reported year. */
export const PRIZES = 160;

interface Aim {
  readonly wanted: number;
  readonly least: number;
  readonly below: number;
  readonly class: 'A' | 'B';
  /** Promotions and results per apprentice, and apprentices per hundred of headcount. */
  readonly promotions: number;
  readonly results: number;
  readonly pairingRate: number;
  readonly check: 'both' | 'mechanism' | 'accident';
}

const lineOf = (grade: 1 | 2 | 3): { least: number; below: number } => ({
  least: GRADE_LINES[grade - 1]!.min,
  below: grade === 1 ? 100 : GRADE_LINES[grade - 2]!.min,
});

const STRENGTH = {
  1: { promotions: 0.58, results: 0.6, pairingRate: 12.6 },
  2: { promotions: 0.5, results: 0.5, pairingRate: 12.2 },
  3: { promotions: 0.45, results: 0.42, pairingRate: 11.4 },
} as const;

/** Firms that earn a grade, spread from just above its line to just below the next. */
const gradedAims = (size: Size): Aim[] =>
  grantedCells(size).flatMap(({ class: name, grade, firms }) => {
    const { least, below } = lineOf(grade);
    const top = grade === 1 ? 96 : below - 0.4;
    return Array.from({ length: firms }, (_, n): Aim => {
      const share = firms === 1 ? 0 : n / (firms - 1);
      const wanted = least + 0.4 + share * (top - least - 0.4);
      return { wanted, least, below, class: name, ...STRENGTH[grade], check: 'both' };
    });
  });

/** Firms that miss: by less than a point, or with a good score and a failed check. */
const missedAims = (size: Size): Aim[] => {
  const miss = (wanted: number, name: 'A' | 'B'): Aim => ({
    wanted,
    least: 0,
    below: 70,
    class: name,
    ...STRENGTH[3],
    check: 'both',
  });
  const failing = (check: 'mechanism' | 'accident'): Aim => ({
    wanted: check === 'mechanism' ? 82 : 74,
    least: 70,
    below: 100,
    class: 'B',
    ...STRENGTH[3],
    check,
  });
  const few = [miss(69.5, 'B')];
  return size < 1 ? few : [...few, miss(69.2, 'A'), miss(69.7, 'B'), failing('mechanism'), failing('accident')];
};

const SMALLEST_FIRM = 4;

const shareOut = (total: number, firms: readonly { readonly limit: number; readonly weight: number }[]): number[] =>
  apportion(
    total,
    firms.map(({ weight }) => weight),
    firms.map(({ limit }) => limit),
  );

/** What strong firms take by design comes first; the rest is shared out among the others. */
const withFixed = (
  total: number,
  fixed: readonly (number | undefined)[],
  others: readonly { readonly limit: number; readonly weight: number }[],
): number[] => {
  const taken = fixed.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const shares = shareOut(total - taken, others);
  let next = 0;
  return fixed.map((share) => share ?? shares[next++]!);
};

/** Sketches every firm of the city so that all counts come to the reported figures exactly. */
export const sketchFirms = (random: Random, size: Size, figures: ReportedFigures): readonly FirmSketch[] => {
  const aims: (Aim | undefined)[] = [...gradedAims(size), ...missedAims(size)];
  while (aims.length < figures.enterprises) aims.push(undefined);
  const apprentices = apprenticesOf(random, aims, figures.pairedWorkers);
  const fixedBy = (share: (aim: Aim) => number) =>
    aims.map((aim, n) => aim && Math.round(share(aim) * apprentices[n]!));
  const othersBy = (limit: number) =>
    aims.flatMap((aim, n) =>
      aim ? [] : [{ limit: Math.floor(apprentices[n]! * limit), weight: apprentices[n]! * random.whole(6, 10) }],
    );
  const promotions = figures.promotions.reduce((sum, { count }) => sum + count, 0);
  const results = figures.breakthroughs + figures.smallInnovations + Math.round(PRIZES * size);
  const independent = shareOut(
    figures.independent,
    apprentices.map((count, n) => ({ limit: Math.floor(count * 0.6), weight: count * (aims[n] ? 14 : 10) })),
  );
  const fitOnly = shareOut(
    figures.fitForPost - figures.independent,
    apprentices.map((count, n) => ({ limit: Math.floor(count * 0.9) - independent[n]!, weight: count })),
  );
  const left = withFixed(
    Math.round(72 * size),
    fixedBy(() => 0),
    othersBy(0.25),
  );
  const otherwise = withFixed(
    Math.round(40 * size),
    fixedBy(() => 0),
    othersBy(0.25),
  );
  const promoted = withFixed(
    promotions,
    fixedBy((aim) => aim.promotions),
    othersBy(0.55),
  );
  const achieved = withFixed(
    results,
    fixedBy((aim) => aim.results),
    othersBy(0.45),
  );
  return apprentices.map((count, n): FirmSketch => {
    const aim = aims[n];
    return {
      apprentices: count,
      headcount: headcountOf(random, count, aim),
      mechanismComplete: aim?.check !== 'mechanism' && (aim !== undefined || random.whole(1, 12) > 1),
      noMajorAccident: aim?.check !== 'accident',
      score: aim ?? { wanted: random.whole(3800, 6700) / 100, least: 0, below: 69 },
      strong: aim !== undefined,
      fit: independent[n]! + fitOnly[n]!,
      independent: independent[n]!,
      promotions: promoted[n]!,
      results: achieved[n]!,
      left: left[n]!,
      endedOtherwise: otherwise[n]!,
    };
  });
};

const apprenticesOf = (random: Random, aims: readonly (Aim | undefined)[], total: number): number[] => {
  const weights = aims.map((aim) => (aim ? (aim.class === 'A' ? 46 : 20) : random.whole(4, 20)));
  const floors = aims.map((aim) => (aim?.class === 'A' ? 40 : aim ? 14 : SMALLEST_FIRM));
  const spare = total - floors.reduce<number>((a, b) => a + b, 0);
  return apportion(spare, weights).map((more, n) => floors[n]! + more);
};

/** Class A firms of the grid are large enough for it, class B firms small enough. */
const headcountOf = (random: Random, apprentices: number, aim: Aim | undefined): number => {
  if (!aim) return Math.ceil((apprentices * 100) / (random.whole(300, 720) / 100));
  const headcount = Math.round((apprentices * 100) / aim.pairingRate);
  return aim.class === 'A' ? Math.max(CLASS_A_HEADCOUNT, headcount) : Math.min(CLASS_A_HEADCOUNT - 1, headcount);
};
