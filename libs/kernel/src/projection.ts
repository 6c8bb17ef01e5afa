import type { AnyFact } from './decider';
import type { RecordedEvent } from './event-store';

/** What a column of a read table holds. Days are `YYYY-MM-DD` text; objects are stored as jsonb. */
export type Value = string | number | boolean | null | readonly string[] | readonly number[] | object;

/** The key of a row, column by column. */
export type Key = Readonly<Record<string, string | number>>;

/** The row type of each table of a projection, by the table's name. */
export type Tables = Readonly<Record<string, object>>;

/** The numeric columns of a row: the only ones that may be counted up or down. */
export type Counters<Row> = { readonly [C in keyof Row as Row[C] extends number ? C : never]?: number };

/**
 * What a row adds to the totals of another table. The fold takes the contribution of the row as it was away and adds
 * that of the row as it is, so that counts survive every correction without code of their own. A table of totals needs
 * a `blank`; other changes leave its counted columns alone, and never put or remove its rows. To which totals a total
 * itself counts does not depend on its counted columns, only by how much.
 */
export type Contribution<T extends Tables> = {
  readonly [N in keyof T & string]: { readonly to: N; readonly key: Key; readonly add: Counters<T[N]> };
}[keyof T & string];

/** What some columns of a row count for: taken again only when one of them has another value than before. */
export interface ColumnTally<Row extends object, T extends Tables> {
  readonly of: readonly (keyof Row & string)[];
  readonly counts: (row: Row) => readonly Contribution<T>[];
}

/** One read table of a projection. */
export interface Table<Row extends object, T extends Tables> {
  readonly key: readonly (keyof Row & string)[];
  /** The row that the first `add` to a key starts from. */
  readonly blank?: (key: Key) => Row;
  /**
   * To which totals a row counts: as a whole, or by the columns that decide. Only tables declared later may be named,
   * so the chain has an end.
   */
  readonly tally?: ((row: Row) => readonly Contribution<T>[]) | readonly ColumnTally<Row, T>[];
}

/**
 * What an event does to one table. Every change but the last names its row by the whole key, so that a page of events
 * is folded in memory. A `patch` of an absent row changes nothing. `where` patches all rows with these column values
 * (a column that is a list has them when it holds them), each by itself where `patch` is a function:
 * dear, and meant for what is rare (an enterprise that moves to another county).
 */
export type Change<T extends Tables> = {
  readonly [N in keyof T & string]:
    | { readonly in: N; readonly put: T[N] }
    | { readonly in: N; readonly of: Key; readonly patch: Partial<T[N]> }
    | { readonly in: N; readonly of: Key; readonly add: Counters<T[N]>; readonly patch?: Partial<T[N]> }
    | { readonly in: N; readonly remove: Key }
    | { readonly in: N; readonly where: Key; readonly patch: Partial<T[N]> | ((row: T[N]) => Partial<T[N]>) };
}[keyof T & string];

/** A row as it stands right before the event; undefined when there is none. */
export type Look<T extends Tables> = <N extends keyof T & string>(table: N, key: Key) => T[N] | undefined;

/** A row that a handler wants to look at. */
export type RowRef<T extends Tables> = readonly [table: keyof T & string, key: Key];

/**
 * A few read tables, and what each event does to them. Pure. Rows, tallies and checkpoint move in one transaction, so
 * every event counts exactly once. A greater `version` is built beside the old one in tables of its own.
 */
export interface Projection<E extends AnyFact, T extends Tables> {
  readonly name: string;
  readonly version: number;
  /** In order: a table's tally may only name tables after it. */
  readonly tables: { readonly [N in keyof T & string]: Table<T[N], T> };
  /** The rows that the handler of an event looks at, so that they are there before a page is folded the first time. */
  readonly reads?: { readonly [K in E['type']]?: (data: Extract<E, { type: K }>['data']) => readonly RowRef<T>[] };
  readonly on: {
    readonly [K in E['type']]?: (
      data: Extract<E, { type: K }>['data'],
      event: RecordedEvent,
      look: Look<T>,
    ) => readonly Change<T>[];
  };
}
