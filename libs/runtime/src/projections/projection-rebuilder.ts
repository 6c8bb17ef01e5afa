import { Logger } from '@nestjs/common';
import { type EventStore, START, type Upcasters } from '@xinhuo/kernel';
import type { Pool, PoolClient } from 'pg';
import { LogReader } from '../log/log-reader';
import type { ProjectionRegistration } from '../registrations';
import type { ProjectionRows } from './projection-rows';
import { ProjectionWriter } from './projection-writer';
import { makeShadow, shadowOf, swapShadow } from './shadow-tables';

/** A rebuild writes far more rows than it reads again; what it keeps in memory it need not look up. */
const ROWS_KEPT = 200_000;

/** What a rebuild needs of its surroundings. */
export interface RebuildWorld {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly upcasters: () => Upcasters;
  readonly logIdentity: () => string;
  readonly rowsOf: (registration: ProjectionRegistration) => ProjectionRows;
}

/** How far a rebuild has come, for a progress line. */
export interface RebuildProgress {
  readonly events: number;
}

interface Rebuild {
  readonly registration: ProjectionRegistration;
  readonly rows: ProjectionRows;
  readonly writer: ProjectionWriter;
}

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
   * Rebuilds one projection, or all of them with one reading of the log; answers with the events read.
   * @throws Error when there is no such projection, or an event cannot be folded; the tables stay as they were then.
   */
  async rebuild(name?: string, onProgress: (progress: RebuildProgress) => void = () => undefined): Promise<number> {
    const chosen = this.registrations().filter(({ projection }) => name === undefined || projection.name === name);
    if (chosen.length === 0) throw new Error(`There is no projection ${name}`);
    const client = await this.world.pool.connect();
    try {
      const rebuilds: Rebuild[] = [];
      for (const registration of chosen) rebuilds.push(await this.begin(client, registration));
      const events = await this.drain(rebuilds, onProgress);
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
    for (const { path } of rows.tables.values()) await makeShadow(client, path);
    await client.query('DELETE FROM runtime.checkpoint WHERE projection = $1 AND version = $2', [
      as,
      projection.version,
    ]);
    const { pool, logIdentity } = this.world;
    const writer = new ProjectionWriter(projection, rows.aside(as, paths), {
      pool,
      logIdentity,
      as,
      rowsKept: ROWS_KEPT,
    });
    await writer.open();
    return { registration, rows, writer };
  }

  private async drain(rebuilds: readonly Rebuild[], onProgress: (progress: RebuildProgress) => void): Promise<number> {
    const [first] = rebuilds.map(({ writer }) => writer.position).sort();
    const reader = new LogReader(this.world.store, this.world.upcasters(), first ?? START);
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
      await client.query('DELETE FROM runtime.checkpoint WHERE projection = $1 AND version = $2', [
        rebuild.writer.name,
        version,
      ]);
      await client.query('COMMIT');
      this.logger.log(`${name} was rebuilt`);
    } catch (error) {
      await client.query('ROLLBACK');
      throw error;
    }
  }
}
