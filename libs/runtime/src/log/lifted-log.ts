import { type EventStore, type RecordedEvent, START, type StreamName } from '@xinhuo/kernel';
import { UnknownEventType, upcast, type Upcasters } from '@xinhuo/kernel';

/**
 * The log in today's shapes (ADR-0008), for whoever reads it beside decisions and projections: nobody outside of this
 * library reads the event store itself, so that no reader meets an old shape. What a later release has written is told
 * (WrittenByLaterRelease) and never left out: a round must not be reckoned without it.
 */
export class LiftedLog {
  private steps: Upcasters | undefined;
  private known: Pick<ReadonlySet<string>, 'has'> | undefined;

  constructor(
    private readonly store: EventStore,
    /** Asked once, at the first event: by then all modules have registered theirs. */
    private readonly upcasters: () => Upcasters,
    /** The types of all events that this release knows; asked once too. */
    private readonly types: () => Pick<ReadonlySet<string>, 'has'>,
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
    if (!(this.known ??= this.types()).has(event.type)) throw new UnknownEventType(event.type);
    return upcast((this.steps ??= this.upcasters()), event);
  }
}
