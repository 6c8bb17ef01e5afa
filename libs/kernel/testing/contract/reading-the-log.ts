import { type EventStore, type StreamName } from '../../src';
import { aStream, everything, listOf, newEvent, newEvents } from '../events';

/** One order over all streams, that can be followed from anywhere. */
export const readsTheLog = (opened: () => EventStore): void => {
  let store: EventStore;
  let stream: StreamName;
  beforeEach(() => {
    store = opened();
    stream = aStream();
  });

  describe('reading the log', () => {
    it('finds nothing after its head', async () => {
      await store.append(stream, 0, [newEvent('A')]);
      expect(await everything(store, await store.head())).toEqual([]);
    });

    it('shows the events of all streams, each once, in the order of their positions', async () => {
      const from = await store.head();
      const others = Array.from({ length: 50 }, aStream);
      await Promise.all(others.map((other) => store.append(other, 0, newEvents('A', 'B'))));
      const events = await everything(store, from);
      expect(events.map(({ stream: of }) => of).sort()).toEqual([...others, ...others].sort());
      const positions = events.map(({ position }) => position);
      expect(positions).toEqual([...new Set(positions)].sort());
      expect(positions.every((position) => position > from)).toBe(true);
    });

    it('keeps the events of one append together and in order', async () => {
      const from = await store.head();
      await Promise.all(Array.from({ length: 20 }, () => store.append(aStream(), 0, newEvents('A', 'B', 'C'))));
      const events = await everything(store, from);
      for (let n = 0; n < events.length; n += 3) {
        const three = events.slice(n, n + 3);
        expect(three.map(({ type }) => type)).toEqual(['A', 'B', 'C']);
        expect(new Set(three.map((event) => event.stream)).size).toBe(1);
      }
    });

    it('goes on after any event', async () => {
      const from = await store.head();
      await store.append(stream, 0, newEvents('A', 'B', 'C', 'D'));
      const events = await everything(store, from);
      for (const [n, { position }] of events.entries()) {
        expect(await everything(store, position)).toEqual(events.slice(n + 1));
      }
    });

    it('comes in pages that end where they say', async () => {
      const from = await store.head();
      await store.append(stream, 0, newEvents('A', 'B'));
      for await (const { events, upTo } of store.readAll(from)) {
        const last = events.at(-1);
        if (last) expect(upTo >= last.position).toBe(true);
      }
    });

    it('gives all events of the types that are named, and says that it has come to the head', async () => {
      const from = await store.head();
      await Promise.all(Array.from({ length: 20 }, () => store.append(aStream(), 0, newEvents('A', 'B', 'C', 'A'))));
      const wanted = (await everything(store, from)).filter(({ type }) => type !== 'B');
      const pages = await listOf(store.readAll(from, ['A', 'C', 'D']));
      const found = pages.flatMap(({ events }) => events).filter(({ type }) => type !== 'B');
      expect(found).toEqual(wanted);
      expect(pages.at(-1)!.upTo >= (await store.head())).toBe(true);
      const none = await listOf(store.readAll(from, ['D']));
      expect(none.at(-1)!.upTo >= (await store.head())).toBe(true);
    });

    it('is whole over 10 000 events, of one stream and of all', async () => {
      const from = await store.head();
      for (let version = 0; version < 10_000; version += 500) {
        await store.append(
          stream,
          version,
          Array.from({ length: 500 }, (_, n) => newEvent('A', { n: version + n })),
        );
      }
      const numbers = Array.from({ length: 10_000 }, (_, n) => n);
      expect((await listOf(store.read(stream))).map(({ data }) => (data as { n: number }).n)).toEqual(numbers);
      expect((await everything(store, from)).map(({ data }) => (data as { n: number }).n)).toEqual(numbers);
    }, 120_000);
  });
};
