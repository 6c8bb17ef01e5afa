import { Tokens } from '@xinhuo/access';
import type { CityPlan } from '@xinhuo/demonstration';
import type { BoardCursor } from '@xinhuo/insight';
import { Veil } from '@xinhuo/people';
import { withClient } from '@xinhuo/postgres';

import type { Xinhuo } from '../../../api/src/serve';
import { type BoardQuery, boardQueries } from './board-queries';
import { type Job, Lane } from './lane';
import { type LoadDone, percentile, portOf, runLoad } from './load';
import { rowsRead } from './plan-rows';

/** A server over a city whose read tables are up to date. */
export interface BoardCity {
  readonly size: number;
  readonly plan: CityPlan;
  readonly xinhuo: Xinhuo;
  readonly url: string;
}

/** The boards of one size. */
export interface BoardFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
  /** Rows that the database looked at for one page, at most and at least of all queries. */
  readonly rowsRead: { readonly most: number; readonly least: number };
  /** The median of each query, in milliseconds. */
  readonly queries: Readonly<Record<string, number>>;
}

/** How much to ask. */
export interface BoardBenchOptions {
  /** Connections while times are taken, requests to the sizes taking turns. */
  readonly connections?: number;
  /** How often each query is asked while times are taken. */
  readonly rounds?: number;
  /** Connections while requests a second are counted, by turns in slices. */
  readonly crowd?: number;
}

const SLICES = 4;
const ROUNDS_OF_A_SLICE = 12;

interface Prepared {
  readonly job: Job;
  readonly rows: number;
}

interface BoardAnswer {
  readonly data?: { readonly board: { readonly pageInfo: { readonly endCursor: string | null } } };
}

const bodyOf = ({ document, variables }: BoardQuery, after?: string): string =>
  JSON.stringify({ query: document, variables: { ...variables, ...(after !== undefined && { after }) } });

/** Walks to the page that the query is about. */
const cursorOf = async (lane: Lane, query: BoardQuery, token: string): Promise<string | undefined> => {
  let cursor: string | undefined;
  for (let n = 0; n < query.skip; n += 1) {
    const { text } = await lane.ask({ token, body: bodyOf(query, cursor) });
    const next = (JSON.parse(text) as BoardAnswer).data?.board.pageInfo.endCursor;
    if (!next) return cursor; // a small city has fewer pages: the last is as good
    cursor = next;
  }
  return cursor;
};

/** The place that a cursor names; on the masters' board the id in it is veiled. */
const decoded = (cursor: string | undefined, veil: Veil): BoardCursor | undefined => {
  if (cursor === undefined) return undefined;
  const [value, id, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as BoardCursor;
  return [value, veil.lifted(id, 'mentor-board') ?? id, ...rest];
};

const prepare = async ({ xinhuo, plan, url }: BoardCity, server: number): Promise<readonly Prepared[]> => {
  const tokens = xinhuo.app.get(Tokens, { strict: false });
  const veil = xinhuo.app.get(Veil, { strict: false });
  const lane = await Lane.open(portOf(xinhuo.url));
  try {
    return await withClient(url, async (client) => {
      await client.query('VACUUM ANALYZE');
      const prepared: Prepared[] = [];
      for (const [label, query] of boardQueries(plan).entries()) {
        const { token } = await tokens.make({ actor: query.viewer, sessionId: query.viewer.accountId });
        const cursor = await cursorOf(lane, query, token);
        const rows = await rowsRead(client, query.statement(decoded(cursor, veil)));
        prepared.push({ job: { server, label, token, body: bodyOf(query, cursor) }, rows });
      }
      return prepared;
    });
  } finally {
    lane.close();
  }
};

const repeated = (jobs: readonly Job[], times: number): readonly Job[] =>
  Array.from({ length: times }, () => jobs).flat();

const answered = (done: LoadDone): LoadDone => {
  if (done.accepted !== done.millis.length) throw new Error(`A board was not answered: ${done.refusal}`);
  return done;
};

/** Requests a second of each server: the sizes take turns, so that a noisy machine is noisy for both. */
const throughput = async (ports: readonly number[], sets: readonly (readonly Job[])[], lanes: number) => {
  const seconds = sets.map(() => 0);
  for (let slice = 0; slice < SLICES; slice += 1) {
    for (const [n, jobs] of sets.entries()) {
      const done = answered(await runLoad({ ports, lanes, jobs: repeated(jobs, ROUNDS_OF_A_SLICE) }));
      seconds[n]! += done.seconds;
    }
  }
  return sets.map((jobs, n) => (jobs.length * ROUNDS_OF_A_SLICE * SLICES) / seconds[n]!);
};

/** Asks every board query of cities of several sizes by turns. */
export const benchLeaderboard = async (
  cities: readonly BoardCity[],
  { connections = 2, rounds = 40, crowd = 50 }: BoardBenchOptions = {},
): Promise<Readonly<Record<string, BoardFigures>>> => {
  const sets: (readonly Prepared[])[] = [];
  for (const [server, city] of cities.entries()) sets.push(await prepare(city, server));
  const ports = cities.map(({ xinhuo }) => portOf(xinhuo.url));
  const once = sets[0]!.flatMap((_, n) => sets.map((set) => set[n]!.job));
  answered(await runLoad({ ports, lanes: crowd, jobs: repeated(once, 10) })); // warm
  const jobs = repeated(once, rounds);
  const { millis } = answered(await runLoad({ ports, lanes: connections, jobs }));
  const rates = await throughput(
    ports,
    sets.map((set) => set.map(({ job }) => job)),
    crowd,
  );
  const names = boardQueries(cities[0]!.plan).map(({ name }) => name);
  const timesOf = (server: number, label?: number) =>
    millis.filter((_, n) => jobs[n]!.server === server && (label === undefined || jobs[n]!.label === label));
  const figures = cities.map(({ size }, n): [string, BoardFigures] => [
    String(size),
    {
      p50Ms: percentile(timesOf(n), 0.5),
      p99Ms: percentile(timesOf(n), 0.99),
      requestsPerSecond: rates[n]!,
      rowsRead: {
        most: Math.max(...sets[n]!.map(({ rows }) => rows)),
        least: Math.min(...sets[n]!.map(({ rows }) => rows)),
      },
      queries: Object.fromEntries(names.map((name, label) => [name, percentile(timesOf(n, label), 0.5)])),
    },
  ]);
  return Object.fromEntries(figures);
};
