import { generationsOf, type Lineage, type LineagePerson, tiesOf } from './generations';

/** Sizes of the picture, in pixels. */
export const LINEAGE = { box: 196, row: 28, head: 24, gap: 14, between: 72, top: 44 } as const;

/** People of one enterprise in one generation; folded, it is one row with their number. */
export interface Cluster {
  readonly key: string;
  readonly enterpriseName: string | null;
  readonly generation: number;
  readonly people: readonly LineagePerson[];
  readonly folded: boolean;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** A generation as a column. */
export interface Generation {
  readonly generation: number;
  readonly count: number;
  readonly x: number;
}

/** A line from a master (or the cluster that hides them) to an apprentice; `count` pairings share it. */
export interface Line {
  readonly key: string;
  readonly masterKey: string;
  readonly apprenticeKey: string;
  readonly count: number;
  readonly path: string;
}

/** The laid out graph. */
export interface LineagePicture {
  readonly generations: readonly Generation[];
  readonly clusters: readonly Cluster[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}

/** A generation with more people than this comes folded, one row for each enterprise. */
export const READABLE = 24;

interface Draft {
  readonly key: string;
  readonly generation: number;
  readonly people: readonly LineagePerson[];
}

const clusterKey = (generation: number, person: LineagePerson): string => `${generation}/${person.enterpriseId ?? ''}`;

const draftClusters = (lineage: Lineage, generations: ReadonlyMap<string, number>): Draft[] => {
  const drafts = new Map<string, Draft>();
  for (const person of lineage.people) {
    const generation = generations.get(person.key) ?? 0;
    const key = clusterKey(generation, person);
    const people = [...(drafts.get(key)?.people ?? []), person];
    drafts.set(key, { key, generation, people });
  }
  return [...drafts.values()];
};

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? Number.MAX_SAFE_INTEGER : numbers.reduce((all, one) => all + one, 0) / numbers.length;

/** Orders each column by where its neighbours nearer to the chosen person stand, so that few lines cross. */
const orderColumns = (drafts: readonly Draft[], lineage: Lineage): Map<number, Draft[]> => {
  const [up, down] = [tiesOf(lineage.edges, 'up'), tiesOf(lineage.edges, 'down')];
  const place = new Map<string, number>();
  const columns = new Map<number, Draft[]>();
  const numbers = [...new Set(drafts.map(({ generation }) => generation))];
  numbers.sort((a, b) => Math.abs(a) - Math.abs(b) || a - b);
  for (const generation of numbers) {
    const towards = generation >= 0 ? up : down;
    const pull = ({ key }: LineagePerson): number =>
      mean((towards.get(key) ?? []).flatMap((id) => place.get(id) ?? []));
    const column = drafts
      .filter((draft) => draft.generation === generation)
      .map((draft) => ({ ...draft, people: [...draft.people].sort((a, b) => pull(a) - pull(b)) }))
      .sort((a, b) => mean(a.people.map(pull)) - mean(b.people.map(pull)) || (a.key < b.key ? -1 : 1));
    column.flatMap(({ people }) => people).forEach(({ key }, n) => place.set(key, n));
    columns.set(generation, column);
  }
  return columns;
};

const curve = (x0: number, y0: number, x1: number, y1: number): string => {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
};

/** Where a line ends at a person, or at the row of the folded cluster that holds them. */
interface Dock {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

const docksOf = (clusters: readonly Cluster[]): ReadonlyMap<string, Dock> => {
  const docks = new Map<string, Dock>();
  for (const { key, people, folded, x, y } of clusters) {
    people.forEach((person, n) => {
      const row = folded ? 0 : n;
      const middle = y + LINEAGE.head + row * LINEAGE.row + LINEAGE.row / 2;
      docks.set(person.key, { key: folded ? key : person.key, x, y: middle });
    });
  }
  return docks;
};

const linesOf = (lineage: Lineage, clusters: readonly Cluster[]): Line[] => {
  const docks = docksOf(clusters);
  const lines = new Map<string, Line>();
  for (const { masterKey, apprenticeKey } of lineage.edges) {
    const [master, apprentice] = [docks.get(masterKey), docks.get(apprenticeKey)];
    if (!master || !apprentice) continue;
    const key = `${master.key}>${apprentice.key}`;
    const path = curve(master.x + LINEAGE.box, master.y, apprentice.x, apprentice.y);
    const count = (lines.get(key)?.count ?? 0) + 1;
    lines.set(key, { key, masterKey: master.key, apprenticeKey: apprentice.key, count, path });
  }
  return [...lines.values()];
};

const heightOf = (rows: number): number => LINEAGE.head + rows * LINEAGE.row;
const columnHeight = (heights: readonly number[]): number =>
  heights.reduce((all, height) => all + height, 0) + LINEAGE.gap * Math.max(0, heights.length - 1);

/**
 * Generations from left to right, clustered by enterprise. `toggled` are the clusters that were opened or folded by
 * hand: in a column that reads well they start open, in a longer one folded. The chosen person is never folded away.
 */
export const layOut = (lineage: Lineage, toggled: ReadonlySet<string>): LineagePicture => {
  const generations = generationsOf(lineage);
  const columns = orderColumns(draftClusters(lineage, generations), lineage);
  const numbers = [...columns.keys()].sort((a, b) => a - b);
  const count = (generation: number): number =>
    (columns.get(generation) ?? []).reduce((all, { people }) => all + people.length, 0);
  const isFolded = ({ key, generation, people }: Draft): boolean => {
    if (people.length < 2 || people.some((person) => person.key === lineage.rootKey)) return false;
    return count(generation) > READABLE !== toggled.has(key);
  };
  const rowsOf = (draft: Draft): number => (isFolded(draft) ? 1 : draft.people.length);
  const heights = numbers.map((n) => columnHeight((columns.get(n) ?? []).map((draft) => heightOf(rowsOf(draft)))));
  const tallest = Math.max(0, ...heights);
  const xOf = (place: number): number => place * (LINEAGE.box + LINEAGE.between);
  const clusters = numbers.flatMap((generation, place): Cluster[] => {
    let y = LINEAGE.top + (tallest - (heights[place] ?? 0)) / 2;
    return (columns.get(generation) ?? []).map((draft) => {
      const height = heightOf(rowsOf(draft));
      const cluster = { ...draft, folded: isFolded(draft), x: xOf(place), y, height };
      y += height + LINEAGE.gap;
      return { ...cluster, enterpriseName: draft.people[0]?.enterpriseName ?? null };
    });
  });
  return {
    generations: numbers.map((generation, place) => ({ generation, count: count(generation), x: xOf(place) })),
    clusters,
    lines: linesOf(lineage, clusters),
    width: Math.max(LINEAGE.box, xOf(numbers.length - 1) + LINEAGE.box),
    height: LINEAGE.top + tallest,
  };
};
