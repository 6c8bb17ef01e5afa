import type { Readable, Writable } from 'node:stream';
import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  EventStoreDBClient,
  excludeSystemEvents,
  type JSONEventData,
  NO_STREAM,
  type ReadableSubscription,
  type RecordedEvent as ClientEvent,
  START,
  type StreamingRead,
} from '@eventstore/db-client';
import type { ConnectionString } from './connection-string';
import { Silence, typeOf } from './faults';
import type { Place } from './place';
import type { WrittenEvent } from './written-event';

/** A record of the server: ours, or one of its own, whose type begins with `$`. */
export interface ServerRecord {
  readonly stream: string;
  readonly revision: bigint;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly place: Place | undefined;
}

/** What a subscription brings: an event, or how far the server has searched without finding one. */
export type Followed = { readonly record: ServerRecord } | { readonly checkpoint: Place };

/** What somebody who watches the end of the log is told. */
export interface Watcher {
  readonly onReady: () => void;
  readonly onEvent: (place: Place | undefined) => void;
  /** Once; there will be nothing more. */
  readonly onLost: () => void;
}

/** One append; `deadline` in milliseconds. */
export interface AppendRequest {
  readonly stream: string;
  /** The last version that the writer saw, 0 for an absent stream. */
  readonly expected: number;
  readonly events: readonly WrittenEvent[];
  readonly deadline: number;
}

/** Where an append ended. */
export interface AppendAnswer {
  readonly revision: bigint;
  readonly place: Place | undefined;
}

/** Without TLS none are sent; the client only has to see some (trap 1). */
const UNSENT = { username: 'xinhuo', password: 'unsent' };
/** Records between two checkpoints, and read ahead for a reader that is busy. */
const SEARCH_WINDOW = 500;
const READ_AHEAD = { highWaterMark: 500 };
/** Asked of every call, so that what was acknowledged is read. */
const LEADER = { requiresLeader: true } as const;

/**
 * All that is asked of `@eventstore/db-client`. The line that follows it (`@kurrent/kurrentdb-client`) cannot be loaded
 * beside it (trap 10), so this is the one file to be written again for that.
 */
export class Driver {
  private readonly client: EventStoreDBClient;
  private readonly credentials: { readonly username: string; readonly password: string };
  private used = false;

  /** `silence`: how long, in milliseconds, a reading may bring nothing before it counts as lost. */
  constructor(
    { url, credentials }: ConnectionString,
    private readonly silence: number,
  ) {
    this.client = EventStoreDBClient.connectionString(url);
    this.credentials = credentials ?? UNSENT;
    // After a lost connection the client awaits its search for another node, where nobody is told of a failure: that
    // would be an unhandled rejection and the end of the process.
    const handle = this.client['handleError'];
    this.client['handleError'] = (client, error) => handle(client, error).catch(() => undefined);
  }

  /** One append on a call of its own: credentials keep the client off its shared batch stream (trap 1). */
  async append({ stream, expected, events, deadline }: AppendRequest): Promise<AppendAnswer> {
    this.used = true;
    const proposed = events.map((event) => ({ ...event, contentType: 'application/json' })) as JSONEventData[];
    const appending = this.client.appendToStream(stream, proposed, {
      ...LEADER,
      expectedRevision: expected === 0 ? NO_STREAM : BigInt(expected - 1),
      credentials: this.credentials,
      deadline,
    });
    // The client's own deadline begins when it has found a node, which may take long.
    const { nextExpectedRevision, position } = await inTime(appending, deadline + 500);
    return { revision: nextExpectedRevision, place: position };
  }

  /** Events of one stream from a revision on; nothing when there is no such stream. */
  async *readStream(stream: string, fromRevision: bigint, maxCount: number): AsyncIterable<ServerRecord> {
    this.used = true;
    const reading = this.client.readStream(stream, { ...LEADER, fromRevision, maxCount }, READ_AHEAD);
    try {
      for await (const { event } of this.lively(reading)) if (event) yield recordOf(event);
    } catch (error) {
      if (typeOf(error) !== 'stream-not-found') throw error;
    }
  }

  /** The last records of the whole log, or those before a place: newest first. */
  async *readBack(before: Place | undefined, maxCount: number): AsyncIterable<ServerRecord> {
    this.used = true;
    const from = { fromPosition: before ?? END, direction: BACKWARDS, maxCount } as const;
    const reading = this.client.readAll({ ...LEADER, ...from }, READ_AHEAD);
    for await (const { event } of this.lively(reading)) if (event) yield recordOf(event);
  }

  /** The whole log after a place without the server's own records; goes on until it is left. */
  async *follow(after: Place | undefined): AsyncIterable<Followed> {
    this.used = true;
    const subscription = this.client.subscribeToAll(
      {
        ...LEADER,
        fromPosition: after ?? START,
        filter: excludeSystemEvents({
          maxSearchWindow: SEARCH_WINDOW,
          // In its place between the events, which may not all have been taken yet.
          checkpointReached: (reached, checkpoint) => void (reached as unknown as Readable).push({ checkpoint }),
        }),
      },
      READ_AHEAD,
    ) as ReadableSubscription<AllStreamResolvedEvent | { readonly checkpoint: Place }>;
    for await (const item of this.lively(subscription)) {
      if ('checkpoint' in item) yield item;
      else if (item.event) yield { record: recordOf(item.event) };
    }
  }

  /** Tells of every new event after a place, or from now on; returns the way to stop. */
  watch(after: Place | undefined, { onReady, onEvent, onLost }: Watcher): () => void {
    this.used = true;
    const from = {
      fromPosition: after ?? (END as typeof END),
      filter: excludeSystemEvents({ maxSearchWindow: SEARCH_WINDOW }),
    };
    const subscription = this.client.subscribeToAll({ ...LEADER, ...from });
    const leave = leaving(subscription);
    let over = false;
    const end = () => {
      if (over) return false;
      over = true;
      leave();
      return true;
    };
    const lost = () => void (end() && onLost());
    subscription.on('error', lost).on('end', lost).on('confirmation', onReady);
    subscription.on('data', ({ event }: AllStreamResolvedEvent) => onEvent(event?.position));
    return () => void end();
  }

  /** Cuts the readings and the connection. */
  async close(): Promise<void> {
    await inTime(this.client.dispose(), 1_000).catch(() => undefined);
    if (!this.used) return;
    const closing = this.client['getChannel']().then((channel) => channel.close());
    await inTime(closing, 500).catch(() => undefined); // it may be searching for a cluster that is not there
  }

  /** Items of a reading; throws Silence when none comes in time. */
  private async *lively<T>(reading: StreamingRead<T> | ReadableSubscription<T>): AsyncIterable<T> {
    const leave = leaving(reading);
    const items = reading[Symbol.asyncIterator]() as AsyncIterator<T>;
    try {
      for (;;) {
        const next = await inTime(items.next(), this.silence);
        if (next.done) return;
        yield next.value;
      }
    } finally {
      leave();
    }
  }
}

/**
 * The way to leave a reading early. The client keeps each call until it has been read to its end, so what still comes
 * is read and thrown away, or calls that were left would pile up and `dispose` would wait for them.
 */
const leaving = <T>(reading: StreamingRead<T> | ReadableSubscription<T>): (() => void) => {
  let call: Readable | undefined;
  let left = false;
  const drain = () => call?.unpipe(reading as unknown as Writable).resume();
  reading.on('error', () => undefined); // also after it was left
  reading.on('pipe', (source: unknown) => {
    call = source as Readable;
    if (left) drain();
  });
  return () => {
    left = true;
    const cancelled = 'cancel' in reading ? reading.cancel() : reading.unsubscribe();
    void cancelled.catch(() => undefined);
    drain();
    reading.destroy();
  };
};

const recordOf = (event: ClientEvent): ServerRecord => {
  const { streamId, revision, id, type, isJson, data, metadata, position } = event;
  return { stream: streamId, revision, id, type, isJson, data, metadata, place: position };
};

/** The answer, or Silence after so many milliseconds; a late answer is dropped. */
const inTime = async <T>(answer: Promise<T>, atMost: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Silence(`EventStoreDB was silent for ${atMost} ms`)), atMost);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};
