import type { Key } from './projection';

/** A row whose type does not matter. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** What is known of one table before a page is folded, by place; `null`: the row is known to be absent. */
export type KnownTable = ReadonlyMap<string, AnyRow | null>;

/** What is known of the rows of a projection before a page is folded. */
export interface KnownRows {
  readonly tables: ReadonlyMap<string, KnownTable>;
  /** Every row that is not known is absent. */
  readonly complete: boolean;
  /** The searches (`searchName`) whose rows are all among the known ones. */
  readonly searched: ReadonlySet<string>;
}

/** Nothing is there: the start of a table that is built from the first event. */
export const NO_ROWS: KnownRows = { tables: new Map(), complete: true, searched: new Set() };

/** Where a row lies: its key in one string. Keys of one table never collide. */
export const placeOf = (columns: readonly string[], row: Key | AnyRow): string => {
  let place = String(row[columns[0]!]);
  for (let n = 1; n < columns.length; n += 1) place += `\u0000${String(row[columns[n]!])}`;
  return place;
};

/** One search for rows by the values of some columns. */
export const searchName = (table: string, where: Key): string => `${table}\u0000${JSON.stringify(where)}`;

const holds = (found: unknown, value: string | number): boolean =>
  Array.isArray(found) ? found.includes(value) : found === value;

/** Tells whether a row's columns have these values, or hold them where they are lists. */
export const rowsWith = (where: Key): ((row: AnyRow) => boolean) => {
  const wanted = Object.entries(where);
  return (row) => wanted.every(([column, value]) => holds(row[column], value));
};

const isSameList = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, n) => value === b[n]);

/** Whether a patch would change a row; lists are compared by what they hold. */
export const isChangedBy = (row: AnyRow, patch: AnyRow): boolean => {
  for (const column in patch) {
    if (row[column] !== patch[column] && !isSameList(row[column], patch[column])) return true;
  }
  return false;
};

/** What is added to the columns of a total. */
export type Counts = Readonly<Record<string, number>>;

/** No column moves. */
export const NO_COUNTS: Counts = {};

/** Whether a total moves when `add` is counted in place of `less`. */
export const isMovedBy = (add: Counts, less: Counts): boolean => {
  for (const column in add) if (add[column] !== (less[column] ?? 0)) return true;
  for (const column in less) if (less[column] !== 0 && !(column in add)) return true;
  return false;
};

/** Counts columns up, or down by the sign, in the row itself; absent ones from 0. */
export const countInto = (row: Record<string, unknown>, add: Counts, sign: 1 | -1): void => {
  for (const column in add) {
    const by = add[column]!;
    if (by !== 0) row[column] = Number(row[column] ?? 0) + sign * by;
  }
};
