import { type Position, START } from '@xinhuo/kernel';
import type { Pool } from 'pg';
import { OtherLog } from './lasting-fault';

/** A place in the log that somebody has taken in, and the count of rebuilds that it belongs to. */
export interface Checkpoint {
  readonly position: Position;
  readonly epoch: number;
}

/** Whose checkpoint it is, and in which log. */
export interface CheckpointOwner {
  readonly name: string;
  readonly version: number;
  readonly logIdentity: string;
}

/** The stored checkpoint; made at the start of the log where there is none. */
export const openCheckpoint = async (
  pool: Pool,
  { name, version, logIdentity }: CheckpointOwner,
): Promise<Checkpoint> => {
  const { rows } = await pool.query<Checkpoint & { log_identity: string }>(
    `WITH made AS (
       INSERT INTO runtime.checkpoint (projection, version, position, log_identity) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING position, epoch, log_identity)
     SELECT position, epoch, log_identity FROM made UNION ALL
     SELECT position, epoch, log_identity FROM runtime.checkpoint WHERE projection = $1 AND version = $2`,
    [name, version, START, logIdentity],
  );
  const [found] = rows;
  if (!found) return openCheckpoint(pool, { name, version, logIdentity }); // made by another process this moment
  if (found.log_identity !== logIdentity) {
    throw new OtherLog(name, found.log_identity);
  }
  return { position: found.position, epoch: found.epoch };
};

/** Whether anything that was taken in here came from another log than this one. */
export const cameFromOtherLog = async (pool: Pool, logIdentity: string): Promise<boolean> => {
  const { rows } = await pool.query<{ other: boolean }>(
    'SELECT EXISTS (SELECT FROM runtime.checkpoint WHERE log_identity <> $1) AS other',
    [logIdentity],
  );
  return rows[0]!.other;
};

/**
 * Lets reactors begin this log from its start where they have answered another one; positions do not travel. What they
 * have sent before is recognised, and repeats nothing.
 */
export const beginReactorsAnew = async (pool: Pool, logIdentity: string): Promise<void> => {
  await pool.query(
    `UPDATE runtime.checkpoint SET position = $2, log_identity = $1, epoch = epoch + 1
     WHERE projection LIKE 'reactor:%' AND log_identity <> $1`,
    [logIdentity, START],
  );
};

/** Moves a checkpoint that has nothing else to write; false when it is no longer where it was. */
export const moveCheckpoint = async (
  pool: Pool,
  { name, version }: CheckpointOwner,
  from: Checkpoint,
  to: Position,
): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `UPDATE runtime.checkpoint SET position = $5
     WHERE projection = $1 AND version = $2 AND position = $3 AND epoch = $4`,
    [name, version, from.position, from.epoch, to],
  );
  return rowCount === 1;
};
