import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { databaseOf, withClient } from '@xinhuo/postgres';

import { processAt } from '../../libs/postgres/src/processes';
import { when } from './when';

/** What a log holds, so that two can be compared: how many events of each type each stream has, and how many in all. */
export interface LogShape {
  readonly events: number;
  readonly streams: Readonly<Record<string, string>>;
}

const rowsOf = <T extends object>(url: string, sql: string): Promise<readonly T[]> =>
  withClient(url, async (client) => (await client.query<T>(sql)).rows);

/** The number of events in a log; 0 while there is none yet. */
export const eventsIn = async (url: string): Promise<number> => {
  try {
    const [row] = await rowsOf<{ n: number }>(url, 'SELECT count(*)::int AS n FROM log.event');
    return row!.n;
  } catch {
    return 0;
  }
};

/** The shape of a log. What differs by chance (the log’s own identity, when it was sealed) is left out. */
export const shapeOf = async (url: string): Promise<LogShape> => {
  const rows = await rowsOf<{ stream: string; types: string; n: number }>(
    url,
    `SELECT stream, string_agg(type, ' ' ORDER BY type) AS types, count(*)::int AS n
     FROM log.event WHERE stream NOT IN ('log-identity', 'seal-log') GROUP BY stream`,
  );
  return {
    events: rows.reduce((sum, { n }) => sum + n, 0),
    streams: Object.fromEntries(rows.map(({ stream, types }) => [stream, types])),
  };
};

/** The contents of all read tables as one hash each. */
export const readTables = async (url: string): Promise<Readonly<Record<string, string>>> => {
  const tables = await rowsOf<{ name: string }>(
    url,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'read' ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await rowsOf<{ hash: string }>(
      url,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(row, chr(10) ORDER BY row)), '') AS hash
       FROM (SELECT t::text AS row FROM ${name} t) rows`,
    );
    found[name] = row!.hash;
  }
  return found;
};

/** The database of an embedded server below a data folder, as its own files tell; undefined while there is none. */
export const embeddedUrl = (data: string): string | undefined => {
  try {
    const password = readFileSync(join(data, 'postgres.password'), 'utf8');
    const port = postmaster(data)[3]!.trim();
    return databaseOf(`postgres://xinhuo:${password}@127.0.0.1:${port}/postgres`, 'xinhuo');
  } catch {
    return undefined;
  }
};

/** The process of the embedded server below a data folder, if one has written its pid. */
export const postmasterPid = (data: string): number | undefined => {
  try {
    return Number(postmaster(data)[0]);
  } catch {
    return undefined;
  }
};

const postmaster = (data: string): readonly string[] =>
  readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');

/** Whether a process runs under this id; one that has ended and was not reaped yet does not. */
export const isRunning = (pid: number): boolean => processAt(pid) !== undefined;

/** Whether whoever follows the log has taken all of it in, and written that down. */
export const isSettled = async (url: string): Promise<boolean> => {
  const [row] = await rowsOf<{ settled: boolean }>(
    url,
    `SELECT bool_and(c.position = h.head) AS settled
     FROM runtime.checkpoint c, (SELECT lpad(max(position)::text, 19, '0') AS head FROM log.event) h`,
  );
  return row!.settled;
};

/** What facts of one type say, in their order; of those after a position, if one is given. */
export const factsOf = async (
  url: string,
  type: string,
  after = 0,
): Promise<readonly Readonly<Record<string, string>>[]> => {
  const rows = await rowsOf<{ data: Readonly<Record<string, string>> }>(
    url,
    `SELECT data FROM log.event WHERE type = '${type}' AND position > ${after} ORDER BY position`,
  );
  return rows.map(({ data }) => data);
};

/** Lets nobody append until that many appends wait, so that each was decided on a log without the others. */
export const appendsTogether = async (url: string, waiting: number, begin: () => void): Promise<void> =>
  withClient(url, async (client) => {
    const asked = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 1 AND objid = 0 AND NOT granted";
    await client.query('SELECT pg_advisory_lock(1, 0)');
    begin();
    await when(`${waiting} appends wait`, async () => (await client.query(asked)).rowCount! >= waiting);
    await client.query('SELECT pg_advisory_unlock(1, 0)');
  });

/** One number asked of the database. */
export const countIn = async (url: string, sql: string): Promise<number> => {
  const [row] = await rowsOf<{ count: string }>(url, sql);
  return Number(row!.count);
};
