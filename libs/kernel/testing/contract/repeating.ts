import { randomUUID } from 'node:crypto';
import { VersionConflict, type EventStore, type NewEvent, type StreamName } from '../../src';
import { aStream, listOf, newEvent, newEvents } from '../events';

/** A lost answer is no reason for a second copy. */
export const recognisesRepeats = (opened: () => EventStore): void => {
  let store: EventStore;
  let stream: StreamName;
  beforeEach(() => {
    store = opened();
    stream = aStream();
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

  it('accepts any UUID once per place, and does not mind it in another stream', async () => {
    const id = randomUUID();
    await store.append(stream, 0, [{ ...newEvent('A'), id }]);
    await store.append(aStream(), 0, [{ ...newEvent('A'), id }]);
    expect((await listOf(store.read(stream)))[0]!.id).toBe(id);
  });
};
