/** Everything whose keys have one hash; nearly always one key. */
interface Leaf<V> {
  readonly hash: number;
  readonly pairs: readonly (readonly [key: string, value: V])[];
}

type Branch<V> = readonly (Leaf<V> | Branch<V> | undefined)[];

/**
 * A map by text that never changes: a map with one more key shares all with the one before but the few branches on the
 * way to it. For states with thousands of entries, where copying all of them at each event would grow with the square.
 */
export type SharedMap<V> = Branch<V>;

const BITS = 5;
const WIDTH = 2 ** BITS;

/** A map with nothing in it. */
export const emptyMap: SharedMap<never> = Array.from({ length: WIDTH }, () => undefined);

const isLeaf = <V>(part: Leaf<V> | Branch<V>): part is Leaf<V> => 'hash' in part;

/** FNV-1a over UTF-16 units, 32 bits. */
const hashOf = (key: string): number => {
  let hash = 0x811c9dc5;
  for (let n = 0; n < key.length; n += 1) hash = Math.imul(hash ^ key.charCodeAt(n), 0x01000193);
  return hash >>> 0;
};

/** The place in a branch at a depth. Two hashes that are not the same part ways before the bits run out. */
const slotOf = (hash: number, depth: number): number => (hash >>> (depth * BITS)) & (WIDTH - 1);

const inPlace = <V>(branch: Branch<V>, slot: number, part: Leaf<V> | Branch<V>): Branch<V> => {
  const copy = [...branch];
  copy[slot] = part;
  return copy;
};

const joined = <V>(old: Leaf<V>, { hash, pairs }: Leaf<V>): Leaf<V> => ({
  hash,
  pairs: [...old.pairs.filter(([key]) => pairs.every(([other]) => other !== key)), ...pairs],
});

const put = <V>(branch: Branch<V>, leaf: Leaf<V>, depth: number): Branch<V> => {
  const slot = slotOf(leaf.hash, depth);
  const there = branch[slot];
  if (there === undefined) return inPlace(branch, slot, leaf);
  if (!isLeaf(there)) return inPlace(branch, slot, put(there, leaf, depth + 1));
  if (there.hash === leaf.hash) return inPlace(branch, slot, joined(there, leaf));
  const below = put<V>(emptyMap, there, depth + 1);
  return inPlace(branch, slot, put(below, leaf, depth + 1));
};

/** The value of a key, if it has one. */
export const getIn = <V>(map: SharedMap<V>, key: string): V | undefined => {
  const hash = hashOf(key);
  let part: Leaf<V> | Branch<V> | undefined = map;
  for (let depth = 0; part !== undefined && !isLeaf(part); depth += 1) part = part[slotOf(hash, depth)];
  return part?.pairs.find(([other]) => other === key)?.[1];
};

/** The map with a value for the key, and everything else as it was. */
export const putIn = <V>(map: SharedMap<V>, key: string, value: V): SharedMap<V> =>
  put(map, { hash: hashOf(key), pairs: [[key, value]] }, 0);
