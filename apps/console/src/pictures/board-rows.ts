/** What every row of a board has, whatever is ranked. */
export interface Ranked {
  readonly rank: number;
  readonly value: number;
}

/** A row with its bar, as a share of the scale, and what to say of its rank. */
export type BoardRow<Row extends Ranked> = Row & {
  /** Length of the bar in the cell, 0 to 1, from zero. */
  readonly bar: number;
  /** Whether another row shares this rank. */
  readonly tied: boolean;
  /** Of the account that looks. */
  readonly own: boolean;
};

/** A page of a board, and the own row below it where the page does not hold it. */
export interface Board<Row extends Ranked> {
  readonly rows: readonly BoardRow<Row>[];
  readonly pinned: BoardRow<Row> | null;
  /** What a full bar stands for. */
  readonly scaleEnd: number;
}

/** How a board is read: which row is the own one, the best value of the whole board, whether it is a rate. */
export interface BoardReading<Row> {
  readonly keyOf: (row: Row) => string | null;
  readonly ownKey: string | null;
  /** Value of rank one, so that the bars of a later page keep their scale. */
  readonly best?: number;
  readonly isRate: boolean;
  readonly own?: Row | null;
}

/** Bars start at zero; a rate's full bar is 100 per cent where no value is above it. */
export const boardOf = <Row extends Ranked>(page: readonly Row[], reading: BoardReading<Row>): Board<Row> => {
  const { keyOf, ownKey, isRate, own = null } = reading;
  const best = Math.max(reading.best ?? 0, ...page.map(({ value }) => value), 0);
  const scaleEnd = isRate && best <= 100 ? 100 : best || 1;
  const ranks = new Map<number, number>();
  for (const { rank } of page) ranks.set(rank, (ranks.get(rank) ?? 0) + 1);
  const isOwn = (row: Row): boolean => ownKey !== null && keyOf(row) === ownKey;
  const read = (row: Row): BoardRow<Row> => ({
    ...row,
    bar: Math.min(1, Math.max(0, row.value / scaleEnd)),
    tied: (ranks.get(row.rank) ?? 0) > 1,
    own: isOwn(row),
  });
  const rows = page.map(read);
  const missing = own !== null && !rows.some((row) => row.own);
  return { rows, pinned: missing ? { ...read(own), own: true } : null, scaleEnd };
};
