import type { NewEvent, RecordedEvent, StreamName } from '@xinhuo/kernel';

/** Events of one stream that follow each other in the log, to be appended together. */
export interface Pack {
  readonly stream: StreamName;
  readonly expected: number;
  readonly events: readonly NewEvent[];
}

/** How much one pack holds, unless a single original append is larger. */
export interface PackLimits {
  readonly events: number;
  /** Data and metadata as JSON. An append to EventStoreDB takes 1 MiB, its envelopes included. */
  readonly bytes: number;
}

/** What every store takes. */
export const PACK_LIMITS: PackLimits = { events: 500, bytes: 800_000 };

/** What was appended together: by one command, to one stream. */
class Append {
  readonly events: RecordedEvent[] = [];
  bytes = 0;

  constructor(first: RecordedEvent) {
    this.add(first);
  }

  add(event: RecordedEvent): void {
    this.events.push(event);
    this.bytes += Buffer.byteLength(JSON.stringify(event.data)) + Buffer.byteLength(JSON.stringify(event.metadata));
  }

  holds({ stream, metadata }: RecordedEvent): boolean {
    const [first] = this.events;
    return first!.stream === stream && first!.metadata.commandId === metadata.commandId;
  }
}

/** The original appends of a log, as its metadata tell. */
async function* appendsOf(events: AsyncIterable<RecordedEvent>): AsyncGenerator<Append, void, undefined> {
  let append: Append | undefined;
  for await (const event of events) {
    if (append?.holds(event)) append.add(event);
    else {
      if (append) yield append;
      append = new Append(event);
    }
  }
  if (append) yield append;
}

/**
 * Packs a log for another store. Only what follows each other is packed together, so the order over all streams stays;
 * what was one append is never split, however large it is.
 */
export async function* packsOf(
  events: AsyncIterable<RecordedEvent>,
  limits: PackLimits,
): AsyncGenerator<Pack, void, undefined> {
  let waiting: RecordedEvent[] = [];
  let bytes = 0;
  for await (const append of appendsOf(events)) {
    const isFull = waiting.length + append.events.length > limits.events || bytes + append.bytes > limits.bytes;
    if (waiting.length > 0 && (isFull || waiting[0]!.stream !== append.events[0]!.stream)) {
      yield packed(waiting);
      [waiting, bytes] = [[], 0];
    }
    waiting.push(...append.events);
    bytes += append.bytes;
  }
  if (waiting.length > 0) yield packed(waiting);
}

const packed = (events: readonly RecordedEvent[]): Pack => ({
  stream: events[0]!.stream,
  expected: events[0]!.version - 1,
  events: events.map(({ id, type, schema, data, metadata }) => ({ id, type, schema, data, metadata })),
});

/** How many packs one round trip holds at most, by their number and the events in them. */
const TOGETHER = { packs: 500, events: 1000 };

/** Packs of different streams that follow each other, to be appended in one round trip where the store can do that. */
export async function* togetherOf(packs: AsyncIterable<Pack>): AsyncGenerator<readonly Pack[], void, undefined> {
  let waiting: Pack[] = [];
  let events = 0;
  const streams = new Set<StreamName>();
  for await (const pack of packs) {
    const isFull = waiting.length >= TOGETHER.packs || events + pack.events.length > TOGETHER.events;
    if (waiting.length > 0 && (isFull || streams.has(pack.stream))) {
      yield waiting;
      [waiting, events] = [[], 0];
      streams.clear();
    }
    waiting.push(pack);
    events += pack.events.length;
    streams.add(pack.stream);
  }
  if (waiting.length > 0) yield waiting;
}
