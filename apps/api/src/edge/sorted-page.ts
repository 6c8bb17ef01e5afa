import type { Type } from '@nestjs/common';
import { Int, Parent, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';

import { isDate, isUuid } from '@xinhuo/kernel';
import {
  MOST_COUNTED,
  type SortColumn,
  type Sorted,
  type SortedList,
  type SortedPage,
  sortOf,
  type SortType,
} from '@xinhuo/runtime';

import {
  badCursor,
  type Connection,
  connectionOf,
  type CursorKey,
  type PageArgs,
  pageOf,
  toConnection,
} from './connection';

/** From small to great, or from great to small. */
export const SortDirectionEnum = { ASCENDING: 'ASCENDING', DESCENDING: 'DESCENDING' } as const;
/** One of the two. */
export type SortDirection = keyof typeof SortDirectionEnum;

registerEnumType(SortDirectionEnum, {
  name: 'SortDirection',
  description: '排序方向：升序、降序；没有值的总在最后 / Direction of a sort; what has no value comes last in either',
});

/** The direction argument of a sorted list; `sort` is declared beside it, with the columns of the list. */
export const DIRECTION = {
  nullable: true,
  description:
    '方向，不填时按该列惯例（日期、金额、等级由大到小）/ Direction; when left out, the usual one of the column',
} as const;

/** Arguments of a list that can be sorted by the columns of a table. */
export interface SortArgs<S extends string> extends PageArgs {
  readonly sort?: S | null;
  readonly direction?: SortDirection | null;
}

const FORMS: Readonly<Record<SortType, (value: string) => boolean>> = {
  date: (value) => isDate(value) || /^-?infinity$/.test(value),
  integer: (value) => /^-?\d{1,10}$/.test(value),
  bigint: (value) => /^-?\d{1,19}$/.test(value),
  text: (value) => value.length <= 400,
};

const fits = ({ personal, type }: SortColumn, value: CursorKey[number]): boolean =>
  personal ? value === null : typeof value === 'string' && FORMS[type](value);

const ID_FORMS = { uuid: isUuid, text: (id: string) => id.length <= 200 } as const;

const orderOf = <S extends string>({ sort, direction }: SortArgs<S>) => ({
  ...(sort && { sort }),
  ...(direction && { descending: direction === 'DESCENDING' }),
});

/** The page that the arguments ask for. A cursor tells its order, so that one of another order is refused. */
export const sortedPage = <S extends string>(args: SortArgs<S>, list: SortedList<S>): SortedPage<S> => {
  const { first, after } = pageOf(args, 4);
  const { sort, column, descending } = sortOf(list, orderOf(args));
  const page = { first, sort, descending };
  if (!after) return page;
  const [order, direction, value = null, id] = after;
  const ofThisList = order === sort && direction === Number(descending) && fits(column, value);
  if (!ofThisList || typeof id !== 'string' || !ID_FORMS[list.idType ?? 'uuid'](id)) throw badCursor();
  return { ...page, after: [value as string | null, id] };
};

/** A connection that is counted only when somebody asks how long it is. */
export interface CountedConnection<Node> extends Connection<Node> {
  readonly count: () => Promise<number>;
}

/** What a sorted connection is made of besides its rows. */
export interface SortedAnswer<Row> {
  readonly page: SortedPage<string>;
  readonly idOf: (row: Row) => string;
  readonly count: () => Promise<number>;
}

/** The connection from up to `first + 1` rows of a sorted list. */
export const toSortedConnection = <Row extends Sorted>(
  rows: readonly Row[],
  { page, idOf, count }: SortedAnswer<Row>,
): CountedConnection<Row> => {
  const { first, sort = '', descending = false, after } = page;
  const connection = toConnection(rows, { first, ...(after && { after }) }, (row) => [
    sort,
    Number(descending),
    row.sortValue,
    idOf(row),
  ]);
  return { ...connection, count };
};

/** Like `connectionOf`, with `count` behind its `totalCount`; its resolver is `totalCountOf` of the class. */
export const countedConnectionOf = <Node extends object>(NodeClass: Type<Node>): Type<CountedConnection<Node>> =>
  connectionOf(NodeClass) as Type<CountedConnection<Node>>;

/** The resolver of a connection's `totalCount`. */
export const totalCountOf = <C extends { readonly count: () => Promise<number> }>(ConnectionClass: Type<C>): Type => {
  @Resolver(() => ConnectionClass)
  class TotalCountResolver {
    @ResolveField(() => Int, {
      description: `总条数，要时才数，最多数到 ${MOST_COUNTED} / Length of the list, counted up to ${MOST_COUNTED} when asked`,
    })
    totalCount(@Parent() { count }: C): Promise<number> {
      return count();
    }
  }
  return TotalCountResolver;
};
