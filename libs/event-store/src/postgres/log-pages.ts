import { StoreUnavailable, type Metadata, type Position, type RecordedEvent, type StreamName } from '@xinhuo/kernel';
import type { Pool } from 'pg';
import { toPosition } from '../position';
import { isPassing } from './faults';

type Row = readonly [
  position: number,
  stream: StreamName,
  version: number,
  id: string,
  type: string,
  schema: number,
  data: unknown,
  metadata: Metadata,
];

const COLUMNS = 'position, stream, version, id, type, schema, data, metadata';

/** The next events of the whole log after a position. */
export const logPage = (pool: Pool, after: number, size: number): Promise<readonly RecordedEvent[]> =>
  page(pool, 'log-page', `SELECT ${COLUMNS} FROM log.event WHERE position > $1 ORDER BY position LIMIT $2`, [
    after,
    size,
  ]);

/** The first `size` events of these types after one position and up to another. */
export const typesPage = (
  pool: Pool,
  types: readonly string[],
  after: number,
  upTo: number,
  size: number,
): Promise<readonly RecordedEvent[]> =>
  page(
    pool,
    'log-types-page',
    `SELECT ${COLUMNS} FROM log.event WHERE position > $1 AND position <= $2 AND type = ANY ($3::text[])
     ORDER BY position LIMIT $4`,
    [after, upTo, types, size],
  );

/** The next events of one stream after a version. */
export const streamPage = (
  pool: Pool,
  stream: StreamName,
  after: number,
  size: number,
): Promise<readonly RecordedEvent[]> =>
  page(
    pool,
    'stream-page',
    `SELECT ${COLUMNS} FROM log.event WHERE stream = $1 AND version > $2 ORDER BY version LIMIT $3`,
    [stream, after, size],
  );

/** The position of the last event, if there is one. */
export const lastPosition = async (pool: Pool): Promise<Position | undefined> => {
  const sql = 'SELECT position FROM log.event ORDER BY position DESC LIMIT 1';
  const [row] = await ask<[position: number]>(pool, 'log-head', sql, []);
  return row && toPosition(row[0]);
};

const page = async (pool: Pool, name: string, text: string, values: unknown[]): Promise<readonly RecordedEvent[]> => {
  const rows = await ask<[...Row]>(pool, name, text, values);
  return rows.map(([position, stream, version, id, type, schema, data, metadata]) => ({
    position: toPosition(position),
    stream,
    version,
    id,
    type,
    schema,
    data,
    metadata,
  }));
};

const ask = async <R extends unknown[]>(
  pool: Pool,
  name: string,
  text: string,
  values: unknown[],
): Promise<readonly R[]> => {
  try {
    return (await pool.query<R>({ name, text, values, rowMode: 'array' })).rows;
  } catch (error) {
    throw isPassing(error) ? new StoreUnavailable('PostgreSQL does not answer a reader', { cause: error }) : error;
  }
};
