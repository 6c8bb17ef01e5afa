import { setMaxListeners } from 'node:events';
import {
  EventStore,
  START,
  type Appended,
  type LogPage,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '@xinhuo/kernel';
import { APPEND_LIMIT, Appender } from './appender';
import { catchUp } from './catch-up';
import { type ConnectionString, parseConnectionString } from './connection-string';
import { Driver } from './driver';
import { refusalOf } from './faults';
import { Heads } from './heads';
import { News } from './news';
import { persevere, type Perseverance } from './persevere';
import { isAfter, placeOf, positionOf } from './place';
import { connectionFault, loginFault, type ServerFault } from './server-check';
import { Turns } from './turns';
import { recordedOf } from './written-event';

const STREAM_PAGE = 500;
/** Short readings at once; with the appends they stay below the calls that the server allows. */
const READS_AT_ONCE = 24;

/** What a test or a larger server may want otherwise. */
export interface EventStoreDbOptions {
  /** How long an append or a reading may be tried, in ms; 10 s when not given. */
  readonly patience?: number;
  /** How long one attempt of an append may take, in ms; 2 s when not given. */
  readonly deadline?: number;
  /** How long a reading may bring nothing before it counts as lost, in ms; 5 s when not given. */
  readonly silence?: number;
  /** The server's `MaxAppendSize`, in bytes. */
  readonly appendLimit?: number;
}

/**
 * The log in EventStoreDB (ADR-0013): one instance a process. The server must hold nobody else's events.
 *
 *     const store = new EventStoreDbEventStore('esdb://admin:changeit@localhost:2113?tls=false');
 *     await store.close();
 */
export class EventStoreDbEventStore extends EventStore {
  private readonly connection: ConnectionString;
  private readonly driver: Driver;
  private readonly appender: Appender;
  private readonly heads: Heads;
  private readonly news: News;
  private readonly reads = new Turns(READS_AT_ONCE);
  private readonly closing = new AbortController();
  private readonly perseverance: Perseverance;
  private asked = 0;

  /** @throws ConnectionStringError */
  constructor(
    url: string,
    { patience = 10_000, deadline = 2_000, silence = 5_000, appendLimit = APPEND_LIMIT }: EventStoreDbOptions = {},
  ) {
    super();
    setMaxListeners(0, this.closing.signal); // every pause of an append that is tried again listens
    this.perseverance = { patience, closed: this.closing.signal };
    this.connection = parseConnectionString(url);
    this.driver = new Driver(this.connection, silence);
    this.appender = new Appender(this.driver, { ...this.perseverance, deadline, appendLimit });
    this.heads = new Heads(this.driver);
    this.news = new News(this.driver);
  }

  async *read(stream: StreamName, after = 0): AsyncIterable<RecordedEvent> {
    for (let from = after; ;) {
      const events = await this.streamPage(stream, from);
      yield* events;
      if (events.length < STREAM_PAGE) return;
      from = events.at(-1)!.version;
    }
  }

  async append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    const appended = await this.appender.append(stream, expected, events);
    this.news.wake();
    return appended;
  }

  async *readAll(after: Position, types?: readonly string[]): AsyncIterable<LogPage> {
    const from = placeOf(after);
    const { own, end } = await this.ask(() => this.heads.look(from));
    if (own) {
      for await (const page of catchUp(this.driver, { after: from, upTo: own }, this.perseverance)) {
        // Not left to the server: filtered by type it would not say that the head has been reached.
        yield types ? { ...page, events: page.events.filter(({ type }) => types.includes(type)) } : page;
      }
    }
    // Past the server's own records, so that the next reader does not look at them again.
    if (end && isAfter(end, own ?? from)) yield { events: [], upTo: positionOf(end) };
  }

  onAppended(wake: () => void): () => void {
    return this.news.add(wake);
  }

  async head(): Promise<Position> {
    const { own } = await this.ask(() => this.heads.look());
    return own ? positionOf(own) : START;
  }

  /** What keeps the server from being used, for one clear line at start; undefined when it answers. */
  async check(): Promise<ServerFault | undefined> {
    const fault = await connectionFault(this.connection);
    if (fault) return fault;
    try {
      await this.heads.look();
      return undefined;
    } catch (error) {
      return loginFault(refusalOf(error)); // what passes is seen to when it is needed
    }
  }

  /** Lets the appends under way end, cuts the readings: stop asking for appends first. */
  async close(): Promise<void> {
    this.closing.abort();
    this.news.stop();
    await this.appender.idle();
    await this.driver.close();
  }

  private streamPage(stream: StreamName, after: number): Promise<readonly RecordedEvent[]> {
    return this.ask(async () => {
      const events: RecordedEvent[] = [];
      for await (const record of this.driver.readStream(stream, BigInt(after), STREAM_PAGE)) {
        events.push(recordedOf(record, record.place!));
      }
      return events;
    });
  }

  /** A short question, asked again where it was lost. */
  private ask<T>(question: () => Promise<T>): Promise<T> {
    return this.reads.run(`${this.asked++}`, () => persevere(question, this.perseverance));
  }
}
