import { join } from 'node:path';
import { aStream, everything, newEvent, startChild } from '@xinhuo/kernel/testing';
import { withClient } from '@xinhuo/postgres';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { migrations } from './migrations';
import { PostgresEventStore } from './postgres.event-store';

const SLOW_WRITER = join(__dirname, '..', '..', 'testing', 'slow-writer.child.ts');

/** Waits until somebody waits for the lock of the log. */
const lockIsAwaited = (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const ask = "SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 1 AND objid = 0 AND NOT granted";
    while ((await client.query(ask)).rowCount === 0);
  });

describe('the order of the log', () => {
  let database: FreshDatabase;
  let store: PostgresEventStore;
  beforeAll(async () => {
    database = await freshDatabase(migrations);
    store = new PostgresEventStore(database.logUrl);
  });
  afterAll(async () => {
    await store.close();
    await database.drop();
  });

  it('lets no reader pass an append of another process that has not committed yet', async () => {
    const { position: from } = await store.append(aStream(), 0, [newEvent('before')]);
    const slow = startChild(SLOW_WRITER, database.logUrl);
    expect(await slow.line()).toBe('written');
    const fast = [1, 2, 3].map(() => store.append(aStream(), 0, [newEvent('fast')]));
    await lockIsAwaited(database.url);
    expect(await everything(store, from)).toEqual([]);
    slow.tell('commit');
    expect(await slow.line()).toBe('committed');
    await Promise.all(fast);
    const events = await everything(store, from);
    expect(events.map(({ type }) => type)).toEqual(['slow', 'fast', 'fast', 'fast']);
    expect(events.map(({ position }) => Number(position))).toEqual([2, 3, 4, 5]);
  });

  it('has no hole where an append of another process was rolled back', async () => {
    const { position: from } = await store.append(aStream(), 0, [newEvent('before')]);
    await withClient(database.logUrl, async (client) => {
      await client.query('BEGIN');
      await client.query("SELECT log.append_one('spec-undone', 0, gen_random_uuid(), 'undone', 1, '{}', '{}', false)");
      await client.query('ROLLBACK');
    });
    const { position } = await store.append(aStream(), 0, [newEvent('after')]);
    expect(Number(position)).toBe(Number(from) + 1);
  });

  it('is one order for stores that race', async () => {
    const others = [1, 2].map(() => new PostgresEventStore(database.logUrl));
    const from = await store.head();
    const stream = aStream();
    const race = await Promise.allSettled(
      Array.from({ length: 60 }, (_, n) =>
        [store, ...others][n % 3]!.append(n % 4 ? aStream() : stream, 0, [newEvent('A'), newEvent('B')]),
      ),
    );
    expect(race.filter(({ status }) => status === 'rejected')).toHaveLength(14);
    const positions = (await everything(store, from)).map(({ position }) => Number(position) - Number(from));
    expect(positions).toEqual(Array.from({ length: 92 }, (_, n) => n + 1));
    await Promise.all(others.map((other) => other.close()));
  });
});
