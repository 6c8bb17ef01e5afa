import type { Grade } from '../grade-scale';

/** A person in the lineage, the name as the API gives it (masked without consent). */
export interface LineagePerson {
  /** Within the graph; somebody outside the own scope has no other. */
  readonly key: string;
  readonly name: string | null;
  readonly enterpriseId: string | null;
  readonly enterpriseName: string | null;
  readonly grade: Grade | null;
  readonly trade: string | null;
  /** Whether the person's own lineage may be opened. */
  readonly opens: boolean;
}

/** Who learned from whom; two pairings of the same two are two edges. */
export interface LineageEdge {
  readonly masterKey: string;
  readonly apprenticeKey: string;
}

/** The graph as it comes: directed, without cycles. */
export interface Lineage {
  readonly rootKey: string;
  readonly people: readonly LineagePerson[];
  readonly edges: readonly LineageEdge[];
}

/** Which persons someone is tied to in one direction. */
export type Ties = ReadonlyMap<string, readonly string[]>;

/** Everybody's masters or apprentices, each once however many pairings there were. */
export const tiesOf = (edges: readonly LineageEdge[], direction: 'up' | 'down'): Ties => {
  const ties = new Map<string, string[]>();
  for (const { masterKey, apprenticeKey } of edges) {
    const [from, to] = direction === 'down' ? [masterKey, apprenticeKey] : [apprenticeKey, masterKey];
    const known = ties.get(from) ?? [];
    if (!known.includes(to)) ties.set(from, [...known, to]);
  }
  return ties;
};

/**
 * Everybody's generation, 0 for the chosen person, masters below zero. Somebody who learned from two generations
 * stands behind the later one, so that every line leads to the right.
 */
export const generationsOf = ({ rootKey, people, edges }: Lineage): ReadonlyMap<string, number> => {
  const [up, down] = [tiesOf(edges, 'up'), tiesOf(edges, 'down')];
  const known = new Set(people.map(({ key }) => key));
  const generations = new Map<string, number>([[rootKey, 0]]);
  // Without cycles no line is longer than the number of people; the bound keeps bad data from hanging a page.
  const walk = (ties: Ties, step: 1 | -1): void => {
    let edge = [rootKey];
    for (let round = 1; edge.length > 0 && round <= people.length; round++) {
      edge = [...new Set(edge.flatMap((id) => ties.get(id) ?? []))].filter((id) => known.has(id) && id !== rootKey);
      for (const id of edge) generations.set(id, step * round);
    }
  };
  walk(down, 1);
  walk(up, -1);
  for (const { key } of people) {
    if (generations.has(key)) continue;
    const master = (up.get(key) ?? []).find((id) => generations.has(id));
    generations.set(key, master === undefined ? 0 : (generations.get(master) ?? 0) + 1);
  }
  return generations;
};
