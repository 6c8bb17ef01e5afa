import { type EventStore, type Position, type RecordedEvent, upcast, type Upcasters } from '@xinhuo/kernel';
import { Signal } from './signal';

/** Where the reader stops to wait for the writers: what is read ahead stays in memory. */
const READ_AHEAD = 5_000;

/** A run of the log in today's shapes, after one position and up to another. */
export interface Page {
  readonly events: readonly RecordedEvent[];
  readonly after: Position;
  readonly upTo: Position;
  /** Events that could not be lifted to today's shape, by id, with the fault. */
  readonly broken: ReadonlyMap<string, unknown>;
}

/**
 * Reads the log from a position to its end, ahead of those who write. A page is whatever has been read while the last
 * one was written: small when there is little to do, thousands of events when there is much.
 */
export class LogReader {
  private events: RecordedEvent[] = [];
  private broken = new Map<string, unknown>();
  private upTo: Position;
  private taken: Position;
  private ended = false;
  private stopped = false;
  private fault: unknown;
  private readonly filled = new Signal();
  private readonly emptied = new Signal();

  constructor(
    private readonly store: EventStore,
    private readonly upcasters: Upcasters,
    after: Position,
    /** Events of other types may be left out. */
    private readonly types?: readonly string[],
  ) {
    this.upTo = this.taken = after;
    void this.read();
  }

  /** The next page; undefined at the end of the log. Throws what reading threw, after what was read before it. */
  async take(): Promise<Page | undefined> {
    while (this.upTo === this.taken && !this.ended) await this.filled.wait(1_000);
    if (this.upTo === this.taken) {
      if (this.fault !== undefined) throw this.fault as Error;
      return undefined;
    }
    const page: Page = { events: this.events, after: this.taken, upTo: this.upTo, broken: this.broken };
    this.events = [];
    this.broken = new Map();
    this.taken = this.upTo;
    this.emptied.raise();
    return page;
  }

  /** Ends the reading; what was read ahead is dropped. */
  stop(): void {
    this.stopped = true;
    this.emptied.raise();
  }

  private async read(): Promise<void> {
    try {
      for await (const { events, upTo } of this.store.readAll(this.upTo, this.types)) {
        if (this.stopped) break;
        for (const event of events) this.events.push(this.lifted(event));
        this.upTo = upTo;
        this.filled.raise();
        while (this.events.length >= READ_AHEAD && !this.stopped) await this.emptied.wait(1_000);
      }
    } catch (error) {
      this.fault = error;
    }
    this.ended = true;
    this.filled.raise();
  }

  private lifted(event: RecordedEvent): RecordedEvent {
    try {
      return upcast(this.upcasters, event);
    } catch (error) {
      this.broken.set(event.id, error);
      return event;
    }
  }
}
