import type { Contribution, Key, Table, Tables } from './projection';

/** A row whose type does not matter. */
export type AnyRow = Readonly<Record<string, unknown>>;
type AnyContribution = Contribution<Record<string, AnyRow>>;

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

/** Where a row lies: its key in one string. Keys of one table never collide. */
export const placeOf = (columns: readonly string[], row: Key | AnyRow): string =>
  columns.length === 1 ? String(row[columns[0]!]) : columns.map((column) => String(row[column])).join('\u0000');

/** One search for rows by the values of some columns. */
export const searchName = (table: string, where: Key): string => `${table}\u0000${JSON.stringify(where)}`;

/** What moves a total: the columns that count, and the row that they are in. */
export interface Move {
  readonly to: string;
  readonly key: Key;
  readonly add: Readonly<Record<string, number>>;
}

const NOTHING: readonly AnyContribution[] = [];
const NO_MOVES: readonly Move[] = [];

const holds = (found: unknown, value: string | number): boolean =>
  Array.isArray(found) ? found.includes(value) : found === value;

/** One table while a page is folded: the rows as they stand by now, above what was known before. */
export class FoldTable {
  /** Rows that the page has written, as they stand; `null`: gone. */
  readonly touched = new Map<string, AnyRow | null>();
  /** Rows that were taken for absent because nothing was known of them. */
  readonly missing = new Map<string, Key>();
  private readonly contributions = new Map<string, readonly AnyContribution[]>();
  /** Totals that were copied for this page, so that counting them again needs no other copy. */
  private readonly own = new Map<string, Record<string, unknown>>();
  /** Totals that have moved and whose own tally has not been taken since. */
  readonly owing = new Set<string>();
  readonly key: readonly string[];

  constructor(
    readonly name: string,
    private readonly table: Table<AnyRow, Record<string, AnyRow>>,
    private readonly known: { readonly rows: KnownTable; readonly complete: boolean },
  ) {
    this.key = table.key;
  }

  /** The row as it stands; what is not known is taken for absent and noted. */
  at(place: string, key: Key): AnyRow | null {
    const written = this.touched.get(place);
    if (written !== undefined) return written;
    const row = this.known.rows.get(place);
    if (row === undefined && !this.known.complete) this.missing.set(place, key);
    return row ?? null;
  }

  /** The places of all rows known by now whose columns have these values, or hold them where they are lists. */
  matching(where: Key): readonly string[] {
    const matches = (row: AnyRow | null): boolean =>
      row !== null && Object.entries(where).every(([column, value]) => holds(row[column], value));
    const touched = [...this.touched].filter(([, row]) => matches(row));
    const untouched = [...this.known.rows].filter(([place, row]) => !this.touched.has(place) && matches(row));
    return [...touched, ...untouched].map(([place]) => place);
  }

  /** The row that counting starts from. */
  blank(key: Key): AnyRow | null {
    return this.table.blank?.(key) ?? null;
  }

  /** Whether the table holds totals, which other rows count. */
  get isTotal(): boolean {
    return this.table.blank !== undefined;
  }

  /** Puts the row as it is now in place of the one before, and says which totals move by how much. */
  replace(place: string, before: AnyRow | null, after: AnyRow | null): readonly Move[] {
    const owed = this.settle(place);
    this.touched.set(place, after);
    this.own.delete(place);
    const moves = this.retally(place, before, after);
    return owed.length === 0 ? moves : [...owed, ...moves];
  }

  /**
   * Counts a total up or down, from a blank row where there is none; false when there is no blank either. What the
   * total itself counts for is owed until it is settled: once for a page, however often the total moves.
   */
  count({ key, add }: Move): boolean {
    const place = placeOf(this.key, key);
    const own = this.own.get(place);
    if (own) countInto(own, add);
    else {
      const before = this.at(place, key);
      const start = before ?? this.blank(key);
      if (!start) return false;
      const after = counted(start, add);
      if (placeOf(this.key, after) !== place) return false;
      this.touched.set(place, after);
      this.own.set(place, after);
      const tally = this.table.tally;
      if (tally && !this.contributions.has(place)) this.contributions.set(place, before ? tally(before) : NOTHING);
    }
    if (this.table.tally) this.owing.add(place);
    return true;
  }

  /** Says which totals move by what a total has come to since it was last settled. */
  settle(place: string): readonly Move[] {
    if (!this.owing.delete(place)) return NO_MOVES;
    const row = this.touched.get(place) ?? null;
    return this.retally(place, row, row);
  }

  private retally(place: string, before: AnyRow | null, after: AnyRow | null): readonly Move[] {
    const tally = this.table.tally;
    if (!tally) return NO_MOVES;
    const old = this.contributions.get(place) ?? (before ? tally(before) : NOTHING);
    const now = after ? tally(after) : NOTHING;
    this.contributions.set(place, now);
    return movesBetween(old, now);
  }
}

/** The row with its columns counted up or down; absent ones count from 0. */
export const counted = (row: AnyRow, add: Readonly<Record<string, number>>): Record<string, unknown> =>
  countInto({ ...row }, add);

const countInto = (row: Record<string, unknown>, add: Readonly<Record<string, number>>): Record<string, unknown> => {
  for (const column of Object.keys(add)) row[column] = Number(row[column] ?? 0) + add[column]!;
  return row;
};

const sameTotal = (a: AnyContribution, b: AnyContribution): boolean => {
  if (a.to !== b.to) return false;
  const columns = Object.keys(a.key);
  return columns.length === Object.keys(b.key).length && columns.every((column) => a.key[column] === b.key[column]);
};

/** By how much a total moves, in the columns that do; undefined when it stays as it is. */
const difference = (old: AnyContribution, now: AnyContribution): Move | undefined => {
  const before = old.add as Readonly<Record<string, number>>;
  const after = now.add as Readonly<Record<string, number>>;
  let add: Record<string, number> | undefined;
  for (const column of Object.keys(after)) {
    const by = after[column]! - (before[column] ?? 0);
    if (by !== 0) (add ??= {})[column] = by;
  }
  for (const column of Object.keys(before)) {
    if (!(column in after) && before[column] !== 0) (add ??= {})[column] = -before[column]!;
  }
  return add && { to: now.to, key: now.key, add };
};

/** The old contributions taken away, the new ones added; a total that stays as it is does not move. */
const movesBetween = (old: readonly AnyContribution[], now: readonly AnyContribution[]): readonly Move[] => {
  if (old.length === 0) return now;
  const moves: Move[] = [];
  const left = [...old];
  for (const contribution of now) {
    // Mostly a row counts to the same totals in the same order as before.
    const same = left.findIndex((other) => sameTotal(other, contribution));
    if (same < 0) {
      moves.push(contribution);
      continue;
    }
    const before = left[same]!;
    if (same === 0) left.shift();
    else left.splice(same, 1);
    const move = difference(before, contribution);
    if (move) moves.push(move);
  }
  for (const { to, key, add } of left) moves.push({ to, key, add: negated(add) });
  return moves;
};

const negated = (add: Readonly<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(add).map(([column, by]) => [column, -by]));

/** The tables of a projection, with what is known of their rows. */
export const foldTables = <T extends Tables>(
  tables: { readonly [N in keyof T & string]: Table<T[N], T> },
  known: KnownRows,
): ReadonlyMap<string, FoldTable> =>
  new Map(
    Object.entries(tables as unknown as Record<string, Table<AnyRow, Record<string, AnyRow>>>).map(([name, table]) => {
      const rows = known.tables.get(name) ?? new Map<string, AnyRow | null>();
      return [name, new FoldTable(name, table, { rows, complete: known.complete })];
    }),
  );
