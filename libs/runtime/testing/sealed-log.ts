import { type EventStore, type NewEvent, type StreamName } from '@xinhuo/kernel';
import { eventId } from '../src/decisions/decision-runner';

let commands = 0;

/** An event as the decision runner makes it: its id follows from what it says. */
export const decided = (stream: StreamName, after: number, data: object): NewEvent => {
  commands += 1;
  const metadata = {
    at: '2025-03-10T01:02:03.004Z',
    actor: 'p-1',
    node: 'n-1',
    commandId: `command-${commands}`,
    commandHash: 'hash',
    correlationId: `command-${commands}`,
    release: '0.1.0',
  };
  const id = eventId({ stream, after, n: 0 }, data, metadata);
  return { id, type: 'TestSaid', schema: 1, data, metadata };
};

/** Appends so many events to a few streams in turn. */
export const tell = async (store: EventStore, count: number, name = 'told'): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    const stream: StreamName = `${name}-${n % 7}`;
    const after = Math.floor(n / 7);
    await store.append(stream, after, [decided(stream, after, { n, says: '演示' })]);
  }
};
