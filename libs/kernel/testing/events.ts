import { randomUUID } from 'node:crypto';
import { START, type EventStore, type NewEvent, type Position, type RecordedEvent, type StreamName } from '../src';

/** A stream that nobody has written to. */
export const aStream = (): StreamName => `spec-${randomUUID()}`;

/** An event with a new id; `data` tells its type again when none is given. */
export const newEvent = (type: string, data: unknown = { of: type }): NewEvent => ({
  id: randomUUID(),
  type,
  schema: 1,
  data,
  metadata: {
    at: '2025-03-10T01:02:03.004Z',
    actor: 'b7f1',
    node: 'n-1',
    commandId: randomUUID(),
    commandHash: 'hash',
    correlationId: 'c-1',
    release: '0.1.0',
  },
});

/** An event of each type. */
export const newEvents = (...types: readonly string[]): readonly NewEvent[] => types.map((type) => newEvent(type));

/** All that an iterable yields. */
export const listOf = async <T>(items: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};

/** All events of the log after a position. */
export const everything = async (store: EventStore, after: Position = START): Promise<readonly RecordedEvent[]> =>
  (await listOf(store.readAll(after))).flatMap(({ events }) => events);
