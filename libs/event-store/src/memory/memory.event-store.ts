import {
  EventStore,
  START,
  VersionConflict,
  type Appended,
  type LogPage,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '@xinhuo/kernel';
import { toPosition } from '../position';

const PAGE = 1_000;

/** A stored event whose contents can no longer be reached from outside. */
type Stored = Omit<RecordedEvent, 'data' | 'metadata'> & { readonly data: string; readonly metadata: string };

/** The log in this process's memory, for tests and the calculator: nothing outlives the process. */
export class MemoryEventStore extends EventStore {
  private readonly log: Stored[] = [];
  private readonly streams = new Map<StreamName, Stored[]>();
  private readonly wakes = new Set<() => void>();

  async *read(stream: StreamName, after = 0): AsyncIterable<RecordedEvent> {
    await Promise.resolve();
    for (const stored of (this.streams.get(stream) ?? []).slice(after)) yield recall(stored);
  }

  append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    // Within one turn of the event loop, so that racing writers are told apart as a database does it.
    return new Promise((resolve) => resolve(this.appendNow(stream, expected, events)));
  }

  async *readAll(after: Position, types?: readonly string[]): AsyncIterable<LogPage> {
    await Promise.resolve();
    let from = Number(after);
    for (const end = this.log.length; from < end;) {
      const page = this.log.slice(from, Math.min(from + PAGE, end));
      from += page.length;
      const wanted = types ? page.filter(({ type }) => types.includes(type)) : page;
      yield { events: wanted.map(recall), upTo: toPosition(from) };
    }
  }

  onAppended(wake: () => void): () => void {
    const own = () => wake();
    this.wakes.add(own);
    return () => void this.wakes.delete(own);
  }

  head(): Promise<Position> {
    return Promise.resolve(this.log.at(-1)?.position ?? START);
  }

  private appendNow(stream: StreamName, expected: number, events: readonly NewEvent[]): Appended {
    if (events.length === 0) throw new RangeError(`An append to ${stream} must have an event`);
    const known = this.streams.get(stream) ?? [];
    const { version, position } = isRepeat(known, expected, events)
      ? known[expected + events.length - 1]!
      : this.write(stream, known, expected, events);
    return { version, position };
  }

  private write(stream: StreamName, known: Stored[], expected: number, events: readonly NewEvent[]): Stored {
    if (known.length !== expected) throw new VersionConflict(stream, expected);
    const added = events.map((event, n): Stored => ({
      ...event,
      data: JSON.stringify(event.data),
      metadata: JSON.stringify(event.metadata),
      stream,
      version: expected + n + 1,
      position: toPosition(this.log.length + n + 1),
    }));
    this.log.push(...added);
    known.push(...added);
    this.streams.set(stream, known);
    for (const wake of this.wakes) queueMicrotask(wake);
    return added.at(-1)!;
  }
}

/** A repeat is recognised by all its ids, in their order, at its place. */
const isRepeat = (known: readonly Stored[], expected: number, events: readonly NewEvent[]): boolean =>
  events.every(({ id }, n) => known[expected + n]?.id === id);

const recall = (stored: Stored): RecordedEvent => ({
  ...stored,
  data: JSON.parse(stored.data) as unknown,
  metadata: JSON.parse(stored.metadata) as RecordedEvent['metadata'],
});
