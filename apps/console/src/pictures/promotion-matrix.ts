import { type Grade, GRADES, rankOf } from './grade-scale';

/** How many steps led from one grade to another. */
export interface PromotionCell {
  readonly from: Grade;
  readonly to: Grade;
  readonly count: number;
}

/** A cell of the table; `null` where no step up is possible. */
export type MatrixCell = { readonly to: Grade; readonly count: number; readonly weight: number } | null;

/** Steps from one grade, by the grade they led to. */
export interface MatrixRow {
  readonly from: Grade;
  readonly cells: readonly MatrixCell[];
  readonly sum: number;
}

/** The matrix with its row and column sums; empty cells are kept, for nothing is a result too. */
export interface PromotionMatrix {
  readonly columns: readonly Grade[];
  readonly rows: readonly MatrixRow[];
  readonly columnSums: readonly number[];
  readonly total: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The full matrix of steps up; `weight` (0 to 1) is a cell's share of the fullest, for its shade. */
export const matrixOf = (promotions: readonly PromotionCell[]): PromotionMatrix => {
  const counts = new Map(promotions.map(({ from, to, count }) => [`${from}>${to}`, count]));
  const most = Math.max(1, ...promotions.map(({ count }) => count));
  const columns = GRADES.slice(1);
  const rows = GRADES.slice(0, -1).map((from): MatrixRow => {
    const cells = columns.map((to): MatrixCell => {
      if (rankOf(to) <= rankOf(from)) return null;
      const count = counts.get(`${from}>${to}`) ?? 0;
      return { to, count, weight: count / most };
    });
    return { from, cells, sum: sum(cells.map((cell) => cell?.count ?? 0)) };
  });
  const columnSums = columns.map((_, place) => sum(rows.map((row) => row.cells[place]?.count ?? 0)));
  return { columns, rows, columnSums, total: sum(columnSums) };
};
