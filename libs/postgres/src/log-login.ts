import { createHmac } from 'node:crypto';
import { escapeIdentifier, escapeLiteral, type ClientBase } from 'pg';
import { LOCK_CLASS } from './locks';
import { withClient } from './pool';

/** The schema whose tables only its own functions may write. */
const SCHEMA = 'log';

/** How the log is reached, and whether that login is unable to write it other than through its functions. */
export interface LogLogin {
  readonly logUrl: string;
  readonly barrier: 'present' | 'missing';
}

/**
 * The login of the log: `LOG_DATABASE_URL` when given; else a role made here, which may read the schema `log` and call
 * its functions and nothing more. Where roles cannot be made it is the main login, and the barrier is missing.
 */
export const logLogin = async (url: string, given: string | undefined): Promise<LogLogin> => {
  const logUrl = given ?? (await madeLogin(url)) ?? url;
  return { logUrl, barrier: await barrierOf(logUrl) };
};

const madeLogin = (url: string): Promise<string | undefined> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ database: string; may: boolean }>(
      'SELECT current_database() AS database, rolsuper OR rolcreaterole AS may FROM pg_roles WHERE rolname = current_user',
    );
    const { database, may } = rows[0]!;
    const password = passwordFor(url, database);
    if (!may || password === undefined) return undefined;
    const role = `${database}_log`;
    await grantAll(client, role, password);
    const login = new URL(url);
    login.username = encodeURIComponent(role);
    login.password = password;
    return login.toString();
  });

/** Processes on several machines must find the same password without sharing a file: it follows from the main one. */
const passwordFor = (url: string, database: string): string | undefined => {
  const { password } = new URL(url);
  return password ? createHmac('sha256', password).update(`log of ${database}`).digest('hex') : undefined;
};

const grantAll = async (client: ClientBase, role: string, password: string): Promise<void> => {
  await client.query('SELECT pg_advisory_lock($1, 0)', [LOCK_CLASS.migration]);
  const known = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const name = escapeIdentifier(role);
  const verb = known.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${name} LOGIN NOINHERIT PASSWORD ${escapeLiteral(password)}`);
  await client.query(`DO $$ BEGIN
    IF to_regnamespace('${SCHEMA}') IS NOT NULL THEN
      GRANT USAGE ON SCHEMA ${SCHEMA} TO ${name};
      GRANT SELECT ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${name};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${name};
    END IF;
  END $$`);
};

/** Asked of the server and not believed: a login from outside may be able to do more than it should. */
const barrierOf = (logUrl: string): Promise<'present' | 'missing'> =>
  withClient(logUrl, async (client) => {
    const { rows } = await client.query<{ writable: boolean }>(
      `SELECT coalesce(bool_or(has_table_privilege(c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')), false)
         OR (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS writable
       FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = to_regnamespace('${SCHEMA}')`,
    );
    return rows[0]!.writable ? 'missing' : 'present';
  });
