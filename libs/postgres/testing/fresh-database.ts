import { createHash, randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import { LOCK_CLASS } from '../src/locks';
import { logLogin } from '../src/log-login';
import { migrate, type Migration } from '../src/migrate';
import { databaseOf, withClient } from '../src/pool';
import { testServer } from './test-server';

/** A database of its own for one suite. */
export interface FreshDatabase {
  /** As the superuser. */
  readonly url: string;
  /** The log's own login, when the migrations make a log. */
  readonly logUrl: string;
  /** Cuts what is still connected and removes database and login. */
  readonly drop: () => Promise<void>;
}

/**
 * An empty, migrated database on the server of the test run: a copy of a template that the first suite with the same
 * migrations makes.
 *
 *     const database = await freshDatabase([...logMigrations, ...accessMigrations]); // in beforeAll
 *     await database.drop(); // in afterAll, after ending the pools
 */
export const freshDatabase = async (migrations: readonly Migration[] = []): Promise<FreshDatabase> => {
  const server = await testServer();
  const name = `suite_${randomBytes(6).toString('hex')}`;
  await withClient(server, async (client) => {
    const template = await templateFor(client, server, migrations);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = databaseOf(server, name);
  const { logUrl } = await logLogin(url, undefined);
  const drop = () =>
    withClient(server, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await client.query(`DROP ROLE IF EXISTS ${name}_log`);
    });
  return { url, logUrl, drop };
};

const templateFor = async (client: Client, server: string, migrations: readonly Migration[]): Promise<string> => {
  const template = `template_${createHash('sha256').update(JSON.stringify(migrations)).digest('hex').slice(0, 12)}`;
  await client.query('SELECT pg_advisory_lock($1, 1)', [LOCK_CLASS.migration]);
  const known = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (known.rowCount === 0) {
    const unfinished = `${template}_unfinished`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrate(databaseOf(server, unfinished), migrations);
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  }
  await client.query('SELECT pg_advisory_unlock($1, 1)', [LOCK_CLASS.migration]);
  return template;
};
