import {
  EventStoreDbEventStore,
  MemoryEventStore,
  migrations as logMigrations,
  PostgresEventStore,
} from '@xinhuo/event-store';
import { StubCluster } from '@xinhuo/event-store/testing';
import { type EventStore, IDENTITY_STREAM, type NewEvent } from '@xinhuo/kernel';
import { everything, newEvent } from '@xinhuo/kernel/testing';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { tell } from '../../testing/sealed-log';
import { logIdentity } from '../log/log-identity';
import { sealFrom } from '../sealing/seal-writer';
import { UNSEALED } from '../sealing/sealed-place';
import { verifyLog } from '../sealing/verify-log';
import { copyLog, CopyRefused } from './copy-log';

const NEVER = new AbortController().signal;

/** The store of a copy that is broken off: it takes so many appends and then no more. */
const failingAfter = (store: EventStore, appends: number): EventStore => {
  let left = appends;
  return new Proxy(store, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key);
      if (typeof member !== 'function') return member;
      if (key !== 'append' && key !== 'appendTogether') return member.bind(target);
      return (...args: unknown[]) => {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('broken off')) : member.apply(target, args);
      };
    },
  });
};

/** What a copy must keep. */
const kept = async (store: EventStore) =>
  (await everything(store))
    .filter(({ stream }) => stream !== IDENTITY_STREAM)
    .map(({ position: _, ...event }) => event);

interface Place {
  readonly store: EventStore;
  readonly leave: () => Promise<void>;
}

const inMemory = (): Promise<Place> =>
  Promise.resolve({ store: new MemoryEventStore(), leave: () => Promise.resolve() });

const inPostgres = async (): Promise<Place> => {
  const database: FreshDatabase = await freshDatabase(logMigrations);
  const store = new PostgresEventStore(database.logUrl);
  const leave = async () => {
    await store.close();
    await database.drop();
  };
  return { store, leave };
};

/** The unmodified client and our adapter, over a stub of the server. */
const inEventStoreDb = async (): Promise<Place> => {
  const stub = await StubCluster.start();
  const store = new EventStoreDbEventStore(stub.url());
  const leave = async () => {
    await store.close();
    stub.close();
  };
  return { store, leave };
};

/** Adapters by name; pairs of them copy in both directions. */
const PLACES = { memory: inMemory, postgres: inPostgres, eventstoredb: inEventStoreDb };
const PAIRS = [
  ['memory', 'postgres'],
  ['postgres', 'memory'],
  ['postgres', 'postgres'],
  ['postgres', 'eventstoredb'],
  ['eventstoredb', 'postgres'],
] as const;

describe.each(PAIRS)('a copy of a log from %s to %s', (from, to) => {
  let source: Place;
  let target: Place;
  beforeAll(async () => {
    [source, target] = await Promise.all([PLACES[from](), PLACES[to]()]);
    const { store } = source;
    await logIdentity(store);
    await tell(store, 90);
    // One command with three events, and several commands on one stream that follow each other.
    const together = ['A', 'B', 'C'].map((type): NewEvent => newEvent(type));
    const [first] = together;
    await store.append(
      'many-1',
      0,
      together.map((event) => ({ ...event, metadata: first!.metadata })),
    );
    for (let n = 3; n < 9; n += 1) await store.append('many-1', n, [newEvent('D', { text: '金'.repeat(n * 50) })]);
    await sealFrom(store, UNSEALED, NEVER);
  });
  afterAll(() => Promise.all([source.leave(), target.leave()]));

  it('goes on where it was broken off, doubles nothing, and is equal event by event', async () => {
    const limits = { events: 4, bytes: 10_000 };
    for (const appends of [0, 3, 5]) {
      await expect(copyLog(source.store, failingAfter(target.store, appends), { limits })).rejects.toThrow(
        'broken off',
      );
    }
    const all = await kept(source.store);
    const { before, copied, verified } = await copyLog(source.store, target.store, { limits });
    expect({ whole: before + copied, verified }).toEqual({ whole: all.length, verified: all.length });
    expect(before).toBeGreaterThan(6);
    expect(await kept(target.store)).toEqual(all);
    expect(await copyLog(source.store, target.store)).toEqual({ before: all.length, copied: 0, verified: all.length });
  });

  it('has an identity of its own, and its seals fit', async () => {
    expect(await logIdentity(target.store)).not.toBe(await logIdentity(source.store));
    const [here, there] = [await verifyLog(source.store), await verifyLog(target.store)];
    expect(there.findings).toEqual([]);
    expect(there.last!.hash).toBe(here.last!.hash);
  });

  it('takes what has been recorded since, and refuses when somebody else has written to the target', async () => {
    await source.store.append('later-1', 0, [newEvent('E')]);
    expect((await copyLog(source.store, target.store)).copied).toBe(1);
    await target.store.append('foreign-1', 0, [newEvent('F')]);
    await expect(copyLog(source.store, target.store)).rejects.toThrow(CopyRefused);
    await expect(copyLog(source.store, target.store)).rejects.toMatchObject({ code: 'OTHER_LOG' });
  });

  it('refuses the log itself', () =>
    expect(copyLog(source.store, source.store)).rejects.toMatchObject({ code: 'SAME_LOG' }));
});

describe('the packs of a copy', () => {
  /** The sizes of the appends that a store gets. */
  const appendsTo = async (source: EventStore, limits?: { events: number; bytes: number }) => {
    const target = new MemoryEventStore();
    const sizes: number[] = [];
    const append = target.append.bind(target);
    target.append = (stream, expected, events) => {
      if (stream !== IDENTITY_STREAM) sizes.push(events.length);
      return append(stream, expected, events);
    };
    await copyLog(source, target, limits && { limits });
    return sizes;
  };
  const commands = async (...sizes: readonly number[]) => {
    const store = new MemoryEventStore();
    let version = 0;
    for (const size of sizes) {
      const { metadata } = newEvent('A');
      const events = Array.from({ length: size }, () => ({ ...newEvent('A'), metadata }));
      ({ version } = await store.append('one-1', version, events));
    }
    return store;
  };

  it('hold what follows each other in one stream', async () => {
    expect(await appendsTo(await commands(1, 2, 3))).toEqual([6]);
  });

  it('never split what was one append, and hold no more than the limit otherwise', async () => {
    expect(await appendsTo(await commands(3, 3, 9, 1), { events: 6, bytes: 1e6 })).toEqual([6, 9, 1]);
    expect(await appendsTo(await commands(3, 3, 9, 1), { events: 100, bytes: 10 })).toEqual([3, 3, 9, 1]);
  });

  it('stay below the limit of an append to EventStoreDB', async () => {
    const source = new MemoryEventStore();
    for (let n = 0; n < 40; n += 1) await source.append('one-1', n, [newEvent('A', { text: '金'.repeat(20_000) })]);
    const target = await inEventStoreDb();
    expect(await copyLog(source, target.store)).toEqual({ before: 0, copied: 40, verified: 40 });
    await target.leave();
  });

  it('are refused, and named, where one append was larger than EventStoreDB takes', async () => {
    const source = new MemoryEventStore();
    const { metadata } = newEvent('A');
    const large = () => ({ ...newEvent('A', { text: '金'.repeat(200_000) }), metadata });
    await source.append('one-1', 0, [large(), large()]);
    const target = await inEventStoreDb();
    await expect(copyLog(source, target.store)).rejects.toThrow(/one-1 has \d+ bytes.*never split/);
    expect(await kept(target.store)).toEqual([]);
    await target.leave();
  });
});
