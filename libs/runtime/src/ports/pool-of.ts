import type { Pool, PoolClient } from 'pg';
import type { DataSource } from 'typeorm';

const heard = new WeakSet<Pool | PoolClient>();

/**
 * The connections of the read database. A connection that the server cuts while it is in use may say so twice, and the
 * second time nobody listens, which would end the process; here somebody does.
 */
export const poolOf = (dataSource: DataSource): Pool => {
  const pool = (dataSource.driver as unknown as { readonly master: Pool }).master;
  if (!heard.has(pool)) {
    heard.add(pool);
    pool.on('acquire', (client) => {
      if (heard.has(client)) return;
      heard.add(client);
      client.on('error', () => undefined);
    });
  }
  return pool;
};
