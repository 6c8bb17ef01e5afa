import {
  type AnyRow,
  type Counts,
  countInto,
  isChangedBy,
  isMovedBy,
  type KnownRows,
  type KnownTable,
  NO_COUNTS,
  placeOf,
  rowsWith,
} from './fold-rows';
import { RowPlaces } from './row-places';
import type { ColumnTally, Contribution, Key, Table, Tables } from './projection';

type AnyTables = Record<string, AnyRow>;
type AnyContribution = Contribution<AnyTables>;
type AnyTally = Pick<ColumnTally<AnyRow, AnyTables>, 'counts'> & { readonly of?: readonly string[] };

/** A row that has been asked for to be written, while events are folded. */
interface Held {
  readonly key: Key;
  /** As it stands; `null`: gone, or never there. */
  row: AnyRow | null;
  /** As the totals have it. A total is counted in `row` alone until its own tally is taken. */
  tallied: AnyRow | null;
  /** Whether `row` is a copy of its own, which is counted in place. */
  own: boolean;
}

const NOTHING: readonly AnyContribution[] = [];

/**
 * One table while events are folded: the rows as they stand by now, above what was known before. What a row counts for
 * moves with every change of it; what a total counts for moves when it is settled, however often it was counted before.
 */
export class FoldTable {
  /** Rows that were taken for absent because nothing was known of them. */
  readonly missing = new Map<string, Key>();
  readonly key: readonly string[];
  /** Whether the table holds totals, which other rows count. */
  readonly isTotal: boolean;
  private readonly held: RowPlaces<Held>;
  private readonly tallies: readonly AnyTally[];
  /** Totals that have been counted since their own tally was taken. */
  private readonly owing = new Set<Held>();
  private readonly order: number;

  constructor(
    readonly name: string,
    private readonly table: Table<AnyRow, AnyTables>,
    private readonly known: { readonly rows: KnownTable; readonly complete: boolean },
    /** All tables of the projection; they are made in the order in which they are declared. */
    private readonly all: ReadonlyMap<string, FoldTable>,
  ) {
    this.key = table.key;
    this.isTotal = table.blank !== undefined;
    this.order = all.size;
    this.held = new RowPlaces(table.key);
    this.tallies = typeof table.tally === 'function' ? [{ counts: table.tally }] : (table.tally ?? []);
  }

  /** How many rows have been written. */
  get size(): number {
    return this.held.size;
  }

  /** The rows that have been written, as they stand. */
  *written(): Iterable<AnyRow> {
    for (const { row } of this.held.values()) if (row) yield row;
  }

  /** As `written`, by place; `null` where there was a row, or might have been. */
  byPlace(): Map<string, AnyRow | null> {
    const rows = new Map<string, AnyRow | null>();
    for (const { key, row } of this.held.values()) rows.set(placeOf(this.key, key), row);
    return rows;
  }

  /** The row as it stands; what is not known is taken for absent and noted. */
  at(key: Key): AnyRow | null {
    const held = this.held.get(key);
    return held ? held.row : this.find(key);
  }

  /** The rows known by now whose columns have these values, or hold them where they are lists. */
  matching(where: Key): readonly AnyRow[] {
    const isWanted = rowsWith(where);
    const found: AnyRow[] = [];
    for (const row of this.written()) if (isWanted(row)) found.push(row);
    for (const row of this.known.rows.values()) if (row && isWanted(row) && !this.held.get(row as Key)) found.push(row);
    return found;
  }

  /** Puts a row, or nothing, in the place of a key. */
  put(key: Key, after: AnyRow | null): void {
    const held = this.hold(key);
    this.settleOne(held);
    held.row = after;
    this.retally(held);
  }

  /** Sets columns of a row that is there. */
  patch(key: Key, patch: AnyRow): void {
    const held = this.hold(key);
    if (!held.row) return;
    this.mustStay(held.row, patch);
    this.settleOne(held);
    held.row = { ...held.row, ...patch };
    this.retally(held);
  }

  /** Counts columns of a row and sets others, from a blank row where there is none and the table has one. */
  add(key: Key, add: Counts, patch: AnyRow = NO_COUNTS): void {
    const held = this.hold(key);
    const isPatched = held.row !== null && isChangedBy(held.row, patch);
    if (held.row && !isPatched && !isMovedBy(add, NO_COUNTS)) return;
    // What a total counts for is settled under the columns that it had.
    if (isPatched) this.settleOne(held);
    const row = this.countable(held, key);
    if (!row) return;
    this.mustStay(row, patch);
    countInto(row, add, 1);
    Object.assign(row, patch);
    if (!this.isTotal) this.settleOne(held);
  }

  /** Takes the tallies of all totals that have been counted since: into later tables only, which are settled after. */
  settle(): void {
    for (const held of this.owing) this.settleOne(held);
    this.owing.clear();
  }

  private find(key: Key): AnyRow | null {
    if (this.known.complete && this.known.rows.size === 0) return null;
    const place = placeOf(this.key, key);
    const row = this.known.rows.get(place);
    if (row === undefined && !this.known.complete) this.missing.set(place, key);
    return row ?? null;
  }

  private hold(key: Key): Held {
    const before = this.held.get(key);
    if (before) return before;
    const row = this.find(key);
    const held = { key, row, tallied: row, own: false };
    this.held.set(key, held);
    return held;
  }

  /** The row to count in place: a copy of its own, or a blank one; undefined when there is no blank of that key. */
  private countable(held: Held, key: Key): Record<string, unknown> | undefined {
    if (!held.own) {
      const row = held.row ? { ...held.row } : this.blank(key);
      if (!row) return undefined;
      held.row = row;
      held.own = true;
      if (this.tallies.length > 0) this.owing.add(held);
    }
    return held.row as Record<string, unknown>;
  }

  private blank(key: Key): AnyRow | undefined {
    const row = this.table.blank?.(key);
    return row && this.key.every((column) => row[column] === key[column]) ? row : undefined;
  }

  private settleOne(held: Held): void {
    if (!held.own) return;
    held.own = false;
    this.retally(held);
  }

  /** Takes what the row counted for away from the totals, and adds what it counts for now. */
  private retally(held: Held): void {
    const { row, tallied } = held;
    held.tallied = row;
    if (row === tallied) return;
    for (const { of, counts } of this.tallies) {
      if (of && row && tallied && of.every((column) => row[column] === tallied[column])) continue;
      this.move(tallied ? counts(tallied) : NOTHING, row ? counts(row) : NOTHING);
    }
  }

  private move(before: readonly AnyContribution[], after: readonly AnyContribution[]): void {
    const left: (AnyContribution | undefined)[] = before.length > 0 ? [...before] : [];
    for (let n = 0; n < after.length; n += 1) {
      const contribution = after[n]!;
      // Mostly a row counts to the same totals in the same order as before.
      const same = this.isSame(contribution, left[n]) ? n : left.findIndex((old) => this.isSame(contribution, old));
      this.count(contribution, contribution.add, left[same]?.add);
      if (same >= 0) left[same] = undefined;
    }
    for (const gone of left) if (gone) this.count(gone, NO_COUNTS, gone.add);
  }

  private isSame(a: AnyContribution, b: AnyContribution | undefined): boolean {
    if (b?.to !== a.to) return false;
    for (const column of this.totals(a.to).key) if (a.key[column] !== b.key[column]) return false;
    return true;
  }

  private count({ to, key }: AnyContribution, add: Counts, less?: Counts): void {
    if (less && !isMovedBy(add, less)) return;
    const totals = this.totals(to);
    const row = totals.countable(totals.hold(key), key);
    if (!row) throw new Error(`${this.name} counts to ${to}, which has no blank row of that key`);
    countInto(row, add, 1);
    if (less) countInto(row, less, -1);
  }

  private totals(name: string): FoldTable {
    const table = this.all.get(name);
    if (table && table.order > this.order) return table;
    throw new Error(`${this.name} counts to ${name}, which is not declared after it`);
  }

  private mustStay(row: AnyRow, patch: AnyRow): void {
    if (this.key.some((column) => column in patch && patch[column] !== row[column])) {
      throw new Error(`a change moves a row of ${this.name} to another key`);
    }
  }
}

/** The tables of a projection, with what is known of their rows. */
export const foldTables = <T extends Tables>(
  tables: { readonly [N in keyof T & string]: Table<T[N], T> },
  known: KnownRows,
): ReadonlyMap<string, FoldTable> => {
  const all = new Map<string, FoldTable>();
  for (const [name, table] of Object.entries(tables as unknown as Record<string, Table<AnyRow, AnyTables>>)) {
    const rows = known.tables.get(name) ?? new Map<string, AnyRow | null>();
    all.set(name, new FoldTable(name, table, { rows, complete: known.complete }, all));
  }
  return all;
};
