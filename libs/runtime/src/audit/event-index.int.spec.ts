import { randomUUID } from 'node:crypto';
import { MemoryEventStore } from '@xinhuo/event-store';
import type { EventStore, StreamName } from '@xinhuo/kernel';
import { recorded } from '@xinhuo/kernel/testing';
import { createPool } from '@xinhuo/postgres';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import type { Pool } from 'pg';
import { runtimeMigrations } from '../migrations';
import { EventIndex } from './event-index';

describe('the index of the log', () => {
  let database: FreshDatabase;
  let pool: Pool;
  let store: EventStore;
  const thing = randomUUID();

  beforeAll(async () => {
    database = await freshDatabase(runtimeMigrations);
    pool = createPool(database.url);
    store = new MemoryEventStore();
  });
  afterAll(async () => {
    await pool.end();
    await database.drop();
  });

  const append = async (into: EventStore, stream: StreamName, version: number, data: object = {}) => {
    const { id: _, ...event } = recorded({ type: 'Happened', data });
    await into.append(stream, version, [{ ...event, id: randomUUID() }]);
  };
  const indexed = async (): Promise<readonly { stream: string; version: number }[]> =>
    (await pool.query('SELECT stream, version FROM runtime.event_index ORDER BY position')).rows;

  it('takes in all that the log holds, and later what is new', async () => {
    const index = new EventIndex(pool, store);
    await append(store, `thing-${thing}`, 0);
    expect(await index.catchUp(5_000)).toBe(true);
    const before = await indexed();
    expect(before.map(({ stream }) => stream)).toContain(`thing-${thing}`);
    await append(store, `thing-${thing}`, 1, { other: thing });
    expect(await index.catchUp(5_000)).toBe(true);
    expect(await indexed()).toHaveLength(before.length + 1);
    const { rows } = await pool.query('SELECT FROM runtime.event_index WHERE ids @> ARRAY[$1]::uuid[]', [thing]);
    expect(rows).toHaveLength(2);
  });

  it('takes in every event once, however many processes are at it', async () => {
    for (let n = 0; n < 50; n += 1) await append(store, `many-${thing}`, n);
    const indexes = [1, 2, 3].map(() => new EventIndex(pool, store));
    await Promise.all(indexes.map((index) => index.catchUp(5_000)));
    expect(await indexes[0]!.catchUp(5_000)).toBe(true);
    expect((await indexed()).filter(({ stream }) => stream === `many-${thing}`)).toHaveLength(50);
  });

  it('reads an event from the log as it was recorded', async () => {
    const index = new EventIndex(pool, store);
    expect(await index.recorded({ stream: `thing-${thing}`, version: 2 })).toMatchObject({ data: { other: thing } });
    expect(await index.recorded({ stream: `thing-${thing}`, version: 9 })).toBeUndefined();
  });

  it('begins anew for another log', async () => {
    const other = new MemoryEventStore();
    await append(other, `other-${thing}`, 0);
    expect(await new EventIndex(pool, other).catchUp(5_000)).toBe(true);
    const streams = (await indexed()).map(({ stream }) => stream);
    expect(streams).toContain(`other-${thing}`);
    expect(streams).not.toContain(`thing-${thing}`);
  });
});
