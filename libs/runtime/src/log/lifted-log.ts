import { type EventStore, type RecordedEvent, START, type StreamName, upcast, type Upcasters } from '@xinhuo/kernel';

/**
 * The log in today's shapes (ADR-0008), for whoever reads it beside decisions and projections: nobody outside of this
 * library reads the event store itself, so that no reader meets an old shape.
 */
export class LiftedLog {
  private known: Upcasters | undefined;

  constructor(
    private readonly store: EventStore,
    /** Asked once, at the first event: by then all modules have registered theirs. */
    private readonly upcasters: () => Upcasters,
  ) {}

  /** The events of one stream after version `after`, oldest first. */
  async *stream(name: StreamName, after = 0): AsyncIterable<RecordedEvent> {
    for await (const event of this.store.read(name, after)) yield this.lifted(event);
  }

  /** All events up to now, in their order; a page is in memory at a time. */
  async *events(): AsyncIterable<RecordedEvent> {
    for await (const { events } of this.store.readAll(START)) {
      for (const event of events) yield this.lifted(event);
    }
  }

  private lifted(event: RecordedEvent): RecordedEvent {
    return upcast((this.known ??= this.upcasters()), event);
  }
}
