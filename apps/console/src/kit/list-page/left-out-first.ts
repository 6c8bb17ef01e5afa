import type { Column } from './columns';

/** The columns that may be left out, in the order in which they are: the least important first, of those the last. */
export const leftOutFirst = <Row>(columns: readonly Column<Row>[]): readonly Column<Row>[] =>
  [...columns]
    .reverse()
    .filter(({ priority = 1 }) => priority > 1)
    .sort((a, b) => (b.priority ?? 1) - (a.priority ?? 1));
