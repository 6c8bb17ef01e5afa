import { type EventStore, type Position, type RecordedEvent, START, type StreamName } from '@xinhuo/kernel';
import { LOCK_CLASS } from '@xinhuo/postgres';
import type { Pool, PoolClient } from 'pg';
import { logIdentity } from '../log/log-identity';
import { type IndexEntry, indexEntry } from './index-entry';

/** Entries written in one transaction. */
const BATCH = 2_000;

/** Which event: its stream and its place in it. */
export interface EventRef {
  readonly stream: StreamName;
  readonly version: number;
}

/** How many events of one type a log holds, and the position of the first. */
export interface EventTypeCount {
  readonly type: string;
  readonly events: number;
  readonly firstPosition: Position;
}

/**
 * By what auditors find events: who, what, when and which thing (ADR-0015). It is no projection: nobody but auditors
 * reads it, so it costs the way of a command nothing. A sweep brings it up to date, and so does whoever asks.
 */
export class EventIndex {
  private underway: Promise<boolean> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly store: EventStore,
  ) {}

  /** Takes in what is new, for at most so many milliseconds; true when the end of the log was reached. */
  async catchUp(patience: number): Promise<boolean> {
    this.underway ??= this.takeIn(performance.now() + patience).finally(() => (this.underway = undefined));
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, patience, false)));
    return Promise.race([this.underway, tooLong]).finally(() => clearTimeout(timer));
  }

  /** The types of all events taken in so far, by their first place in the log. */
  async types(): Promise<readonly EventTypeCount[]> {
    const { rows } = await this.pool.query<EventTypeCount>(
      `SELECT type, events::int AS events, first_position AS "firstPosition"
         FROM runtime.event_type ORDER BY first_position`,
    );
    return rows;
  }

  /** An event as it was recorded, in the shape of its day; undefined when there is none. */
  async recorded({ stream, version }: EventRef): Promise<RecordedEvent | undefined> {
    for await (const event of this.store.read(stream, version - 1)) return event;
    return undefined;
  }

  private async takeIn(until: number): Promise<boolean> {
    const identity = await logIdentity(this.store);
    let position = await this.begin(identity);
    let waiting: IndexEntry[] = [];
    for await (const { events } of this.store.readAll(position)) {
      for (const event of events) waiting.push(indexEntry(event));
      if (waiting.length < BATCH) continue;
      if (!(await this.write(identity, position, waiting))) return false; // another process goes on with it
      position = waiting.at(-1)!.position as Position;
      waiting = [];
      if (performance.now() > until) return false;
    }
    return waiting.length === 0 || this.write(identity, position, waiting);
  }

  /** Where to go on; an index of another log is given up. */
  private async begin(identity: string): Promise<Position> {
    return this.locked(async (client) => {
      const { rows } = await client.query<{ position: Position; log_identity: string }>(
        'SELECT position, log_identity FROM runtime.event_index_place',
      );
      if (rows[0]?.log_identity === identity) return rows[0].position;
      await client.query('TRUNCATE runtime.event_index, runtime.event_index_place, runtime.event_type');
      await client.query('INSERT INTO runtime.event_index_place (log_identity, position) VALUES ($1, $2)', [
        identity,
        START,
      ]);
      return START;
    });
  }

  /** Writes entries behind a place and moves it; false when somebody else has moved it meanwhile. */
  private write(identity: string, from: Position, entries: readonly IndexEntry[]): Promise<boolean> {
    return this.locked(async (client) => {
      const { rowCount } = await client.query(
        'UPDATE runtime.event_index_place SET position = $3 WHERE log_identity = $1 AND position = $2',
        [identity, from, entries.at(-1)!.position],
      );
      if (rowCount !== 1) return false;
      const column = (name: keyof IndexEntry) => entries.map((entry) => entry[name]);
      await client.query(
        `INSERT INTO runtime.event_index (position, stream, version, type, at, actor, node_id, ids)
         SELECT e.position, e.stream, e.version, e.type, e.at, e.actor, e.node_id, string_to_array(e.ids, ',')::uuid[]
           FROM unnest($1::text[], $2::text[], $3::integer[], $4::text[], $5::timestamptz[], $6::text[], $7::uuid[], $8::text[])
             AS e(position, stream, version, type, at, actor, node_id, ids)`,
        [
          ...(['position', 'stream', 'version', 'type', 'at', 'actor', 'nodeId'] as const).map(column),
          entries.map(({ ids }) => ids.join(',')),
        ],
      );
      await client.query(
        `INSERT INTO runtime.event_type AS known (type, events, first_position)
         SELECT e.type, count(*), min(e.position) FROM unnest($1::text[], $2::text[]) AS e(type, position) GROUP BY e.type
         ON CONFLICT (type) DO UPDATE SET events = known.events + excluded.events`,
        [column('type'), column('position')],
      );
      return true;
    });
  }

  private async locked<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query("SELECT pg_advisory_xact_lock($1, hashtext('event_index'))", [LOCK_CLASS.leader]);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => undefined);
      throw error;
    } finally {
      client.release();
    }
  }
}
