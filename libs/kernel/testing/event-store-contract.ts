import { randomUUID } from 'node:crypto';
import { START, VersionConflict, type EventStore, type NewEvent, type StreamName } from '../src';
import { aStream, everything, listOf, newEvent, newEvents } from './events';

/** A store under test, empty or not, and the way to leave it. */
export interface OpenedStore {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

/** What every adapter promises. `open` is called once; the tests use streams of their own. */
export const eventStoreContract = (name: string, open: () => Promise<OpenedStore>): void => {
  describe(`the ${name} event store`, () => {
    let opened: OpenedStore;
    let store: EventStore;
    let stream: StreamName;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    beforeEach(() => {
      stream = aStream();
    });
    afterAll(() => opened.close());

    describe('appending', () => {
      it('gives versions from one, without a hole', async () => {
        expect((await store.append(stream, 0, [newEvent('A')])).version).toBe(1);
        expect((await store.append(stream, 1, newEvents('B', 'C'))).version).toBe(3);
        expect((await listOf(store.read(stream))).map(({ type, version }) => [type, version])).toEqual([
          ['A', 1],
          ['B', 2],
          ['C', 3],
        ]);
      });

      it('answers with the place of the last event', async () => {
        const appended = await store.append(stream, 0, newEvents('A', 'B'));
        const { version, position } = (await listOf(store.read(stream))).at(-1)!;
        expect(appended).toEqual({ version, position });
      });

      it.each([1, 5])('refuses the version %i of an absent stream', async (expected) => {
        await expect(store.append(stream, expected, [newEvent('A')])).rejects.toMatchObject({
          name: 'VersionConflict',
          stream,
          expected,
        });
        expect(await listOf(store.read(stream))).toEqual([]);
      });

      it.each([0, 1, 3])('refuses the version %i of a stream at 2', async (expected) => {
        await store.append(stream, 0, newEvents('A', 'B'));
        await expect(store.append(stream, expected, [newEvent('C')])).rejects.toBeInstanceOf(VersionConflict);
        expect(await listOf(store.read(stream))).toHaveLength(2);
      });

      it('refuses an append of nothing', () => expect(store.append(stream, 0, [])).rejects.toThrow());

      it('writes all events of an append or none', async () => {
        await store.append(stream, 0, [newEvent('A')]);
        const before = await store.head();
        await expect(store.append(stream, 0, newEvents('B', 'C'))).rejects.toBeInstanceOf(VersionConflict);
        expect(await listOf(store.read(stream))).toHaveLength(1);
        expect((await everything(store, before)).filter((event) => event.stream === stream)).toEqual([]);
      });

      it('gives each of many racing writers its own verdict', async () => {
        const race = await Promise.allSettled(
          Array.from({ length: 9 }, () => store.append(stream, 0, newEvents('A', 'B'))),
        );
        const lost = race.filter((result) => result.status === 'rejected');
        expect(lost).toHaveLength(8);
        expect(lost.every(({ reason }) => reason instanceof VersionConflict)).toBe(true);
        expect(await listOf(store.read(stream))).toHaveLength(2);
      });

      it('lets the others through when one of many at once conflicts', async () => {
        await store.append(stream, 0, [newEvent('A')]);
        const others = Array.from({ length: 20 }, aStream);
        const [refused, ...rest] = await Promise.allSettled([
          store.append(stream, 0, [newEvent('late')]),
          ...others.map((other) => store.append(other, 0, newEvents('A', 'B'))),
        ]);
        expect(refused).toMatchObject({ status: 'rejected', reason: { name: 'VersionConflict', stream } });
        expect(rest.map((result) => result.status === 'fulfilled' && result.value.version)).toEqual(
          others.map(() => 2),
        );
      });

      it('keeps appends to one stream in the order in which they were asked for', async () => {
        const asked = Array.from({ length: 30 }, (_, n) => store.append(stream, n, [newEvent(`E${n}`)]));
        expect((await Promise.all(asked)).map(({ version }) => version)).toEqual(asked.map((_, n) => n + 1));
      });
    });

    describe('repeating an append', () => {
      it('answers with the first result and stores one copy', async () => {
        const events = newEvents('A', 'B');
        const first = await store.append(stream, 0, events);
        expect(await store.append(stream, 0, events)).toEqual(first);
        expect(await listOf(store.read(stream))).toHaveLength(2);
      });

      it('answers so after later events too', async () => {
        const events = newEvents('B', 'C');
        await store.append(stream, 0, [newEvent('A')]);
        const first = await store.append(stream, 1, events);
        await store.append(stream, 3, newEvents('D', 'E'));
        expect(await store.append(stream, 1, events)).toEqual(first);
        expect(await listOf(store.read(stream))).toHaveLength(5);
      });

      it('answers so when the same append is asked for many times at once', async () => {
        const events = newEvents('A', 'B');
        const answers = await Promise.all(Array.from({ length: 9 }, () => store.append(stream, 0, events)));
        expect(new Set(answers.map(({ position }) => position)).size).toBe(1);
        expect(await listOf(store.read(stream))).toHaveLength(2);
      });

      it('is a conflict when only a part is the same', async () => {
        const a = newEvent('A');
        const b = newEvent('B');
        await store.append(stream, 0, [a, b]);
        const forgeries: readonly (readonly NewEvent[])[] = [
          [a, newEvent('B')],
          [newEvent('A'), b],
          [a, b, newEvent('C')],
          [b, a],
        ];
        for (const events of forgeries) {
          await expect(store.append(stream, 0, events)).rejects.toBeInstanceOf(VersionConflict);
        }
        await expect(store.append(stream, 1, [a])).rejects.toBeInstanceOf(VersionConflict);
        expect(await listOf(store.read(stream))).toHaveLength(2);
      });
    });

    describe('reading a stream', () => {
      it('finds nothing in an absent one', async () => expect(await listOf(store.read(aStream()))).toEqual([]));

      it('begins after the version asked for', async () => {
        await store.append(stream, 0, newEvents('A', 'B', 'C'));
        expect((await listOf(store.read(stream, 2))).map(({ type }) => type)).toEqual(['C']);
        expect(await listOf(store.read(stream, 3))).toEqual([]);
        expect(await listOf(store.read(stream, 99))).toEqual([]);
      });

      it('may be left before its end', async () => {
        await store.append(stream, 0, newEvents('A', 'B', 'C'));
        for await (const { type } of store.read(stream)) {
          expect(type).toBe('A');
          break;
        }
        expect(await listOf(store.read(stream))).toHaveLength(3);
      });

      it('is not disturbed by a stream whose name begins alike', async () => {
        await store.append(stream, 0, [newEvent('A')]);
        await store.append(`${stream}x`, 0, [newEvent('B')]);
        expect(await listOf(store.read(stream))).toHaveLength(1);
      });

      it('returns what was written, to the letter', async () => {
        const data = {
          zebra: 1,
          ant: ['师带徒 𠮷野家 👩🏽‍🏭', '"quoted" \\ {braces}, NULL', 'line\nbreak\ttab', '\u2028 \u0001 \ud83d'],
          nested: { deep: { empty: {}, none: null, list: [], no: false } },
          '': 'an empty name',
          10: 'names that are numbers come first in JavaScript',
          money: 9007199254740991,
          share: 0.1,
          tiny: 1e-7,
        };
        const event: NewEvent = { ...newEvent('Round', data), schema: 7 };
        await store.append(stream, 0, [event]);
        const [stored] = await listOf(store.read(stream));
        expect(stored).toMatchObject({ ...event, stream, version: 1 });
        expect(JSON.stringify(stored!.data)).toBe(JSON.stringify(data));
        expect(JSON.stringify(stored!.metadata)).toBe(JSON.stringify(event.metadata));
      });

      it.each([
        ['null', null],
        ['text', '师'],
        ['a number', 0],
        ['a list', [1, [2]]],
      ])('holds %s as data', async (_, data) => {
        await store.append(stream, 0, [newEvent('A', data)]);
        expect((await listOf(store.read(stream)))[0]!.data).toEqual(data);
      });

      it('holds events of 100 kB', async () => {
        const text = '薪火相传'.repeat(8_500);
        await store.append(stream, 0, [newEvent('A', { text }), newEvent('B', { text })]);
        expect((await listOf(store.read(stream))).map(({ data }) => data)).toEqual([{ text }, { text }]);
      });

      it('is not changed by what a writer or a reader does to an event later', async () => {
        const event = newEvent('A', { list: [1] });
        await store.append(stream, 0, [event]);
        (event.data as { list: number[] }).list.push(2);
        const [first] = await listOf(store.read(stream));
        (first!.data as { list: number[] }).list.push(3);
        expect((await listOf(store.read(stream)))[0]!.data).toEqual({ list: [1] });
      });
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
      }, 30_000);
    });

    describe('its head', () => {
      it('is where the last append ended', async () => {
        const { position } = await store.append(stream, 0, newEvents('A', 'B'));
        expect(await store.head()).toBe(position);
        expect(position > START).toBe(true);
      });
    });

    describe('its hint', () => {
      it('comes after an append, until it is undone', async () => {
        let undo = () => {};
        const woken = new Promise<void>((resolve) => {
          undo = store.onAppended(resolve);
        });
        await store.append(stream, 0, [newEvent('A')]);
        await woken;
        undo();
      });

      it('serves several, also the same function twice', async () => {
        const wake = jest.fn();
        const undoes = [store.onAppended(wake), store.onAppended(wake)];
        undoes[0]!();
        const other = new Promise<void>((resolve) => undoes.push(store.onAppended(resolve)));
        await store.append(stream, 0, [newEvent('A')]);
        await other;
        expect(wake).toHaveBeenCalled();
        for (const undo of undoes) undo();
      });
    });

    it('accepts any UUID once per place, and does not mind it in another stream', async () => {
      const id = randomUUID();
      await store.append(stream, 0, [{ ...newEvent('A'), id }]);
      await store.append(aStream(), 0, [{ ...newEvent('A'), id }]);
      expect((await listOf(store.read(stream)))[0]!.id).toBe(id);
    });
  });
};
