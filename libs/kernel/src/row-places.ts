import type { Key } from './projection';

type Node = Map<unknown, unknown>;

/**
 * Something for each key of a table, in maps within maps, one for each column of the key: the long strings that keys
 * make together would cost more to build and to hash than all else that a fold does. A number is not its text here.
 */
export class RowPlaces<V extends object> {
  /** How many there are. */
  size = 0;
  private readonly root: Node = new Map();
  private readonly last: number;

  constructor(private readonly columns: readonly string[]) {
    this.last = columns.length - 1;
  }

  get(key: Key): V | undefined {
    let node: Node | undefined = this.root;
    for (let n = 0; n < this.last && node; n += 1) node = node.get(key[this.columns[n]!]) as Node | undefined;
    return node?.get(key[this.columns[this.last]!]) as V | undefined;
  }

  /** Puts something in a place where there is nothing yet. */
  set(key: Key, value: V): void {
    let node = this.root;
    for (let n = 0; n < this.last; n += 1) {
      const column = key[this.columns[n]!];
      const next = (node.get(column) as Node | undefined) ?? new Map<unknown, unknown>();
      node.set(column, next);
      node = next;
    }
    node.set(key[this.columns[this.last]!], value);
    this.size += 1;
  }

  values(): Iterable<V> {
    return leaves<V>(this.root, this.last);
  }
}

function* leaves<V>(node: Node, depth: number): Iterable<V> {
  if (depth === 0) yield* node.values() as Iterable<V>;
  else for (const next of node.values()) yield* leaves<V>(next as Node, depth - 1);
}
