import type { Position } from '@xinhuo/kernel';
import type { Pool } from 'pg';
import type { Remembered } from './verify-log';

/** What an installation's database knows of its log beside the log; to be asked before the log is read. */
export const rememberedIn = async (pool: Pool, hashes: readonly string[]): Promise<Remembered> => {
  const tables = await pool.query<{ logIdentity: string; position: Position }>(
    'SELECT log_identity AS "logIdentity", max(position) AS position FROM runtime.checkpoint GROUP BY log_identity',
  );
  const seals = await pool.query<Remembered['seals'][number]>(
    'SELECT log_identity AS "logIdentity", seals, hash, position FROM runtime.sealed',
  );
  return { tables: tables.rows, seals: seals.rows, hashes };
};
