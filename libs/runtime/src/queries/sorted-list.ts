import type { Conditions } from './conditions';

/** How the values of a sort column compare. */
export type SortType = 'date' | 'integer' | 'bigint' | 'text';

/** One thing that a list can be sorted by. */
export interface SortColumn {
  /** SQL of the value; where it is null, the row comes last, a text that is missing before all others when ascending. */
  readonly sql: string;
  readonly type: SortType;
  /** Its usual direction is from great to small: the latest day, the largest sum. */
  readonly descending?: true;
  /** A person's name, which has no place in a cursor: where it stands is looked up, within the viewer's scope. */
  readonly personal?: true;
}

/** A list as it can be sorted. */
export interface SortedList<S extends string> {
  readonly columns: Readonly<Record<S, SortColumn>>;
  /** What is sorted by when nothing is said. */
  readonly usual: S;
  /** SQL of the id that tells rows of one value apart, and its type. */
  readonly id: string;
  readonly idType?: 'uuid' | 'text';
  /** The rows that the columns speak of: what stands after FROM. */
  readonly rows: string;
}

/** Where a page begins: sort value and id of the row before it. The value of a personal column is null. */
export type SortCursor = readonly [value: string | null, id: string];

/** A page of a sorted list; `first + 1` rows come back when there are more. */
export interface SortedPage<S extends string> {
  readonly first: number;
  readonly sort?: S;
  /** Absent: the usual direction of the column. */
  readonly descending?: boolean;
  readonly after?: SortCursor;
}

/** What each row of a sorted list carries besides: its part of the cursor. */
export interface Sorted {
  readonly sortValue: string | null;
}

/** The pieces of a statement that sort and cut a page: a column to select, and order and limit. */
export interface SortedSql {
  readonly value: string;
  readonly tail: string;
}

/** What stands in place of null, so that it comes last; no text comes after all others in every language. */
const LAST: Readonly<Record<SortType, readonly [ascending: string, descending: string]>> = {
  date: ["'infinity'::date", "'-infinity'::date"],
  integer: ['2147483647', '-2147483648'],
  bigint: ['9223372036854775807', '-9223372036854775808'],
  text: ["''", "''"],
};

/** The column and direction of a page. */
export const sortOf = <S extends string>(
  { columns, usual }: SortedList<S>,
  { sort = usual, descending }: Pick<SortedPage<S>, 'sort' | 'descending'>,
): { readonly sort: S; readonly column: SortColumn; readonly descending: boolean } => {
  const column = columns[sort];
  return { sort, column, descending: descending ?? column.descending ?? false };
};

/**
 * Sorts by the page's column and adds where it begins to the conditions. `scope` is the SQL of the viewer's scope
 * alone, taken before any filter was added: a name's place is told to those alone who may see the person.
 */
export const sorted = <S extends string>(
  list: SortedList<S>,
  page: SortedPage<S>,
  conditions: Conditions,
  scope: string,
): SortedSql => {
  const { column, descending } = sortOf(list, page);
  const { id, idType = 'uuid', rows } = list;
  const key = `coalesce(${column.sql}, ${LAST[column.type][descending ? 1 : 0]})`;
  const [direction, beyond] = descending ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
  if (page.after) {
    const [value, lastId] = page.after;
    const last = `${conditions.place(lastId)}::${idType}`;
    const begin = column.personal
      ? `coalesce((SELECT ${key} FROM ${rows} WHERE ${id} = ${last} AND ${scope}), '')`
      : `${conditions.place(value)}::${column.type}`;
    conditions.add(`(${key}, ${id}) ${beyond} (${begin}, ${last})`);
  }
  return {
    value: `${column.personal ? 'NULL' : `(${key})::text`} AS "sortValue"`,
    tail: `ORDER BY ${key} ${direction}, ${id} ${direction} LIMIT ${conditions.place(page.first + 1)}`,
  };
};

/** Counting goes on up to this many rows; a list that is longer is told as this long. */
export const MOST_COUNTED = 100_000;

/** The statement that counts rows, never further than anybody needs to know. */
export const counting = (rows: string, conditions: Conditions): string =>
  `SELECT count(*)::integer AS total FROM (SELECT FROM ${rows} WHERE ${conditions.sql} LIMIT ${MOST_COUNTED}) counted`;
