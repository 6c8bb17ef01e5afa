import { MemoryEventStore, migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import { type EventStore, START } from '@xinhuo/kernel';
import { rowsAfter } from '@xinhuo/kernel/testing';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import type { DataSource } from 'typeorm';
import { type BoardEvent, boardMigrations, boardOf, openBoard } from '../../testing/board';
import { appendFacts, entitiesOf, startWorker, type TestWorker, until } from '../../testing/worker';
import { runtimeMigrations } from '../migrations';
import { poolOf } from '../ports/pool-of';
import { freshness, TrackedReadProgress } from './tracked-read-progress';

let database: FreshDatabase;
let sources: DataSource[];
let workers: TestWorker[];

const source = async () => {
  const opened = await openBoard(database.url);
  sources.push(opened);
  return opened;
};
const work = async (store: EventStore, on: DataSource, options?: Parameters<typeof startWorker>[2]) => {
  const worker = await startWorker(store, on, options);
  workers.push(worker);
  return worker;
};

beforeEach(async () => {
  database = await freshDatabase([...logMigrations, ...runtimeMigrations, ...boardMigrations]);
  [sources, workers] = [[], []];
});
afterEach(async () => {
  for (const worker of workers) await worker.stop();
  for (const opened of sources) await opened.destroy();
  await database.drop();
});

const started = (n: number, enterprise = n % 7): BoardEvent => ({
  type: 'TestPairingStarted',
  data: {
    pairingId: `p${n}`,
    enterpriseId: `e${enterprise}`,
    countyId: `c${enterprise % 3}`,
    startedOn: `202${n % 3}-03-0${1 + (n % 9)}`,
    tags: n % 2 ? ['钳工', 'a,"b"'] : [],
  },
});
const ended = (n: number): BoardEvent => ({ type: 'TestPairingEnded', data: { pairingId: `p${n}` } });
const moved = (enterprise: number, county: number): BoardEvent => ({
  type: 'TestEnterpriseMoved',
  data: { enterpriseId: `e${enterprise}`, countyId: `c${county}` },
});
const erased = (n: number): BoardEvent => ({ type: 'TestPairingErased', data: { pairingId: `p${n}` } });
const story = (count: number): readonly BoardEvent[] =>
  Array.from({ length: count }, (_, n) => [
    started(n),
    ...(n % 3 === 0 ? [ended(n)] : []),
    ...(n % 40 === 39 ? [moved(n % 7, n % 5)] : []),
    ...(n % 11 === 10 ? [erased(n - 5)] : []),
  ]).flat();

/** The rows as stored, in the shape of `rowsAfter`. */
const stored = async (on: DataSource, version = 1) => {
  const { pairing, county } = entitiesOf(version);
  const [pairings, counties] = await Promise.all([on.getRepository(pairing).find(), on.getRepository(county).find()]);
  const sort = <T>(rows: T[], key: (row: T) => string) => rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    pairing: sort(
      pairings.map((row) => ({ ...row, recordedAt: new Date(row.recordedAt).toISOString() })),
      ({ pairingId }) => pairingId,
    ),
    county: sort(
      counties.map((row) => ({ ...row, pairings: Number(row.pairings), active: Number(row.active) })),
      ({ countyId, year }) => `${countyId}\u0000${year}`,
    ),
  };
};

describe('a projection that follows the log', () => {
  it('stores the rows that the story folds to', async () => {
    const [store, on] = [new MemoryEventStore(), await source()];
    const worker = await work(store, on);
    const position = await appendFacts(store, ...story(300));
    expect(await worker.progress.reached(['test_board'], position)).toBe(true);
    expect(await stored(on)).toEqual(rowsAfter(boardOf(1), ...story(300)));
  });

  it('goes on after a restart, with rows that it has to read again', async () => {
    const [store, on] = [new MemoryEventStore(), await source()];
    for (const [from, to] of [
      [0, 60],
      [60, 130],
      [130, 200],
    ] as const) {
      const worker = await startWorker(store, on);
      const position = await appendFacts(store, ...story(200).slice(from, to));
      await worker.progress.reached(['test_board'], position);
      await worker.stop();
    }
    expect(await stored(on)).toEqual(rowsAfter(boardOf(1), ...story(200).slice(0, 200)));
  });

  it('counts every event once under two workers that take the lead from each other', async () => {
    const stores = [new PostgresEventStore(database.logUrl), new PostgresEventStore(database.logUrl)];
    const on = [await source(), await source()];
    const facts = story(400);
    const pair = await Promise.all(stores.map((store, n) => startWorker(store, on[n]!)));
    let position = START;
    for (let from = 0; from < facts.length; from += 50) {
      position = await appendFacts(stores[0]!, ...facts.slice(from, from + 50));
      const leader = pair.find(({ line }) => line.leads('test_board@1'));
      leader?.runner.lostLead(); // in mid-flight; its lock goes with the connection below
      await poolOf(on[0]!).query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND classid = 3 AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
    }
    for (const { progress } of pair) await until('both are there', () => progress.reached(['test_board'], position));
    expect(await stored(on[0]!)).toEqual(rowsAfter(boardOf(1), ...facts));
    for (const worker of pair) await worker.stop();
    for (const store of stores) await store.close();
  });

  it('writes rows and checkpoint together or not at all when it is killed between them', async () => {
    const [store, on] = [new MemoryEventStore(), await source()];
    // The first three writes kill their own connection once the rows of the first table are written.
    await poolOf(on).query(`
      CREATE SEQUENCE read.attempts;
      CREATE FUNCTION read.die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF nextval('read.attempts') <= 3 THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER die AFTER INSERT ON read.test_pairing_v1 FOR EACH STATEMENT EXECUTE FUNCTION read.die();`);
    const worker = await work(store, on);
    const position = await appendFacts(store, ...story(60));
    await until('it is there', () => worker.progress.reached(['test_board'], position));
    const { rows } = await poolOf(on).query('SELECT last_value > 3 AS killed FROM read.attempts');
    expect(rows).toEqual([{ killed: true }]);
    expect(await stored(on)).toEqual(rowsAfter(boardOf(1), ...story(60)));
  });

  it('goes on when all its connections are cut, again and again', async () => {
    const [store, on, killer] = [new MemoryEventStore(), await source(), await source()];
    const worker = await work(store, on);
    const facts = story(600);
    for (let from = 0; from < facts.length; from += 50) {
      await appendFacts(store, ...facts.slice(from, from + 50));
      await poolOf(killer).query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      );
    }
    const position = await store.head();
    await until('it is there', () => worker.progress.reached(['test_board'], position));
    expect(await stored(on)).toEqual(rowsAfter(boardOf(1), ...facts));
  });

  it.each(['throw', 'null'] as const)('stops alone at an event that it cannot take (%s)', async (how) => {
    const [store, on] = [new MemoryEventStore(), await source()];
    const taken: string[] = [];
    const worker = await work(store, on, {
      followers: () => [
        {
          name: 'other',
          version: 1,
          position: START,
          open: () => Promise.resolve(),
          flush: () => Promise.resolve(),
          apply({ events, upTo }) {
            taken.push(...events.map(({ type }) => type));
            Object.assign(this, { position: upTo });
            return Promise.resolve({});
          },
        },
      ],
    });
    await appendFacts(store, started(1), started(2));
    const poisoned = await appendFacts(store, { type: 'TestPoison', data: { how } });
    await appendFacts(store, started(3));
    await until('the projection has stopped', () => worker.runner.health()[0]!.state === 'failing');
    await until('the other has gone on', () => taken.at(-1) === 'TestPairingStarted' && taken.length > 3);
    expect(worker.runner.health()).toMatchObject([
      { name: 'test_board', version: 1, failure: { type: 'TestPoison', position: poisoned } },
      { name: 'other', state: 'live' },
    ]);
    expect((await stored(on)).pairing).toHaveLength(2);
  });

  it('builds a new version beside the old one and takes both on from there', async () => {
    const [store, on] = [new MemoryEventStore(), await source()];
    const old = await work(store, on);
    await old.progress.reached(['test_board'], await appendFacts(store, ...story(150)));
    const next = await work(store, await source(), { versions: [2] });
    const position = await appendFacts(store, started(999));
    for (const { progress } of [old, next]) expect(await progress.reached(['test_board'], position)).toBe(true);
    const expected = rowsAfter(boardOf(1), ...story(150), started(999));
    expect(await stored(on, 1)).toEqual(expected);
    expect(await stored(on, 2)).toEqual(expected);
  });

  it('refuses to go on over another log', async () => {
    const on = await source();
    const first = await startWorker(new MemoryEventStore(), on);
    await until('it lives', () => first.runner.health()[0]!.state === 'live');
    await first.stop();
    const second = await work(new MemoryEventStore(), on);
    await until('it has stopped', () => second.runner.health()[0]!.state === 'failing');
    expect(second.runner.health()[0]!.failure!.message).toContain('belong to another log');
  });
});

describe('a query that waits for its read tables', () => {
  const readable =
    (...byEveryQuery: string[]) =>
    () => ({ versions: new Map(['test_board', ...byEveryQuery].map((name) => [name, 1])), byEveryQuery });

  it('hears of the progress of another process', async () => {
    const [store, on] = [new MemoryEventStore(), await source()];
    await work(store, on);
    const reader = await startWorker(new MemoryEventStore(), await source(), { versions: [] });
    workers.push(reader);
    await reader.line.open();
    const progress = new TrackedReadProgress(poolOf(await source()), readable());
    reader.line.onNotice = (key, position) => progress.advance(key, position as typeof START);
    expect(await progress.reached(['test_board'], await appendFacts(store, started(1)))).toBe(true);
    expect(await progress.reached(['test_board'], START)).toBe(true);
  });

  it('answers after two seconds all the same, and marks the response as behind', async () => {
    const on = await source();
    const progress = new TrackedReadProgress(poolOf(on), readable());
    const request = { behind: false };
    const reached = await freshness.run(request, () => progress.reached(['test_board'], '9' as typeof START));
    expect([reached, request.behind]).toEqual([false, true]);
  });

  it('waits for the tables that every query reads, without naming them', async () => {
    const progress = new TrackedReadProgress(poolOf(await source()), readable('org_tree'));
    const at = '1' as typeof START;
    let told = false;
    const waiting = progress.reached(['test_board'], at).then((reached) => (told = reached));
    progress.advance('test_board@1', at);
    await new Promise(setImmediate);
    expect(told).toBe(false);
    progress.advance('org_tree@1', at);
    expect(await waiting).toBe(true);
  });
});
