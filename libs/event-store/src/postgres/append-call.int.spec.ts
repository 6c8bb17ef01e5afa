import type { NewEvent, StreamName } from '@xinhuo/kernel';
import { aStream, everything, newEvents } from '@xinhuo/kernel/testing';
import { createClient } from '@xinhuo/postgres';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import type { Client } from 'pg';
import { toPosition } from '../position';
import { callAppend, PREPARE } from './append-call';
import type { Append } from './append-queue';
import { migrations } from './migrations';
import { PostgresEventStore } from './postgres.event-store';

const append = (stream: StreamName, expected: number, events: readonly NewEvent[]): Append => ({
  stream,
  expected,
  askedAt: 0,
  events: events.map((event) => ({
    ...event,
    data: JSON.stringify(event.data),
    metadata: JSON.stringify(event.metadata),
  })),
});

describe('a batch', () => {
  let database: FreshDatabase;
  let client: Client;
  let head: number;
  const call = (...batch: readonly Append[]) => callAppend(client, batch, false);
  const place = (version: number, after: number) => ({ version, position: toPosition(head + after) });
  beforeAll(async () => {
    database = await freshDatabase(migrations);
    client = createClient(database.logUrl);
    await client.connect();
    await client.query(PREPARE);
  });
  beforeEach(async () => {
    const { rows } = await client.query<{ head: number }>('SELECT coalesce(max(position), 0) AS head FROM log.event');
    head = rows[0]!.head;
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  it('gives every append that fits its place', async () => {
    const batch = [newEvents('A'), newEvents('B', 'C'), newEvents('D')].map((events) => append(aStream(), 0, events));
    expect(await call(...batch)).toEqual([place(1, 1), place(2, 3), place(1, 4)]);
  });

  it('gives each its own verdict when one conflicts and one is a repeat', async () => {
    const [late, known] = [aStream(), aStream()];
    const repeated = newEvents('K', 'L');
    await call(append(late, 0, newEvents('A')), append(known, 0, repeated));
    await call(append(known, 2, newEvents('M')));
    const store = new PostgresEventStore(database.logUrl);
    const from = toPosition(head + 4);
    const verdicts = await call(
      append(aStream(), 0, newEvents('N', 'O')),
      append(late, 0, newEvents('P')),
      append(known, 0, repeated),
      append(late.replace('spec', 'else') as StreamName, 3, newEvents('Q')),
      append(aStream(), 0, newEvents('R')),
    );
    expect(verdicts).toEqual([place(2, 6), 'conflict', place(2, 3), 'conflict', place(1, 7)]);
    expect((await everything(store, from)).map(({ type, version }) => [type, version])).toEqual([
      ['N', 1],
      ['O', 2],
      ['R', 1],
    ]);
    await store.close();
  });

  it('of nothing but conflicts writes nothing', async () => {
    const batch = [1, 2].map((version) => append(aStream(), version, newEvents('A')));
    expect(await call(...batch)).toEqual(['conflict', 'conflict']);
    expect(await call(append(aStream(), 0, newEvents('A')))).toEqual([place(1, 1)]);
  });

  it('recognises a repeat of one event, and tells it from another at its place', async () => {
    const stream = aStream();
    const [event] = newEvents('A');
    expect(await call(append(stream, 0, [event!]))).toEqual([place(1, 1)]);
    expect(await call(append(stream, 0, [event!]))).toEqual([place(1, 1)]);
    expect(await call(append(stream, 0, newEvents('A')))).toEqual(['conflict']);
  });
});
