import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { START, StoreUnavailable, VersionConflict, type Position } from '@xinhuo/kernel';
import { aStream, everything, listOf, newEvent, newEvents } from '@xinhuo/kernel/testing';
import { StubCluster, type AppendFault, type StubWishes } from '../../testing/eventstoredb-stub';
import { EventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb.event-store';

/** Traps are numbered as in docs/reference/event-stores.md. */
let stub: StubCluster;
let store: EventStoreDbEventStore;
const open = async (wishes: StubWishes = {}, options: EventStoreDbOptions = {}): Promise<void> => {
  stub = await StubCluster.start(wishes);
  store = new EventStoreDbEventStore(stub.url(), options);
};
afterEach(async () => {
  for (const { faults } of stub.nodes) faults.thaw();
  await store.close();
  stub.close();
});

/** Appends two events and expects them in the log once, at the place that was told. */
const appendsOnce = async (): Promise<void> => {
  const [stream, events] = [aStream(), newEvents('A', 'B')];
  const { version, position } = await store.append(stream, 0, events);
  const stored = await listOf(store.read(stream));
  expect(stored.map(({ id }) => id)).toEqual(events.map(({ id }) => id));
  expect({ version, position }).toEqual({ version: 2, position: stored[1]!.position });
};

describe('an append whose answer is lost', () => {
  beforeEach(() => open({}, { deadline: 300 }));

  it.each<[string, readonly AppendFault[]]>([
    ['4: is written once when the server never saw it', ['swallow']],
    ['4: is written once when the server wrote it and stayed silent', ['commit-silent']],
    ['4: is written once when the server wrote it and was killed', ['commit-reset']],
    ['4: is written once when the server was killed before', ['drop']],
    ['4: is written once after all of it in a row', ['swallow', 'commit-silent', 'commit-silent', 'drop']],
    ['4: is written once when the answer comes after the deadline', [{ delay: 600 }]],
    ['5: goes to the leader when the node is none', ['not-leader']],
    ['15: waits for a server that is starting', ['not-ready', 'not-ready', 'not-ready']],
    ['15: waits for a server that has crashed', ['unavailable', 'unavailable']],
  ])('%s', async (_, faults) => {
    stub.node.faults.appends.push(...faults);
    await appendsOnce();
    expect(stub.node.faults.appends).toEqual([]);
  });

  it('4: is told from that of somebody faster by the ids', async () => {
    const stream = aStream();
    stub.node.faults.appends.push('commit-silent', 'wrong-version');
    const events = newEvents('A', 'B');
    expect((await store.append(stream, 0, events)).version).toBe(2);
    stub.node.faults.appends.push('swallow');
    const late = store.append(stream, 2, [newEvent('late')]);
    while (stub.node.faults.appends.length > 0) await new Promise((next) => setTimeout(next, 5));
    stub.log.append(stream, 1, [{ ...rawEvent('faster') }]);
    await expect(late).rejects.toBeInstanceOf(VersionConflict);
    expect((await listOf(store.read(stream, 2))).map(({ type }) => type)).toEqual(['faster']);
  });

  it('15: is carried out by a frozen server when it goes on, once', async () => {
    stub.node.faults.freeze();
    const appended = appendsOnce();
    await new Promise((next) => setTimeout(next, 700)); // two attempts have run out of time by then
    stub.node.faults.thaw();
    await appended;
  });

  it('gives up in the end with one clear error, and knows the append when it is repeated', async () => {
    await store.close();
    store = new EventStoreDbEventStore(stub.url(), { deadline: 100, patience: 500 });
    const [stream, events] = [aStream(), newEvents('A', 'B')];
    stub.node.faults.freeze();
    const error = await store.append(stream, 0, events).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreUnavailable);
    expect(error).toMatchObject({ cause: { type: 'deadline-exceeded' } });
    stub.node.faults.thaw();
    expect((await store.append(stream, 0, events)).version).toBe(2);
    expect(await listOf(store.read(stream))).toHaveLength(2);
  });

  it('4: loses and doubles nothing when the server is killed three times under load', async () => {
    let stopped = false;
    let acknowledged = 0;
    const write = async () => {
      const stream = aStream();
      for (let version = 0; !stopped; version += 2, acknowledged += 1) {
        expect((await store.append(stream, version, newEvents('A', 'B'))).version).toBe(version + 2);
      }
    };
    const writing = Promise.all(Array.from({ length: 16 }, write));
    for (const goal of [60, 120, 180]) {
      while (acknowledged < goal) await new Promise((next) => setTimeout(next, 5));
      await stub.node.restart();
    }
    while (acknowledged < 240) await new Promise((next) => setTimeout(next, 5));
    stopped = true;
    await writing;
    const events = await everything(store);
    expect(events).toHaveLength(acknowledged * 2);
    expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  });
});

describe('the calls it makes', () => {
  beforeEach(() => open());

  it('1: are never those of the shared batch stream, whose promises may stay pending for ever', async () => {
    await appendsOnce();
    expect(stub.node.calls).toMatchObject({ append: 1, batchAppend: 0 });
    const client = EventStoreDBClient.connectionString(stub.url());
    stub.node.faults.appends.push('swallow');
    let settled = false;
    const pending = client.appendToStream('spec-pending', jsonEvent({ type: 'A', data: {} }), { deadline: 100 });
    pending.then(
      () => (settled = true),
      () => (settled = true),
    );
    await new Promise((next) => setTimeout(next, 400));
    expect({ settled, batches: stub.node.calls.batchAppend }).toEqual({ settled: false, batches: 1 });
    await client.dispose();
  });

  it('6: share one subscription, however many want to know', async () => {
    const undo = Array.from({ length: 120 }, () => store.onAppended(() => undefined));
    await Promise.all(Array.from({ length: 200 }, () => store.append(aStream(), 0, [newEvent('A')])));
    expect(stub.node.calls.subscription).toBe(1);
    for (const each of undo) each();
    await stub.leftAlone();
  });

  it('leave nothing open behind readings that are not read to their end', async () => {
    const stream = aStream();
    await store.append(
      stream,
      0,
      Array.from({ length: 300 }, () => newEvent('A')),
    );
    for (const _ of Array.from({ length: 20 })) {
      for await (const event of store.read(stream)) if (event.version > 2) break;
      for await (const page of store.readAll(START)) if (page.events.length > 0) break;
      await store.head();
    }
    await stub.leftAlone();
    await store.close(); // would wait for what the client still holds
  });

  it('11: refuses an append over the limit in clear words, and writes no part of it', async () => {
    const stream = aStream();
    const half = { text: 'x'.repeat(700_000) };
    await expect(store.append(stream, 0, [newEvent('A', half), newEvent('B', half)])).rejects.toThrow(
      /has 14\d\d\d\d\d bytes; EventStoreDB takes 1048576 at once, and an append is never split/,
    );
    expect(stub.node.calls.append).toBe(0);
    stub.node.faults.appends.push('too-large'); // a server that is set to less
    await expect(store.append(stream, 0, [newEvent('A', half)])).rejects.toThrow(/takes fewer at once/);
    expect(await listOf(store.read(stream))).toEqual([]);
  });

  it('16: are never an append of nothing, nor of one id twice', async () => {
    const event = newEvent('A');
    await expect(store.append(aStream(), 0, [])).rejects.toThrow(RangeError);
    await expect(store.append(aStream(), 0, [event, event])).rejects.toThrow(/twice/);
    expect(stub.node.calls.append).toBe(0);
  });

  it('17: give one of 40 racers the place, and 39 a conflict', async () => {
    const other = new EventStoreDbEventStore(stub.url());
    const stream = aStream();
    const race = await Promise.allSettled(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? store : other).append(stream, 0, [newEvent('A')])),
    );
    await other.close();
    const lost = race.filter((result) => result.status === 'rejected');
    expect(lost).toHaveLength(39);
    expect(lost.every(({ reason }) => reason instanceof VersionConflict)).toBe(true);
  });
});

describe('reading the log', () => {
  beforeEach(() => open({}, { silence: 500 }));

  it('3, 14: goes on where it was cut, without a doubled or a missing event', async () => {
    await store.append(
      aStream(),
      0,
      Array.from({ length: 50 }, (_, n) => newEvent(`E${n}`)),
    );
    stub.node.faults.subscriptions.push(
      { cut: 'unavailable', after: 7 },
      { cut: 'too-slow', after: 7 },
      'not-ready',
      { cut: 'silent', after: 7 },
      { cut: 'end', after: 7 },
    );
    const events = await everything(store);
    expect(events.map(({ type }) => type)).toEqual(Array.from({ length: 50 }, (_, n) => `E${n}`));
    expect(stub.node.faults.subscriptions).toEqual([]);
  });

  it('3: asks for the head and a stream again when the answer was lost', async () => {
    const stream = aStream();
    const { position } = await store.append(stream, 0, newEvents('A', 'B'));
    stub.node.faults.reads.push('swallow', 'not-ready', { cut: 'silent', after: 0 });
    expect(await store.head()).toBe(position);
    stub.node.faults.reads.push({ cut: 'unavailable', after: 1 }, 'swallow', { cut: 'silent', after: 1 });
    expect(await listOf(store.read(stream))).toHaveLength(2);
    expect(stub.node.faults.reads).toEqual([]);
  });

  it('3: wakes readers for what came while the subscription was lost', async () => {
    let woken = 0;
    const undo = store.onAppended(() => (woken += 1));
    const wakes = async (count: number) => {
      while (woken < count) await new Promise((next) => setTimeout(next, 5));
    };
    await wakes(1);
    await stub.node.restart();
    stub.log.append(aStream(), -1, [rawEvent('A')]);
    await wakes(2); // by the new subscription
    const before = woken;
    stub.log.append(aStream(), -1, [rawEvent('B')]);
    await wakes(before + 1);
    undo();
  });

  it('8: passes over the server’s own records, and does not look at them twice', async () => {
    await store.append(aStream(), 0, newEvents('A'));
    stub.log.appendSystem(1_200);
    const pages = await listOf(store.readAll(START));
    expect(pages.flatMap(({ events }) => events.map(({ type }) => type))).toEqual(['A']);
    const upTo = pages.at(-1)!.upTo;
    expect(upTo > (await store.head())).toBe(true);
    const fresh = new EventStoreDbEventStore(stub.url());
    const { read, subscription } = stub.node.calls;
    expect(await listOf(fresh.readAll(upTo))).toEqual([]);
    expect(stub.node.calls).toMatchObject({ read: read + 1, subscription });
    await fresh.close();
  });

  it('8: finds events between thousands of the server’s own, and moves on by checkpoints when it is cut', async () => {
    for (const type of ['A', 'B', 'C']) {
      stub.log.appendSystem(700);
      await store.append(aStream(), 0, newEvents(type));
    }
    stub.node.faults.subscriptions.push({ cut: 'unavailable', after: 1 }, { cut: 'too-slow', after: 0 });
    expect((await everything(store)).map(({ type }) => type)).toEqual(['A', 'B', 'C']);
  });

  it('9: has positions that are not consecutive, and orders them as text', async () => {
    await Promise.all(Array.from({ length: 30 }, () => store.append(aStream(), 0, newEvents('A', 'B'))));
    const positions = (await everything(store)).map(({ position }) => position);
    expect(positions).toEqual([...positions].sort());
    expect(positions.every((position) => /^\d{20}-\d{20}$/.test(position))).toBe(true);
  });

  it('12: needs no word from the server that the end has been reached', async () => {
    await store.close();
    stub.close();
    await open({ hasCaughtUp: false });
    await store.append(aStream(), 0, newEvents('A', 'B'));
    expect(await everything(store)).toHaveLength(2);
    const { position } = (await everything(store))[0]!;
    expect(await everything(store, position)).toHaveLength(1);
  });

  it('13: refuses a position that is no record’s, and one of another kind of log', async () => {
    await store.append(aStream(), 0, newEvents('A', 'B'));
    const between = `${'1'.padStart(20, '0')}-${'1'.padStart(20, '0')}` as Position;
    await expect(everything(store, between)).rejects.toMatchObject({
      name: 'EventStoreDbRefusal',
      reason: 'no-such-position',
    });
    const ofPostgres = '7'.padStart(19, '0') as Position;
    await expect(everything(store, ofPostgres)).rejects.toThrow(/no position of an EventStoreDB log/);
  });

  it('stops at an event that somebody else has put into the log, and names it', async () => {
    await store.append(aStream(), 0, newEvents('A'));
    const foreign = { ...rawEvent('Foreign'), metadata: Buffer.from('{}') };
    stub.log.append('theirs-1', -1, [foreign]);
    await expect(everything(store)).rejects.toMatchObject({
      reason: 'foreign-event',
      message: expect.stringContaining(foreign.id),
    });
  });

  it('14: pauses the connection while its reader works, and holds a page and no more', async () => {
    const stream = aStream();
    for (let version = 0; version < 6_000; version += 500) {
      await store.append(
        stream,
        version,
        Array.from({ length: 500 }, () => newEvent('A', { text: 'x'.repeat(400) })),
      );
    }
    const before = stub.node.sent;
    for await (const _ of store.readAll(START)) {
      let sent = -1;
      while (sent !== stub.node.sent) {
        sent = stub.node.sent;
        await new Promise((next) => setTimeout(next, 200));
      }
      expect(sent - before).toBeLessThan(4_000); // of 6 000: a page, and what is read ahead on the way
      break;
    }
  }, 60_000);
});

describe('a cluster of three', () => {
  beforeEach(() => open({ nodes: 3 }, { deadline: 500, silence: 500, patience: 15_000 }));

  it('5: follows the leader when it changes, with a redirect and by gossip', async () => {
    await appendsOnce();
    stub.leader = stub.nodes[1]; // the first node goes on and redirects
    await appendsOnce();
    stub.nodes[1]!.kill();
    stub.leader = stub.nodes[2];
    await appendsOnce();
    expect(await everything(store)).toHaveLength(6);
  });

  it('5: waits while there is no leader', async () => {
    stub.leader = undefined;
    const appended = appendsOnce();
    await new Promise((next) => setTimeout(next, 400));
    stub.leader = stub.nodes[2];
    await appended;
  });

  it('survives that all nodes are away, and goes on when they are back', async () => {
    await appendsOnce();
    for (const node of stub.nodes) node.kill();
    const waiting = Array.from({ length: 8 }, appendsOnce);
    await new Promise((next) => setTimeout(next, 2_000)); // the client has given up its search by then
    for (const node of stub.nodes) await node.start();
    await Promise.all(waiting);
  });
});

describe('a closed store', () => {
  it('takes nothing more and answers with one clear error', async () => {
    await open();
    await store.close();
    await expect(store.append(aStream(), 0, [newEvent('A')])).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(store.head()).rejects.toBeInstanceOf(StoreUnavailable);
  });
});

const rawEvent = (type: string) => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: Buffer.from('{}'),
  metadata: Buffer.from('{"schema":1}'),
});
