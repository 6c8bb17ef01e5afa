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
 * no place in one.
 */
export const afterName = async (db: DataSource, personId: string, conditions: Conditions): Promise<void> => {
  const [last] = await db.query<{ name: string }[]>('SELECT name FROM vault.person WHERE person_id = $1', [personId]);
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
