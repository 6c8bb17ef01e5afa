import { randomUUID } from 'node:crypto';
import type { EventStore, RecordedEvent, StreamName } from '@xinhuo/kernel';
import { everything, newEvents } from '@xinhuo/kernel/testing';

/** An append that the store has acknowledged. */
export interface Acknowledged {
  readonly stream: StreamName;
  readonly version: number;
  readonly position: string;
  readonly ids: readonly string[];
}

/** Writers that append two events at a time to streams of their own until they are told to stop. */
export const load = (store: EventStore, writers: number, acknowledge: (append: Acknowledged) => void) => {
  let stopped = false;
  const write = async () => {
    const stream: StreamName = `load-${randomUUID()}`;
    for (let version = 0; !stopped; version += 2) {
      const events = newEvents('Loaded', 'Loaded');
      const { position } = await store.append(stream, version, events);
      acknowledge({ stream, version: version + 2, position, ids: events.map(({ id }) => id) });
    }
  };
  const done = Promise.all(Array.from({ length: writers }, write));
  return () => {
    stopped = true;
    return done;
  };
};

/** That every acknowledged append is in the log once, at the place that was told, in a log without a hole. */
export const expectAllKept = async (store: EventStore, acknowledged: readonly Acknowledged[]): Promise<void> => {
  const events = await everything(store);
  expect(events.map(({ position }) => Number(position))).toEqual(events.map((_, n) => n + 1));
  const byPlace = new Map<string, RecordedEvent>(events.map((event) => [`${event.stream}@${event.version}`, event]));
  expect(byPlace.size).toBe(events.length);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const missing = acknowledged.filter(
    ({ stream, version, position, ids: [first, second] }) =>
      byPlace.get(`${stream}@${version - 1}`)?.id !== first ||
      byPlace.get(`${stream}@${version}`)?.id !== second ||
      byPlace.get(`${stream}@${version}`)?.position !== position,
  );
  expect(missing).toEqual([]);
};
