import type { DataSource, EntityTarget } from 'typeorm';

/** The columns of a read table under the names of its row class. */
export const columnsOf = (db: DataSource, row: EntityTarget<object>, alias: string): string =>
  db
    .getMetadata(row)
    .columns.map(({ databaseName, propertyName }) => `${alias}.${databaseName} AS "${propertyName}"`)
    .join(', ');

/** SQL: the place of a code in its scale, so that a list sorts by it. */
export const rankOf = (codes: readonly string[], column: string): string =>
  `array_position(ARRAY['${codes.join("','")}'], ${column})`;

/** SQL: the name of an enterprise. */
export const orgNameOf = (column: string): string =>
  `(SELECT n.name FROM read.org_node_v1 n WHERE n.node_id = ${column})`;

/** SQL: the name of a person, to sort by. */
export const personNameOf = (column: string): string =>
  `(SELECT v.name FROM vault.person v WHERE v.person_id = ${column})`;

/** Rows by a key, in their order. */
export const groupedBy = <Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
};
