import { escapeIdentifier } from 'pg';
import { openEmbedded } from './embedded-postgres';
import { LOCK_CLASS } from './locks';
import { logLogin } from './log-login';
import { migrate, type Migration } from './migrate';
import { databaseOf, withClient } from './pool';
import { lacksRights, reach, strictTls, unusable } from './reach';

const DATABASE = 'xinhuo';

/** What of the environment decides where the data lies. */
export interface DatabaseEnvironment {
  readonly DATABASE_URL?: string | undefined;
  readonly LOG_DATABASE_URL?: string | undefined;
  readonly XINHUO_DATA?: string | undefined;
}

/** An open and migrated database. */
export interface Database {
  /** For read tables, the vault and everything but the log. */
  readonly url: string;
  /** For the log alone. */
  readonly logUrl: string;
  /** `missing`: the login of the log could also rewrite it; start and `/readyz` say so. */
  readonly barrier: 'present' | 'missing';
  /** Whether this process answers for the embedded server, visits one, or uses a server of somebody else. */
  readonly server: 'owner' | 'guest' | 'external';
  /** End all pools first. Stops the embedded server when this process owns it. */
  readonly close: () => Promise<void>;
}

/**
 * The database of this installation, with all migrations applied: the server of `DATABASE_URL`, or an embedded one
 * below `XINHUO_DATA` (default `./data`).
 *
 *     const database = await openDatabase(process.env, [...logMigrations, ...accessMigrations]);
 *     const pool = createPool(database.url);
 *
 * @throws DatabaseUnusable, DataFolderUnusable: a sentence for whoever starts it.
 */
export const openDatabase = async (env: DatabaseEnvironment, migrations: readonly Migration[]): Promise<Database> => {
  const { url, server, close } = await locate(env);
  try {
    const log = env.LOG_DATABASE_URL ? await reached(env.LOG_DATABASE_URL, 'LOG_DATABASE_URL') : undefined;
    await migrate(url, migrations);
    return { url, server, close, ...(await logLogin(url, log)) };
  } catch (error) {
    await close();
    throw lacksRights(error) ? unusable(error, 'DATABASE_URL', url) : error;
  }
};

const reached = async (given: string, variable: string): Promise<string> => {
  const url = strictTls(given);
  await reach(url, variable);
  return url;
};

const locate = async (env: DatabaseEnvironment): Promise<Pick<Database, 'url' | 'server' | 'close'>> => {
  if (env.DATABASE_URL) {
    return { url: await reached(env.DATABASE_URL, 'DATABASE_URL'), server: 'external', close: async () => {} };
  }
  const embedded = await openEmbedded(env.XINHUO_DATA || './data');
  await createMissing(embedded.url);
  return { url: databaseOf(embedded.url, DATABASE), server: embedded.role, close: embedded.close };
};

const createMissing = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1, 0)', [LOCK_CLASS.migration]); // a guest may come at the same time
    const found = await client.query('SELECT FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${escapeIdentifier(DATABASE)}`);
  });
