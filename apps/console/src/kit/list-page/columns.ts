import type { TableColumnType } from 'antd';
import { createElement, type ReactNode } from 'react';

import { OrgName } from '../org-name';
import type { ListAddress } from './list-address';

/** A column of a list page. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** The cell as a spreadsheet takes it, where `cell` is more than plain text. */
  readonly text?: (row: Row) => string | number | null;
  /** 1 always shown, 2 from 768 px, 3 from 1200 px, where there is room for it. */
  readonly priority?: 1 | 2 | 3;
  /** Figures and amounts stand right. */
  readonly figure?: boolean;
  /** The words of the query's sort argument: ascending and, where it has one, descending. */
  readonly sort?: readonly [ascending: string, descending?: string];
  readonly width?: number;
  /** Names and sentences: they wrap, but never to a character a line. */
  readonly words?: boolean;
}

const FROM = { 1: undefined, 2: ['md'], 3: ['xl'] } as const;

/** A plain name keeps what it has in brackets together. */
const named = (cell: ReactNode): ReactNode =>
  typeof cell === 'string' ? createElement(OrgName, { name: cell }) : cell;

const orderOf = ([ascending, descending]: readonly [string, string?], sort: string | undefined) => {
  if (sort === undefined) return null;
  if (sort === ascending) return 'ascend' as const;
  return sort === descending ? ('descend' as const) : null;
};

/** The columns as antd's table wants them; sorting is the server's. */
export const antdColumns = <Row>(columns: readonly Column<Row>[], list: ListAddress): TableColumnType<Row>[] =>
  columns.map(({ key, title, cell, priority = 1, figure = false, words = false, sort, width }) => ({
    key,
    title,
    render: (_: unknown, row: Row) => (words ? named(cell(row)) : cell(row)),
    ...(FROM[priority] && { responsive: [...FROM[priority]] }),
    ...(words && { className: 'words' }),
    ...(figure && { align: 'right' as const }),
    ...(width !== undefined && { width }),
    ...(sort && {
      sorter: true,
      sortOrder: orderOf(sort, list.sort),
      sortDirections: sort[1] ? (['ascend', 'descend'] as const).slice() : (['ascend'] as const).slice(),
    }),
  }));

/** The word of the address for what was clicked in a head. */
export const sortWord = <Row>(
  columns: readonly Column<Row>[],
  key: unknown,
  order: string | null | undefined,
): string | undefined => {
  const sort = columns.find((column) => column.key === key)?.sort;
  if (!sort || !order) return undefined;
  return order === 'descend' ? (sort[1] ?? sort[0]) : sort[0];
};
