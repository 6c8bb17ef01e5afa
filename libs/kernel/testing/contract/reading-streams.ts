import { type EventStore, type NewEvent, type StreamName } from '../../src';
import { aStream, listOf, newEvent, newEvents } from '../events';

/** What was written comes back, to the letter. */
export const readsStreams = (opened: () => EventStore): void => {
  let store: EventStore;
  let stream: StreamName;
  beforeEach(() => {
    store = opened();
    stream = aStream();
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
};
