import type { DataSource, EntityTarget } from 'typeorm';
import type { Conditions } from './conditions';

/** The columns of a read table under the names of its row class. */
export const columnsOf = (db: DataSource, row: EntityTarget<object>, alias: string): string =>
  db
    .getMetadata(row)
    .columns.map(({ databaseName, propertyName }) => `${alias}.${databaseName} AS "${propertyName}"`)
    .join(', ');

/**
 * Only what comes behind this person in the order of names (`vault.person p`). The cursor is the id alone: a name has
 * no place in one. `conditions` hold the viewer's scope over `rows`, and no filter yet: where somebody's name stands
 * is told to those alone who may see them; others are sent back to the beginning.
 */
export const afterName = async (
  db: DataSource,
  { rows, personId }: { readonly rows: string; readonly personId: string },
  conditions: Conditions,
): Promise<void> => {
  const [last] = await db.query<{ name: string }[]>(
    `SELECT p.name FROM ${rows} WHERE p.person_id = $${conditions.parameters.length + 1}::uuid AND ${conditions.sql}`,
    [...conditions.parameters, personId],
  );
  const [name, id] = [conditions.place(last?.name ?? ''), conditions.place(personId)];
  conditions.add(`(p.name, p.person_id) > (${name}::text, ${id}::uuid)`);
};

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
