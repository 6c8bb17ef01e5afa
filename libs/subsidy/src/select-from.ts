import type { Type } from '@nestjs/common';
import type { Conditions } from '@xinhuo/runtime';
import type { DataSource } from 'typeorm';

/** What is selected besides the entity's columns, from where, and how it is sorted and cut. */
export interface Selection {
  readonly alias: string;
  readonly conditions: Conditions;
  readonly tail?: string;
  readonly more?: string;
}

/** The rows of an entity's table that meet the conditions, in the shape of the entity; `tail` is order and limit. */
export const selectFrom = <Row extends object, More extends object = object>(
  db: DataSource,
  entity: Type<Row>,
  { alias, conditions, tail = '', more }: Selection,
): Promise<(Row & More)[]> => {
  const { columns, tablePath } = db.getMetadata(entity);
  const selected = columns.map(({ databaseName, propertyName }) => `${alias}.${databaseName} AS "${propertyName}"`);
  return db.query<(Row & More)[]>(
    `SELECT ${[...selected, ...(more ? [more] : [])].join(', ')} FROM ${tablePath} ${alias} WHERE ${conditions.sql} ${tail}`,
    conditions.parameters,
  );
};
