import type { Cell, Sheet } from '../../pictures/xlsx';
import type { Column } from './columns';

const cellOf = <Row>({ cell, text }: Column<Row>, row: Row): Cell => {
  if (text) return text(row);
  const shown = cell(row);
  return typeof shown === 'string' || typeof shown === 'number' ? shown : null;
};

/** The rows of a list as a sheet, with every column, however narrow the window is. */
export const sheetOf = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  head: columns.map(({ title }) => title),
  rows: rows.map((row) => columns.map((column) => cellOf(column, row))),
});
