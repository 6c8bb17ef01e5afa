import type { AnyFact } from './decider';
import type { RecordedEvent } from './event-store';
import { type AnyRow, type KnownRows, placeOf, searchName } from './fold-rows';
import { type FoldTable, foldTables } from './fold-table';
import type { Change, Key, Projection, Tables } from './projection';

type AnyChange = Change<Record<string, AnyRow>>;
type Reads = (data: unknown) => readonly (readonly [table: string, key: Key])[];
type Handler = (data: unknown, event: RecordedEvent, look: unknown) => readonly AnyChange[];

/** What events do to the rows of a projection. */
export interface FoldedRows {
  /** The rows that were written, as they stand, by table and place; `null`: gone. */
  readonly touched: ReadonlyMap<string, ReadonlyMap<string, AnyRow | null>>;
  /** Rows that were taken for absent, by table and place. When one turns out to be there, the page is folded again. */
  readonly missing: ReadonlyMap<string, ReadonlyMap<string, Key>>;
  /** Searches whose rows were not known. With any, the page is folded again. */
  readonly searches: readonly { readonly table: string; readonly where: Key }[];
}

/** What a page of events does to the rows of a projection. */
export interface FoldedPage extends FoldedRows {
  /** The event that could not be folded, by its place in the page; nothing of `touched` is good then. */
  readonly failed?: { readonly index: number; readonly error: unknown };
}

/**
 * Folds a page event by event, in memory. Pure: a row that is not known is taken for absent and named in `missing`, so
 * that the caller loads it and folds again if it was wrong. The result does not depend on where pages begin and end.
 */
export const foldPage = <E extends AnyFact, T extends Tables>(
  projection: Projection<E, T>,
  events: readonly RecordedEvent[],
  known: KnownRows,
): FoldedPage => {
  const page = foldEvents(projection, events, known, false);
  // What is owed at the end fails there: to name the event, everything is settled after each.
  return page.failed?.index === events.length ? foldEvents(projection, events, known, true) : page;
};

const foldEvents = <E extends AnyFact, T extends Tables>(
  projection: Projection<E, T>,
  events: readonly RecordedEvent[],
  known: KnownRows,
  settleEach: boolean,
): FoldedPage => {
  const fold = new Fold(projection, known);
  let index = 0;
  try {
    for (; index < events.length; index += 1) {
      fold.take(events[index]!);
      if (settleEach) fold.settle();
    }
    fold.settle();
    return fold.rows();
  } catch (error) {
    return { ...fold.rows(), failed: { index, error } };
  }
};

/** The rows that a page's handlers say they look at (`reads`) and that are not known, by table and place. */
export const rowsToLookAt = <E extends AnyFact, T extends Tables>(
  projection: Projection<E, T>,
  events: readonly RecordedEvent[],
  known: KnownRows,
): FoldedPage['missing'] => {
  const wanted = new Map<string, Map<string, Key>>();
  const reads = projection.reads as Readonly<Record<string, Reads | undefined>> | undefined;
  if (!reads || known.complete) return wanted;
  for (const { type, data } of events) {
    for (const [table, key] of reads[type]?.(data) ?? []) {
      const place = placeOf(projection.tables[table as keyof T & string].key, key);
      if (known.tables.get(table)?.get(place) !== undefined) continue;
      const places = wanted.get(table) ?? new Map<string, Key>();
      wanted.set(table, places.set(place, key));
    }
  }
  return wanted;
};

/**
 * Events folded one after the other, for who has no pages: a table that is built from the first event. Rows are
 * changed in place, so `rows` are good once nothing more is taken.
 */
export class Fold<E extends AnyFact, T extends Tables> {
  private readonly tables: ReadonlyMap<string, FoldTable>;
  private readonly handlers: Readonly<Record<string, Handler | undefined>>;
  private readonly searches = new Map<string, { readonly table: string; readonly where: Key }>();

  constructor(
    private readonly projection: Projection<E, T>,
    private readonly known: KnownRows,
  ) {
    this.tables = foldTables(projection.tables, known);
    this.handlers = projection.on as unknown as Readonly<Record<string, Handler | undefined>>;
  }

  /** How many rows have been written. */
  get size(): number {
    let rows = 0;
    for (const table of this.tables.values()) rows += table.size;
    return rows;
  }

  /** Takes the next event in. @throws what its handler or a tally throws. */
  take(event: RecordedEvent): void {
    const changes = this.handlers[event.type]?.(event.data, event, this.look);
    if (changes) for (const change of changes) this.apply(change);
  }

  /** Counts all that is owed: a table counts to later ones only, so one pass is enough. */
  settle(): void {
    for (const table of this.tables.values()) table.settle();
  }

  /** The rows of a table that were written by now, once all is settled. */
  written(table: string): Iterable<AnyRow> {
    return this.table(table).written();
  }

  /** What was done by now, once all is settled. */
  rows(): FoldedRows {
    const tables = [...this.tables.values()];
    return {
      touched: new Map(tables.map((table) => [table.name, table.byPlace()])),
      missing: new Map(tables.filter(({ missing }) => missing.size > 0).map(({ name, missing }) => [name, missing])),
      searches: [...this.searches.values()],
    };
  }

  private readonly look = (name: string, key: Key): AnyRow | undefined => {
    const table = this.table(name);
    if (table.isTotal) this.settle();
    return table.at(key) ?? undefined;
  };

  private apply(change: AnyChange): void {
    const table = this.table(change.in);
    if ('add' in change) return table.add(change.of, change.add, change.patch);
    // Only counting can come before what is owed: everything else asks how the rows stand.
    if (table.isTotal) this.settle();
    if ('put' in change) return table.put(change.put as Key, change.put);
    if ('remove' in change) return table.put(change.remove, null);
    if ('of' in change) return table.patch(change.of, change.patch);
    this.search(table, change.where);
    for (const row of table.matching(change.where)) {
      table.patch(row as Key, typeof change.patch === 'function' ? change.patch(row) : change.patch);
    }
  }

  private search({ name }: FoldTable, where: Key): void {
    const search = searchName(name, where);
    if (!this.known.complete && !this.known.searched.has(search)) this.searches.set(search, { table: name, where });
  }

  private table(name: string): FoldTable {
    const table = this.tables.get(name);
    if (!table) throw new Error(`Projection ${this.projection.name} has no table ${name}`);
    return table;
  }
}
