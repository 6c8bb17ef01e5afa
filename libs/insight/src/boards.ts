/** What enterprises and counties can be ranked by. */
export const ENTERPRISE_METRICS = [
  'PAIRED_WORKERS',
  'FIT_FOR_POST',
  'INDEPENDENT',
  'PROMOTIONS',
  'RESULTS',
  'PAIRING_RATE',
  'PROMOTIONS_PER_HUNDRED',
  'ON_TIME_RATE',
  'COMPLETION_RATE',
  'RETENTION_RATE',
  'RESULTS_PER_HUNDRED',
] as const;
export type EnterpriseMetric = (typeof ENTERPRISE_METRICS)[number];

/** What masters can be ranked by. */
export const MENTOR_METRICS = ['APPRENTICES', 'INDEPENDENT', 'PROMOTIONS', 'COMPLETED', 'ON_TIME_RATE'] as const;
export type MentorMetric = (typeof MENTOR_METRICS)[number];

/** The column of a metric: the same word in lower case, by the tables' migration. */
export const columnOf = (metric: EnterpriseMetric | MentorMetric): string => metric.toLowerCase();

/** Where a board's page ended: the value and id of its last row, its rank and its place in the list. */
export type BoardCursor = readonly [value: string, id: string, rank: number, place: number];

/** A row with its rank; equal values share one. */
export type Ranked<Row> = Row & { readonly rank: number; readonly place: number };

/** Ranks rows in board order, going on from where the page before ended. */
export const ranked = <Row extends { readonly value: string }>(
  rows: readonly Row[],
  after?: BoardCursor,
): Ranked<Row>[] => {
  let [value, , rank, place] = after ?? ['', '', 0, 0];
  return rows.map((row) => {
    place += 1;
    if (row.value !== value) rank = place;
    value = row.value;
    return { ...row, rank, place };
  });
};
