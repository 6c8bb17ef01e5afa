import type { Cluster, LineagePicture } from './lineage-layout';

/** One thing that the keyboard can stand on: a person, or a folded cluster. */
export interface Stop {
  readonly key: string;
  readonly generation: number;
}

/** The stops of the picture, column by column from top to bottom. */
export const stopsOf = ({ clusters }: Pick<LineagePicture, 'clusters'>): Stop[] =>
  clusters.flatMap(({ key, folded, generation, people }: Cluster): Stop[] =>
    folded ? [{ key, generation }] : people.map(({ personId }) => ({ key: personId, generation })),
  );

/** The keys that walk the graph. */
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home';

/** Whether a key walks. */
export const isWalkKey = (key: string): key is WalkKey =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home'].includes(key);

/** Where a key leads: up and down in the generation, left to a master, right to an apprentice, Home to the chosen one. */
export const walk = (picture: LineagePicture, at: string, key: WalkKey, home: string): string => {
  if (key === 'Home') return home;
  const stops = stopsOf(picture);
  if (key === 'ArrowLeft') return picture.lines.find(({ apprenticeKey }) => apprenticeKey === at)?.masterKey ?? at;
  if (key === 'ArrowRight') return picture.lines.find(({ masterKey }) => masterKey === at)?.apprenticeKey ?? at;
  const generation = stops.find((stop) => stop.key === at)?.generation;
  const column = stops.filter((stop) => stop.generation === generation);
  const place = column.findIndex((stop) => stop.key === at) + (key === 'ArrowDown' ? 1 : -1);
  return column[place]?.key ?? at;
};
