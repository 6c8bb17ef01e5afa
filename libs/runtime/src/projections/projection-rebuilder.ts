import { getHeapStatistics } from 'node:v8';
import { Logger } from '@nestjs/common';
import { type EventStore, START, type Upcasters } from '@xinhuo/kernel';
import type { Pool, PoolClient } from 'pg';
import { moveCheckpoint, openCheckpoint } from '../log/checkpoint';
import { LogReader } from '../log/log-reader';
import type { ProjectionRegistration } from '../registrations';
import { FreshFold } from './fresh-fold';
import type { ProjectionRows } from './projection-rows';
import { ProjectionWriter } from './projection-writer';
import { makeShadow, shadowOf, swapShadow } from './shadow-tables';

/** A row in memory with its key, in bytes: more than any table's mean. */
const ROW_SIZE = 1_000;

/** Half of the heap may go to rows that are not written yet; above that they are written, and read again at need. */
const ROWS_IN_MEMORY = Math.floor(getHeapStatistics().heap_size_limit / 2 / ROW_SIZE);

/** Rows kept in memory for each table once it has been written. */
const ROWS_KEPT = 200_000;

/** What a rebuild needs of its surroundings. */
export interface RebuildWorld {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly upcasters: () => Upcasters;
  readonly logIdentity: () => string;
  readonly rowsOf: (registration: ProjectionRegistration) => ProjectionRows;
  /** Rows that a rebuild may hold in memory before it writes them; by the size of the heap when not given. */
  readonly rowsInMemory?: number;
}

/** How far a rebuild has come, for a progress line. */
export interface RebuildProgress {
  readonly events: number;
}

interface Rebuild {
  readonly registration: ProjectionRegistration;
  readonly rows: ProjectionRows;
  /** The same rows in the tables that are built beside the others. */
  readonly aside: ProjectionRows;
  readonly writer: ProjectionWriter;
}

type OnProgress = (progress: RebuildProgress) => void;

/**
 * Builds the tables of projections anew from the whole log, beside those that are read, and puts them in their place in
 * one transaction with the checkpoint. Readers see the old rows until then and the new ones after, never none.
 */
export class ProjectionRebuilder {
  private readonly logger = new Logger('ProjectionRebuilder');

  constructor(
    private readonly world: RebuildWorld,
    private readonly registrations: () => readonly ProjectionRegistration[],
  ) {}

  /**
   * Rebuilds one projection, or all of them with one reading of the log; answers with the events taken in.
   * @throws Error when there is no such projection, or an event cannot be folded; the tables stay as they were then.
   */
  async rebuild(name?: string, onProgress: OnProgress = () => undefined): Promise<number> {
    const chosen = this.registrations().filter(({ projection }) => name === undefined || projection.name === name);
    if (chosen.length === 0) throw new Error(`There is no projection ${name}`);
    const client = await this.world.pool.connect();
    try {
      const rebuilds: Rebuild[] = [];
      for (const registration of chosen) rebuilds.push(await this.begin(client, registration));
      let events = await this.fill(rebuilds, onProgress).catch(() => 0);
      // A fault is found again, and its event named, by those who write page by page.
      if (events === 0) for (const rebuild of rebuilds) await this.clear(client, rebuild);
      for (const { writer } of rebuilds) await writer.open();
      events += await this.drain(rebuilds, (progress) => onProgress({ events: events + progress.events }));
      for (const rebuild of rebuilds) await this.swap(client, rebuild);
      return events;
    } finally {
      client.release();
    }
  }

  private async begin(client: PoolClient, registration: ProjectionRegistration): Promise<Rebuild> {
    const { projection } = registration;
    const rows = this.world.rowsOf(registration);
    const as = `${projection.name}~rebuild`;
    const paths = new Map([...rows.tables].map(([table, { path }]) => [table, shadowOf(path)]));
    const aside = rows.aside(as, paths);
    const { pool, logIdentity } = this.world;
    const writer = new ProjectionWriter(projection, aside, { pool, logIdentity, as, rowsKept: ROWS_KEPT });
    const rebuild = { registration, rows, aside, writer };
    await this.clear(client, rebuild);
    return rebuild;
  }

  /** Empty tables, and nothing taken in. */
  private async clear(client: PoolClient, { rows, writer }: Rebuild): Promise<void> {
    for (const { path } of rows.tables.values()) await makeShadow(client, path);
    await this.forget(client, writer);
  }

  private async forget(client: PoolClient, { name, version }: ProjectionWriter): Promise<void> {
    await client.query('DELETE FROM runtime.checkpoint WHERE projection = $1 AND version = $2', [name, version]);
  }

  /** Folds the log from its first event, in memory as far as that goes, and writes the rows; answers with the events. */
  private async fill(rebuilds: readonly Rebuild[], onProgress: OnProgress): Promise<number> {
    const { store, upcasters, pool, logIdentity, rowsInMemory = ROWS_IN_MEMORY } = this.world;
    const folds = rebuilds.map(({ registration, aside }) => new FreshFold(registration.projection, aside));
    const reader = new LogReader(store, upcasters(), START, typesOf(rebuilds));
    let events = 0;
    try {
      for (let page = await reader.take(); page; page = await reader.take()) {
        for (const fold of folds) fold.take(page);
        events += page.events.length;
        onProgress({ events });
        if (folds.reduce((rows, { size }) => rows + size, 0) > rowsInMemory) break;
      }
    } finally {
      reader.stop();
    }
    for (const [n, { writer }] of rebuilds.entries()) {
      const owner = { name: writer.name, version: writer.version, logIdentity: logIdentity() };
      const upTo = await folds[n]!.write();
      await moveCheckpoint(pool, owner, await openCheckpoint(pool, owner), upTo);
    }
    return events;
  }

  private async drain(rebuilds: readonly Rebuild[], onProgress: OnProgress): Promise<number> {
    const [first] = rebuilds.map(({ writer }) => writer.position).sort();
    const reader = new LogReader(this.world.store, this.world.upcasters(), first ?? START, typesOf(rebuilds));
    let events = 0;
    try {
      for (let page = await reader.take(); page; page = await reader.take()) {
        const taken = page;
        const outcomes = await Promise.all(rebuilds.map(({ writer }) => writer.apply(taken)));
        const failed = outcomes.find((outcome) => outcome.failed)?.failed;
        if (failed) throw new Error(`Event ${failed.eventId} (${failed.type}) cannot be folded: ${failed.message}`);
        events += page.events.length;
        onProgress({ events });
      }
    } finally {
      reader.stop();
    }
    return events;
  }

  private async swap(client: PoolClient, rebuild: Rebuild): Promise<void> {
    const { projection } = rebuild.registration;
    const { name, version } = projection;
    const paths = [...rebuild.rows.tables.values()].map(({ path }) => path);
    await client.query('BEGIN');
    try {
      // Nobody writes or reads from here on. The tables come first and the checkpoint second, as the leader takes them.
      await client.query(`LOCK TABLE ${paths.join(', ')} IN ACCESS EXCLUSIVE MODE`);
      await this.drain([rebuild], () => undefined);
      for (const path of paths) await swapShadow(client, path);
      await client.query(
        `INSERT INTO runtime.checkpoint (projection, version, position, log_identity) VALUES ($1, $2, $3, $4)
         ON CONFLICT (projection, version) DO UPDATE
         SET position = excluded.position, log_identity = excluded.log_identity, epoch = checkpoint.epoch + 1`,
        [name, version, rebuild.writer.position, this.world.logIdentity()],
      );
      await this.forget(client, rebuild.writer);
      await client.query('COMMIT');
      this.logger.log(`${name} was rebuilt`);
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }
}

/** The events that any of them takes in: the log is read for no others. */
const typesOf = (rebuilds: readonly Rebuild[]): readonly string[] => [
  ...new Set(rebuilds.flatMap(({ registration }) => Object.keys(registration.projection.on))),
];
