import { merkleNode } from '@xinhuo/kernel';

/** Above this many leaves only neighbours are tried: pairs grow with the square. */
const ALL_PAIRS = 600;

type Level = readonly Buffer[];

/** All levels of the Merkle tree of RFC 6962, leaves first: a node without a neighbour moves up as it is. */
const levelsOf = (leaves: Level): readonly Level[] => {
  const levels = [leaves];
  for (let below = leaves; below.length > 1; below = levels.at(-1)!) {
    levels.push(
      Array.from({ length: Math.ceil(below.length / 2) }, (_, n) => {
        const right = below[2 * n + 1];
        return right ? merkleNode(below[2 * n]!, right) : below[2 * n]!;
      }),
    );
  }
  return levels;
};

/** The root when some leaves are others: only what lies above them is hashed again. */
const rootWith = (levels: readonly Level[], leaves: ReadonlyMap<number, Buffer>): string => {
  let changed = leaves;
  for (const level of levels.slice(0, -1)) {
    const above = new Map<number, Buffer>();
    for (const n of changed.keys()) {
      const left = n - (n % 2);
      const [a, b] = [left, left + 1].map((at) => changed.get(at) ?? level[at]);
      above.set(left / 2, b ? merkleNode(a!, b) : a!);
    }
    changed = above;
  }
  return changed.get(0)!.toString('hex');
};

/** The two leaves that must change places for the tree to have this root; undefined when no two do. */
export const swappedPair = (leaves: Level, root: string): readonly [number, number] | undefined => {
  const levels = levelsOf(leaves);
  const farthest = leaves.length <= ALL_PAIRS ? leaves.length - 1 : 1;
  for (let distance = 1; distance <= farthest; distance += 1) {
    for (let a = 0; a + distance < leaves.length; a += 1) {
      const b = a + distance;
      const swapped = new Map([
        [a, leaves[b]!],
        [b, leaves[a]!],
      ]);
      if (rootWith(levels, swapped) === root) return [a, b];
    }
  }
  return undefined;
};
