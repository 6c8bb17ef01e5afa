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
import { createPool } from '@xinhuo/postgres';
import type { Pool } from 'pg';
import { fromPosition, toPosition } from '../position';
import { AppendConnection } from './append-connection';
import { AppendQueue, type Append, type QueueLimits, writeOut } from './append-queue';
import { CHANNEL, Hints } from './hints';
import { lastPosition, logPage, streamPage, typesPage } from './log-pages';
import { Notices } from './notices';

const STREAM_PAGE = 500;
const LOG_PAGE = 2_000;
/** How far a look for some types goes at once: what is rare is not looked for through the whole log in one query. */
const LOG_SPAN = 50_000;
const NOTIFY_EVERY = 40;
/** A reader learns in time that the server is silent or overrun. */
const READERS = { max: 8, connectionTimeoutMillis: 10_000, query_timeout: 30_000 };
const LIMITS: QueueLimits = { waiting: 20_000, batchEvents: 1_000, batchCharacters: 4_000_000 };

/** What a test may want otherwise. */
export interface PostgresEventStoreOptions {
  /** How long an append may be tried, in ms; 10 s when not given. */
  readonly patience?: number;
  readonly limits?: Partial<QueueLimits>;
}

/** One append among several that go together. */
interface Asked {
  readonly stream: StreamName;
  readonly expected: number;
  readonly events: readonly NewEvent[];
}

/**
 * The log in PostgreSQL: one lock gives a total order without gaps, and group commit makes that fast (ADR-0004). One
 * instance a process, with the log's own login; `migrations` must have been applied.
 *
 *     const store = new PostgresEventStore(database.logUrl);
 *     await store.close(); // before database.close()
 */
export class PostgresEventStore extends EventStore {
  private readonly pool: Pool;
  private readonly connection: AppendConnection;
  private readonly queue: AppendQueue;
  private readonly hints: Hints;
  private readonly notices: Notices;

  constructor(logUrl: string, { patience = 10_000, limits }: PostgresEventStoreOptions = {}) {
    super();
    this.pool = createPool(logUrl, { application_name: 'xinhuo log readers', ...READERS });
    this.connection = new AppendConnection(logUrl, patience);
    this.queue = new AppendQueue((batch) => this.send(batch), { ...LIMITS, ...limits });
    this.hints = new Hints(
      logUrl,
      () => this.head(),
      (processId) => processId === this.connection.processId,
    );
    this.notices = new Notices(NOTIFY_EVERY, () => void this.notifyOthers());
  }

  async *read(stream: StreamName, after = 0): AsyncIterable<RecordedEvent> {
    for (let from = after; ;) {
      const events = await streamPage(this.pool, stream, from, STREAM_PAGE);
      yield* events;
      if (events.length < STREAM_PAGE) return;
      from = events.at(-1)!.version;
    }
  }

  append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    return this.queue.append(stream, expected, events);
  }

  /**
   * Appends to different streams, in this order and in one transaction: what a copy of a log is made with.
   * @throws VersionConflict when one of them does not fit; the others may have been written.
   */
  async appendTogether(appends: readonly Asked[]): Promise<void> {
    const askedAt = performance.now();
    const batch = appends.map(({ stream, expected, events }) => ({
      stream,
      expected,
      events: events.map(writeOut),
      askedAt,
    }));
    const verdicts = await this.send(batch);
    const lost = batch[verdicts.indexOf('conflict')];
    if (lost) throw new VersionConflict(lost.stream, lost.expected);
  }

  async *readAll(after: Position, types?: readonly string[]): AsyncIterable<LogPage> {
    if (types) {
      yield* this.readTypes(types, after);
      return;
    }
    for (let next = this.page(after); ;) {
      const events = await next;
      const last = events.at(-1);
      if (!last) return;
      const isFull = events.length === LOG_PAGE;
      // The next page travels while the reader works on this one.
      if (isFull) next = this.page(last.position);
      yield { events, upTo: last.position };
      if (!isFull) return;
    }
  }

  onAppended(wake: () => void): () => void {
    return this.hints.add(wake);
  }

  async head(): Promise<Position> {
    return (await lastPosition(this.pool)) ?? START;
  }

  /** Cuts what is under way: stop asking for appends first. */
  async close(): Promise<void> {
    this.notices.stop();
    await Promise.all([this.connection.close(), this.hints.stop()]);
    await this.pool.end();
  }

  private async send(batch: readonly Append[]) {
    const verdicts = await this.connection.send(batch, this.notices.isDue());
    this.hints.wake();
    return verdicts;
  }

  private page(after: Position): Promise<readonly RecordedEvent[]> {
    const page = logPage(this.pool, fromPosition(after), LOG_PAGE);
    page.catch(() => undefined); // a reader that leaves early does not come back for it
    return page;
  }

  /** Up to the head that there is now: positions have no gaps, so nothing up to it is still to come. */
  private async *readTypes(types: readonly string[], after: Position): AsyncIterable<LogPage> {
    const head = fromPosition(await this.head());
    const page = (from: number) => {
      const upTo = Math.min(from + LOG_SPAN, head);
      const events = typesPage(this.pool, types, from, upTo, LOG_PAGE);
      events.catch(() => undefined); // as in `page`
      return { events, upTo };
    };
    let from = fromPosition(after);
    for (let next = from < head ? page(from) : undefined; next;) {
      const events = await next.events;
      const isFull = events.length === LOG_PAGE;
      from = isFull ? fromPosition(events.at(-1)!.position) : next.upTo;
      next = from < head ? page(from) : undefined;
      yield { events, upTo: toPosition(from) };
    }
  }

  private async notifyOthers(): Promise<void> {
    // Only a hint: it need not wait for the disk.
    const sql = "SELECT set_config('synchronous_commit', 'off', true), pg_notify($1, '')";
    await this.pool.query(sql, [CHANNEL]).catch(() => undefined);
  }
}
