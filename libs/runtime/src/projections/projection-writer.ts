import {
  type AnyFact,
  foldPage,
  type FoldedPage,
  type Position,
  type Projection,
  type RecordedEvent,
  rowsToLookAt,
  START,
  type Tables,
} from '@xinhuo/kernel';
import type { Pool } from 'pg';
import { type Checkpoint, moveCheckpoint, openCheckpoint } from '../log/checkpoint';
import type { Failure, Follower, Outcome } from '../log/follower';
import { isLasting } from '../log/lasting-fault';
import type { Page } from '../log/log-reader';
import type { ProjectionRows } from './projection-rows';
import { RowCache } from './row-cache';

/** The events that the projection handles between two positions. */
interface Slice {
  readonly events: readonly RecordedEvent[];
  readonly after: Position;
  readonly upTo: Position;
}

/** How long to wait before a write is tried again after a fault that passes, in milliseconds; the last is repeated. */
const BACK_OFF = [100, 300, 1_000, 3_000];

/** Takes the log into the rows of one projection, every event exactly once. */
export class ProjectionWriter implements Follower {
  readonly name: string;
  readonly version: number;
  position: Position = START;
  private stored: Checkpoint = { position: START, epoch: 0 };
  private readonly cache: RowCache;
  private stopped = false;

  constructor(
    private readonly projection: Projection<AnyFact, Tables>,
    private readonly rows: ProjectionRows,
    private readonly place: {
      readonly pool: Pool;
      readonly logIdentity: () => string;
      readonly as?: string;
      /** Rows kept in memory for each table. */
      readonly rowsKept?: number;
    },
  ) {
    this.cache = new RowCache(place.rowsKept);
    this.name = place.as ?? projection.name;
    this.version = projection.version;
  }

  async open(): Promise<void> {
    const { pool, logIdentity } = this.place;
    this.stored = await openCheckpoint(pool, { name: this.name, version: this.version, logIdentity: logIdentity() });
    this.position = this.stored.position;
    this.cache.reset(this.position === START && (await this.rows.areEmpty()));
  }

  async apply({ events, after, upTo, broken }: Page): Promise<Outcome> {
    if (this.position < after) return {}; // behind this page: the runner reads on from where this projection is
    const handled = events.filter(({ type, position }) => type in this.projection.on && position > this.position);
    const unreadable = broken.size === 0 ? -1 : handled.findIndex(({ id }) => broken.has(id));
    const slice = { events: handled, after, upTo };
    if (unreadable < 0) return this.take(slice);
    return this.stopBefore(slice, { index: unreadable, error: broken.get(handled[unreadable]!.id) });
  }

  async flush(): Promise<void> {
    if (this.position === this.stored.position) return;
    const { pool, logIdentity } = this.place;
    const owner = { name: this.name, version: this.version, logIdentity: logIdentity() };
    if (await moveCheckpoint(pool, owner, this.stored, this.position)) {
      this.stored = { ...this.stored, position: this.position };
    } else await this.open();
  }

  /** Gives up waiting for a database that does not answer. */
  stop(): void {
    this.stopped = true;
  }

  private async take(slice: Slice): Promise<Outcome> {
    let rest = slice;
    for (let tries = 0; !this.stopped; tries += 1) {
      try {
        const outcome = await this.takeOnce(rest);
        if (outcome) return outcome;
      } catch (error) {
        if (isLasting(error)) return this.narrow(rest, error);
        await new Promise((resolve) => setTimeout(resolve, BACK_OFF[Math.min(tries, BACK_OFF.length - 1)]));
      }
      // Another process was faster, or a write may have arrived whose answer was lost: what is stored says how far.
      if (!(await this.reopened())) continue;
      if (this.position < slice.after) return {};
      rest = { ...slice, events: slice.events.filter(({ position }) => position > this.position) };
    }
    return {};
  }

  private async reopened(): Promise<boolean> {
    try {
      await this.open();
      return true;
    } catch (error) {
      if (isLasting(error)) throw error;
      return false; // still away
    }
  }

  /** Undefined when the checkpoint was not where it should be. */
  private async takeOnce(slice: Slice): Promise<Outcome | undefined> {
    const { events, upTo } = slice;
    if (events.length === 0) {
      // Nothing of it concerns the projection: the runner writes down how far it has come, now and then.
      if (upTo > this.position) this.position = upTo;
      return {};
    }
    const from = this.stored; // what the fold builds on
    const page = await this.fold(events);
    if (page.failed) return this.stopBefore(slice, page.failed);
    const changes = this.rows.changes(page.touched, this.cache);
    if (changes.size > 0) {
      if (!(await this.rows.write(changes, { ...from, to: upTo }))) return undefined;
      this.stored = { ...from, position: upTo };
    }
    if (upTo > this.position) this.position = upTo;
    this.cache.written(page.touched);
    return {};
  }

  private async fold(events: readonly RecordedEvent[]): Promise<FoldedPage> {
    const missing = rowsToLookAt(this.projection, events, this.cache);
    if (missing.size > 0) await this.rows.lookUp({ missing, searches: [] }, this.cache);
    for (;;) {
      const page = foldPage(this.projection, events, this.cache);
      const guessed = page.missing.size > 0 || page.searches.length > 0;
      if (!guessed) return page;
      if ((await this.rows.lookUp(page, this.cache)) && !page.failed) return page;
    }
  }

  private async stopBefore(
    { events, after }: Slice,
    { index, error }: { readonly index: number; readonly error: unknown },
  ): Promise<Outcome> {
    const before = events.slice(0, index);
    const outcome = before.length > 0 ? await this.take({ events: before, after, upTo: before.at(-1)!.position }) : {};
    return outcome.failed ? outcome : { failed: failure(events[index]!, error) };
  }

  /** The database refuses the page: halves it until the event is found that it refuses. */
  private async narrow({ events, after, upTo }: Slice, error: unknown): Promise<Outcome> {
    if (!(await this.reopened())) return {};
    const [only] = events;
    if (events.length <= 1) return only ? { failed: failure(only, error) } : {};
    const middle = Math.ceil(events.length / 2);
    const first = events.slice(0, middle);
    const half = first.at(-1)!.position;
    const outcome = await this.take({ events: first, after, upTo: half });
    if (outcome.failed || this.position < half) return outcome;
    return this.take({ events: events.slice(middle), after: half, upTo });
  }
}

const failure = ({ position, id, type }: RecordedEvent, error: unknown): Failure => ({
  position,
  eventId: id,
  type,
  message: error instanceof Error ? error.message : String(error),
});
