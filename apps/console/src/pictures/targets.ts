/** What the API says of one three-year target. */
export interface TargetFigures {
  readonly key: string;
  readonly target: number;
  readonly reached: number;
  readonly share: number | null;
  readonly pacePerYear: number | null;
  readonly paceNeededPerYear: number | null;
  readonly paceRatio: number | null;
}

/** The programme's days, as `YYYY-MM-DD`. */
export interface ProgrammeDays {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly asOf: string;
}

/** How a target stands, beside its colour said in a word. */
export type TargetState = 'reached' | 'onPace' | 'behind' | 'over';

/** A target as a bullet: places on its bar run from 0 to 1. */
export interface Bullet extends TargetFigures {
  /** End of the filled bar. */
  readonly reachedAt: number;
  /** Where an even pace would stand today. */
  readonly evenAt: number;
  /** The post of the target. */
  readonly targetAt: number;
  /** What an even pace would have reached today. */
  readonly evenCount: number;
  readonly state: TargetState;
}

const DAY = 86_400_000;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY;
const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The share of the programme's days that is over at the end of today. */
export const elapsedShare = ({ startsOn, endsOn, asOf }: ProgrammeDays): number => {
  const all = days(startsOn, endsOn) + 1;
  return all > 0 ? within((days(startsOn, asOf) + 1) / all) : 1;
};

const stateOf = (reached: number, target: number, elapsed: number): TargetState => {
  if (reached >= target) return 'reached';
  if (elapsed >= 1) return 'over';
  return reached >= target * elapsed ? 'onPace' : 'behind';
};

/** The targets as bullets; a bar grows beyond its target rather than being cut at it. */
export const bulletsOf = (targets: readonly TargetFigures[], programme: ProgrammeDays): Bullet[] => {
  const elapsed = elapsedShare(programme);
  return targets.map((figures) => {
    const { reached, target } = figures;
    const end = Math.max(reached, target, 1);
    return {
      ...figures,
      reachedAt: within(reached / end),
      evenAt: within((target * elapsed) / end),
      targetAt: within(target / end),
      evenCount: Math.round(target * elapsed),
      state: stateOf(reached, target, elapsed),
    };
  });
};
