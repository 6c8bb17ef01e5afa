import { type AnyRow, type FoldedPage, type KnownRows, searchName } from '@xinhuo/kernel';

/** Rows kept in memory for each table, so that a page seldom has to read what an earlier one wrote. */
const ROWS_KEPT = 20_000;

/**
 * What a projection's leader knows of its rows. It alone writes them, and a write that another process got ahead of
 * fails as a whole, so what it wrote last is what is there; after any doubt it starts anew.
 */
export class RowCache implements KnownRows {
  tables = new Map<string, Map<string, AnyRow | null>>();
  searched = new Set<string>();
  complete = false;

  constructor(private readonly capacity = ROWS_KEPT) {}

  /** Forgets everything; `complete` when the tables are known to be empty. */
  reset(complete = false): void {
    this.tables = new Map();
    this.searched = new Set();
    this.complete = complete;
  }

  /** Notes what was looked up: the rows by place, absent ones as `null`. */
  learn(table: string, rows: Iterable<readonly [place: string, row: AnyRow | null]>): void {
    const known = this.table(table);
    for (const [place, row] of rows) known.set(place, row);
  }

  /** Notes that all rows of a search have been learnt. Holds for the page at hand. */
  learnSearch(table: string, where: Readonly<Record<string, string | number>>): void {
    this.searched.add(searchName(table, where));
  }

  /** Takes over what a page wrote, and forgets the rows that have not been used for longest. */
  written(touched: FoldedPage['touched']): void {
    this.searched.clear();
    for (const [name, rows] of touched) {
      const known = this.table(name);
      for (const [place, row] of rows) {
        known.delete(place);
        known.set(place, row);
      }
      this.shrink(known);
    }
  }

  private shrink(known: Map<string, AnyRow | null>): void {
    if (known.size <= this.capacity) return;
    this.complete = false;
    for (const place of known.keys()) {
      known.delete(place);
      if (known.size <= this.capacity) return;
    }
  }

  private table(name: string): Map<string, AnyRow | null> {
    const known = this.tables.get(name) ?? new Map<string, AnyRow | null>();
    this.tables.set(name, known);
    return known;
  }
}
