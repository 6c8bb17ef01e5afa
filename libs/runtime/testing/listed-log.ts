import { EventStore, type LogPage, type Position, type RecordedEvent, START, type StreamName } from '@xinhuo/kernel';

/** A log that says whatever a list of events says, in that order: one that somebody has tampered with. */
export class ListedLog extends EventStore {
  constructor(private readonly events: readonly RecordedEvent[]) {
    super();
  }

  async *read(stream: StreamName, after = 0): AsyncIterable<RecordedEvent> {
    await Promise.resolve();
    const own = this.events.filter((event) => event.stream === stream && event.version > after);
    yield* own.sort((a, b) => a.version - b.version);
  }

  async *readAll(after: Position): AsyncIterable<LogPage> {
    await Promise.resolve();
    const events = this.events.filter(({ position }) => position > after);
    if (events.length > 0) yield { events, upTo: events.at(-1)!.position };
  }

  append(): Promise<never> {
    return Promise.reject(new Error('A listed log is as it is'));
  }

  onAppended(): () => void {
    return () => undefined;
  }

  head(): Promise<Position> {
    return Promise.resolve(this.events.at(-1)?.position ?? START);
  }
}

/** The events at the places of a log without holes, as somebody who writes into its table would leave them. */
export const inPlaces = (events: readonly RecordedEvent[], places: readonly RecordedEvent[]): RecordedEvent[] =>
  events.map((event, n) => ({ ...event, position: places[n]?.position ?? event.position }));
