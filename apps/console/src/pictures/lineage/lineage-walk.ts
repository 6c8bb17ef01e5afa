import type { Cluster, LineagePicture } from './lineage-layout';

/** One thing that the keyboard can stand on: a person, or a folded cluster. */
export interface Stop {
  readonly key: string;
  readonly generation: number;
}

/** The stops of the picture, column by column from top to bottom. */
export const stopsOf = ({ clusters }: Pick<LineagePicture, 'clusters'>): Stop[] =>
  clusters.flatMap(({ key, folded, generation, people }: Cluster): Stop[] =>
    folded ? [{ key, generation }] : people.map((person) => ({ key: person.key, generation })),
  );

/** The keys that walk the graph. */
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home';

/** Whether a key walks. */
export const isWalkKey = (key: string): key is WalkKey =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home'].includes(key);

const masterOf = ({ lines }: LineagePicture, at: string): string =>
  lines.find(({ apprenticeKey }) => apprenticeKey === at)?.masterKey ?? at;

const apprenticeOf = ({ lines }: LineagePicture, at: string): string =>
  lines.find(({ masterKey }) => masterKey === at)?.apprenticeKey ?? at;

const beside = (stops: readonly Stop[], at: string, step: 1 | -1): string => {
  const generation = stops.find((stop) => stop.key === at)?.generation;
  const column = stops.filter((stop) => stop.generation === generation);
  return column[column.findIndex((stop) => stop.key === at) + step]?.key ?? at;
};

/** Where a key leads: up and down in the generation, left to a master, right to an apprentice, Home to the chosen one. */
export const walk = (picture: LineagePicture, at: string, key: WalkKey, home: string): string => {
  if (key === 'Home') return home;
  if (key === 'ArrowLeft') return masterOf(picture, at);
  if (key === 'ArrowRight') return apprenticeOf(picture, at);
  return beside(stopsOf(picture), at, key === 'ArrowDown' ? 1 : -1);
};
