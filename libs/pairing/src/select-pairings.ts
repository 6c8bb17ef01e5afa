import type { Conditions } from '@xinhuo/runtime';
import type { DataSource } from 'typeorm';
import { PairingRow } from './pairing.row';

const columnsOf = (db: DataSource): string =>
  db
    .getMetadata(PairingRow)
    .columns.map(({ databaseName, propertyName }) => `p.${databaseName} AS "${propertyName}"`)
    .join(', ');

/**
 * Rows of `read.pairing_v1 p` that fulfil the conditions; `rest` is what follows them, such as order and limit, and
 * `more` what is selected besides.
 */
export const selectPairings = <Row extends PairingRow = PairingRow>(
  db: DataSource,
  conditions: Conditions,
  rest: string,
  more?: string,
): Promise<Row[]> =>
  db.query<Row[]>(
    `SELECT ${columnsOf(db)}${more ? `, ${more}` : ''} FROM read.pairing_v1 p WHERE ${conditions.sql} ${rest}`,
    conditions.parameters,
  );
