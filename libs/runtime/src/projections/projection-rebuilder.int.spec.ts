import { MemoryEventStore, migrations as logMigrations } from '@xinhuo/event-store';
import { rowsAfter } from '@xinhuo/kernel/testing';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import type { DataSource } from 'typeorm';
import { type BoardEvent, boardMigrations, boardOf, CountyRow, openBoard, PairingRow } from '../../testing/board';
import { appendFacts, entitiesOf, startWorker, until } from '../../testing/worker';
import { logIdentity } from '../log/log-identity';
import { runtimeMigrations } from '../migrations';
import { ProjectionRegistration, provideProjection } from '../registrations';
import { poolOf } from '../ports/pool-of';
import { ProjectionRebuilder } from './projection-rebuilder';
import { ProjectionRows } from './projection-rows';

let database: FreshDatabase;
let on: DataSource;

beforeEach(async () => {
  database = await freshDatabase([...logMigrations, ...runtimeMigrations, ...boardMigrations]);
  on = await openBoard(database.url, 10);
});
afterEach(async () => {
  await on.destroy();
  await database.drop();
});

const started = (n: number): BoardEvent => ({
  type: 'TestPairingStarted',
  data: { pairingId: `p${n}`, enterpriseId: 'e1', countyId: `c${n % 3}`, startedOn: '2025-03-01', tags: [] },
});
const rebuilderOf = async (store: MemoryEventStore, rowsInMemory?: number) => {
  const [pool, identity] = [poolOf(on), await logIdentity(store)];
  return new ProjectionRebuilder(
    {
      store,
      pool,
      upcasters: () => ({}),
      ...(rowsInMemory !== undefined && { rowsInMemory }),
      logIdentity: () => identity,
      rowsOf: ({ projection, rows }) => ProjectionRows.of({ pool, dataSource: on }, projection, rows),
    },
    () => [provideProjection({ projection: boardOf(1), rows: entitiesOf(1) }).useValue as ProjectionRegistration],
  );
};
const counties = async () =>
  (await on.getRepository(CountyRow).find({ order: { countyId: 'ASC' } })).map(({ countyId, pairings }) => [
    countyId,
    Number(pairings),
  ]);
const indexes = async () =>
  (await poolOf(on).query("SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'read' ORDER BY 1, 2")).rows;

describe('a rebuild', () => {
  it('puts right what was wrong, while readers always see rows and writers go on', async () => {
    const store = new MemoryEventStore();
    const worker = await startWorker(store, on);
    const facts = Array.from({ length: 200 }, (_, n) => started(n));
    await worker.progress.reached(['test_board'], await appendFacts(store, ...facts));
    const before = await indexes();
    await poolOf(on).query(
      "UPDATE read.test_county_v1 SET pairings = 0; DELETE FROM read.test_pairing_v1 WHERE pairing_id < 'p5'",
    );

    let reading = true;
    const seen: number[] = [];
    const readers = (async () => {
      while (reading) seen.push(await on.getRepository(PairingRow).count());
    })();
    const more = Array.from({ length: 100 }, (_, n) => started(1_000 + n));
    const writing = (async () => {
      for (let from = 0; from < more.length; from += 5) await appendFacts(store, ...more.slice(from, from + 5));
    })();
    expect(await (await rebuilderOf(store)).rebuild()).toBeGreaterThanOrEqual(200);
    await writing;
    const position = await appendFacts(store, started(9_999));
    await until('it is there', () => worker.progress.reached(['test_board'], position));
    reading = false;
    await readers;

    const expected = rowsAfter(boardOf(1), ...facts, ...more, started(9_999));
    expect(await counties()).toEqual(expected.county.map(({ countyId, pairings }) => [countyId, pairings]));
    expect(await on.getRepository(PairingRow).count()).toBe(301);
    expect(Math.min(...seen)).toBeGreaterThan(0);
    expect(await indexes()).toEqual(before);
    await worker.stop();
  });

  it('goes on page by page where the rows do not fit in memory', async () => {
    const store = new MemoryEventStore();
    await (await startWorker(store, on)).stop();
    const before = await indexes();
    // More than one page of the log, so that the second finds rows of the first that are written already.
    const facts = Array.from({ length: 6_000 }, (_, n) => started(n % 5_500));
    await appendFacts(store, ...facts, { type: 'TestEnterpriseMoved', data: { enterpriseId: 'e1', countyId: 'c7' } });
    expect(await (await rebuilderOf(store, 10)).rebuild('test_board')).toBe(6_001);
    expect(await counties()).toEqual([
      ['c0', 0],
      ['c1', 0],
      ['c2', 0],
      ['c7', 5_500],
    ]);
    expect(await indexes()).toEqual(before);
  });

  it('names the event whose rows the database refuses', async () => {
    const store = new MemoryEventStore();
    await (await startWorker(store, on)).stop();
    await appendFacts(store, started(1), { type: 'TestPoison', data: { how: 'null' } });
    await expect((await rebuilderOf(store)).rebuild('test_board')).rejects.toThrow(
      /\(TestPoison\) cannot be folded: null/,
    );
  });

  it('takes over the log that is followed now', async () => {
    await (await startWorker(new MemoryEventStore(), on)).stop();
    const store = new MemoryEventStore();
    await appendFacts(store, started(1));
    await (await rebuilderOf(store)).rebuild('test_board');
    expect(await counties()).toEqual([['c1', 1]]);
    const worker = await startWorker(store, on);
    await until('it follows', () => worker.runner.health()[0]!.state === 'live');
    await worker.stop();
  });

  it('leaves the tables as they are when an event cannot be folded', async () => {
    const store = new MemoryEventStore();
    const worker = await startWorker(store, on);
    await worker.progress.reached(['test_board'], await appendFacts(store, started(1)));
    await worker.stop();
    await appendFacts(store, { type: 'TestPoison', data: { how: 'throw' } });
    await expect((await rebuilderOf(store)).rebuild('test_board')).rejects.toThrow('poison');
    expect(await counties()).toEqual([['c1', 1]]);
  });

  it('knows only projections that there are', async () =>
    expect((await rebuilderOf(new MemoryEventStore())).rebuild('other')).rejects.toThrow(
      'There is no projection other',
    ));
});
