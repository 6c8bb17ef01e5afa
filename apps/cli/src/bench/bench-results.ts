import type { AppendBench } from './append.bench';
import type { CommandBench } from './command.bench';
import type { BoardFigures } from './leaderboard.bench';
import type { MoneyFigures } from './money.bench';
import type { RebuildBench } from './rebuild.bench';

/** What `bench` measures, by name. */
export const PARTS = ['append', 'command', 'rebuild', 'leaderboard', 'money'] as const;
export type Part = (typeof PARTS)[number];

/** What was measured; what was not asked for is missing. */
export interface BenchResults {
  readonly append?: AppendBench;
  readonly command?: CommandBench;
  /** By size of the city. */
  readonly rebuild?: Readonly<Record<string, RebuildBench>>;
  readonly leaderboard?: Readonly<Record<string, BoardFigures>>;
  readonly money?: MoneyFigures;
}

/** Sign-offs a second through HTTP of a plain NestJS, Apollo and TypeORM service on two cores: from and to. */
export const PLAIN_SERVICE = [424, 491] as const;

/** The smallest and the largest size of something measured by size. */
export const ends = <T>(bySize: Readonly<Record<string, T>>): readonly [small: T, large: T] => {
  const sizes = Object.keys(bySize).sort((a, b) => Number(a) - Number(b));
  return [bySize[sizes[0]!]!, bySize[sizes.at(-1)!]!];
};

/** The results as one JSON document. */
export const resultsJson = ({ append, command, rebuild, leaderboard, money }: BenchResults): object => ({
  ...(append && { append: append.inFlight, settings: { ...append.settings, fsyncMicros: append.fsyncMicros } }),
  ...(command && { command }),
  ...(rebuild && { rebuild: { ...ends(rebuild)[1], sizes: rebuild } }),
  ...(leaderboard && { leaderboard }),
  ...(money && { money }),
});
