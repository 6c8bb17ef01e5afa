import type { Type } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Conditions } from './conditions';

/** The rows of an entity's table that meet the conditions, in the shape of the entity; `tail` is order and limit. */
export const selectFrom = <Row extends object>(
  db: DataSource,
  entity: Type<Row>,
  { alias, conditions, tail = '' }: { readonly alias: string; readonly conditions: Conditions; readonly tail?: string },
): Promise<Row[]> => {
  const { columns, tablePath } = db.getMetadata(entity);
  const selected = columns.map(({ databaseName, propertyName }) => `${alias}.${databaseName} AS "${propertyName}"`);
  return db.query<Row[]>(
    `SELECT ${selected.join(', ')} FROM ${tablePath} ${alias} WHERE ${conditions.sql} ${tail}`,
    conditions.parameters,
  );
};
