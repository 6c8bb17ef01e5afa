import type { DataSource } from 'typeorm';
import { PairingRow } from './pairing.row';
import type { Conditions } from './pairing-scope';

const columnsOf = (db: DataSource): string =>
  db
    .getMetadata(PairingRow)
    .columns.map(({ databaseName, propertyName }) => `p.${databaseName} AS "${propertyName}"`)
    .join(', ');

/** Rows of `read.pairing_v1 p` that fulfil the conditions; `rest` is what follows them, such as order and limit. */
export const selectPairings = (db: DataSource, conditions: Conditions, rest: string): Promise<PairingRow[]> =>
  db.query<PairingRow[]>(
    `SELECT ${columnsOf(db)} FROM read.pairing_v1 p WHERE ${conditions.sql} ${rest}`,
    conditions.parameters,
  );
