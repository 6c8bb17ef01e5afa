import type { AnyFact } from './decider';
import type { RecordedEvent } from './event-store';
import {
  type AnyRow,
  counted,
  type FoldTable,
  foldTables,
  type KnownRows,
  type Move,
  placeOf,
  searchName,
} from './fold-table';
import type { Change, Key, Projection, Tables } from './projection';

type AnyChange = Change<Record<string, AnyRow>>;
type KeyedChange = Exclude<AnyChange, { readonly where: Key }>;
type Reads = (data: unknown) => readonly (readonly [table: string, key: Key])[];
type Handler = (data: unknown, event: RecordedEvent, look: unknown) => readonly AnyChange[];

/** What a page of events does to the rows of a projection. */
export interface FoldedPage {
  /** The rows that the page wrote, as they stand after it, by table and place; `null`: gone. */
  readonly touched: ReadonlyMap<string, ReadonlyMap<string, AnyRow | null>>;
  /** Rows that were taken for absent, by table and place. When one turns out to be there, the page is folded again. */
  readonly missing: ReadonlyMap<string, ReadonlyMap<string, Key>>;
  /** Searches whose rows were not known. With any, the page is folded again. */
  readonly searches: readonly { readonly table: string; readonly where: Key }[];
  /** The event that could not be folded, by its place in the page; nothing of `touched` is good then. */
  readonly failed?: { readonly index: number; readonly error: unknown };
}

/** Nothing is there: the start of a table that is built from the first event. */
export const NO_ROWS: KnownRows = { tables: new Map(), complete: true, searched: new Set() };

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
  const fold = new PageFold(projection.name, foldTables(projection.tables, known), known);
  const handlers = projection.on as unknown as Readonly<Record<string, Handler | undefined>>;
  let index = 0;
  try {
    for (; index < events.length; index += 1) {
      const event = events[index]!;
      const changes = handlers[event.type]?.(event.data, event, fold.look);
      changes?.forEach((change) => fold.apply(change));
      if (settleEach) fold.settle();
    }
    fold.settle();
    return fold.page();
  } catch (error) {
    return { ...fold.page(), failed: { index, error } };
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

class PageFold {
  private readonly searches = new Map<string, { readonly table: string; readonly where: Key }>();
  private readonly order: ReadonlyMap<string, number>;
  private owes = false;

  constructor(
    private readonly projection: string,
    private readonly tables: ReadonlyMap<string, FoldTable>,
    private readonly known: KnownRows,
  ) {
    this.order = new Map([...tables.keys()].map((name, n) => [name, n]));
  }

  readonly look = (name: string, key: Key): AnyRow | undefined => {
    const table = this.table(name);
    if (table.isTotal) this.settle();
    return table.at(placeOf(table.key, key), key) ?? undefined;
  };

  apply(change: AnyChange): void {
    const table = this.table(change.in);
    // Only counting can come before what is owed: everything else asks how the rows stand.
    if (table.isTotal && !('add' in change)) this.settle();
    if ('where' in change) {
      this.search(table, change.where);
      for (const place of table.matching(change.where)) {
        const before = table.at(place, change.where)!;
        const patch = typeof change.patch === 'function' ? change.patch(before) : change.patch;
        this.replace(table, place, before, { ...before, ...patch });
      }
      return;
    }
    const key = keyOf(change);
    const place = placeOf(table.key, key);
    const before = table.at(place, key);
    this.replace(table, place, before, rowAfter(table, before, change));
  }

  page(): Omit<FoldedPage, 'failed'> {
    const tables = [...this.tables.values()];
    return {
      touched: new Map(tables.map(({ name, touched }) => [name, touched])),
      missing: new Map(tables.filter(({ missing }) => missing.size > 0).map(({ name, missing }) => [name, missing])),
      searches: [...this.searches.values()],
    };
  }

  private replace(table: FoldTable, place: string, before: AnyRow | null, after: AnyRow | null): void {
    if (before === after) return;
    if (after && placeOf(table.key, after) !== place)
      this.fault(`a change moves a row of ${table.name} to another key`);
    this.countAll(table, table.replace(place, before, after));
  }

  /** Takes the tallies of all totals that have moved; a table counts to later ones only, so one pass is enough. */
  settle(): void {
    if (!this.owes) return;
    for (const table of this.tables.values()) {
      for (const place of table.owing) this.countAll(table, table.settle(place));
    }
    this.owes = false;
  }

  private countAll(from: FoldTable, moves: readonly Move[]): void {
    for (const move of moves) this.count(from, move);
  }

  private count(from: FoldTable, move: Move): void {
    const table = this.table(move.to);
    if (this.order.get(table.name)! <= this.order.get(from.name)!) {
      this.fault(`${from.name} counts to ${move.to}, which is not declared after it`);
    }
    if (!table.count(move)) this.fault(`${from.name} counts to ${move.to}, which has no blank row of that key`);
    this.owes = true;
  }

  private search({ name }: FoldTable, where: Key): void {
    const search = searchName(name, where);
    if (!this.known.complete && !this.known.searched.has(search)) this.searches.set(search, { table: name, where });
  }

  private table(name: string): FoldTable {
    return this.tables.get(name) ?? this.fault(`there is no table ${name}`);
  }

  private fault(what: string): never {
    throw new Error(`Projection ${this.projection}: ${what}`);
  }
}

const keyOf = (change: KeyedChange): Key => {
  if ('put' in change) return change.put as Key;
  return 'remove' in change ? change.remove : change.of;
};

/** The row after one change by key; `null` when it is gone or still absent. */
const rowAfter = (table: FoldTable, before: AnyRow | null, change: KeyedChange): AnyRow | null => {
  if ('put' in change) return change.put;
  if ('remove' in change) return null;
  if (!('add' in change)) return before && { ...before, ...change.patch };
  const start = before ?? table.blank(change.of);
  return start && { ...counted(start, change.add), ...change.patch };
};
