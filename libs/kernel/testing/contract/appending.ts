import { VersionConflict, type EventStore, type StreamName } from '../../src';
import { aStream, everything, listOf, newEvent, newEvents } from '../events';

/** Versions, conflicts, races, and that an append is all or nothing. */
export const appendsInOrder = (opened: () => EventStore): void => {
  let store: EventStore;
  let stream: StreamName;
  beforeEach(() => {
    store = opened();
    stream = aStream();
  });

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
      expect(rest.map((result) => result.status === 'fulfilled' && result.value.version)).toEqual(others.map(() => 2));
    });

    it('keeps appends to one stream in the order in which they were asked for', async () => {
      const asked = Array.from({ length: 30 }, (_, n) => store.append(stream, n, [newEvent(`E${n}`)]));
      expect((await Promise.all(asked)).map(({ version }) => version)).toEqual(asked.map((_, n) => n + 1));
    });
  });
};
