import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import type { EventTypeCount } from './audit/event-index';
import { beginReactorsAnew, cameFromOtherLog } from './log/checkpoint';
import { ControlLine } from './log/control-line';
import { type Follower, type FollowerHealth, followerKey } from './log/follower';
import { FollowerRunner } from './log/follower-runner';
import { StoredBusinessClock } from './ports/stored-business-clock';
import { ProjectionRebuilder, type RebuildProgress } from './projections/projection-rebuilder';
import { TrackedReadProgress } from './projections/tracked-read-progress';
import { type SweepHealth, Sweeper } from './reactors/sweeper';
import { SealedPlaces } from './sealing/sealed-place';
import { Sealer, type SealerHealth } from './sealing/sealer';
import { RuntimeWorld } from './runtime-world';

/** What a process does: `api` answers, `worker` follows the log, `all` does both. */
export type RuntimeRole = 'api' | 'worker' | 'all';

/** The token of the process's role. */
export const RUNTIME_ROLE = Symbol('xinhuo:runtime-role');

/** The token of how often the log is sealed, in milliseconds. */
export const SEAL_INTERVAL = Symbol('xinhuo:seal-interval');

const OTHER_LOG =
  '查询表来自另一个事件日志，不能从它的位置接着读；请确认日志地址，或运行 xinhuo rebuild 由当前日志重建' +
  ' / the read tables were made from another log: check the address of the log, or run xinhuo rebuild';

/** How the parts of the runtime in this process are. */
export interface RuntimeHealth {
  readonly projections: readonly FollowerHealth[];
  readonly reactors: readonly FollowerHealth[];
  readonly sweeps: readonly SweepHealth[];
  readonly sealer: SealerHealth;
  /** Why the log cannot be read, where it cannot. */
  readonly unreadable?: string | undefined;
  /** Events of types that this release does not know: a later one has written them. */
  readonly unknownTypes: readonly EventTypeCount[];
}

const unreadableOf = (...runners: readonly (FollowerRunner | undefined)[]): string | undefined =>
  runners.find((runner) => runner?.unreadable !== undefined)?.unreadable;

/** Starts and stops what follows the log in this process, and says how it is. */
@Injectable()
export class Runtime implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Runtime');
  private readonly line: ControlLine;
  private projections: FollowerRunner | undefined;
  private reactors: FollowerRunner | undefined;
  private sweeper: Sweeper | undefined;
  private sealer: Sealer | undefined;
  private starting: Promise<void> | undefined;
  private stopping = false;

  constructor(
    @Inject(RUNTIME_ROLE) private readonly role: RuntimeRole,
    @Inject(SEAL_INTERVAL) private readonly sealInterval: number,
    private readonly world: RuntimeWorld,
    private readonly progress: TrackedReadProgress,
    private readonly clock: StoredBusinessClock,
  ) {
    this.line = new ControlLine(world.pool);
  }

  /** The business date is there before anybody asks for it. */
  async onModuleInit(): Promise<void> {
    await this.clock.start();
  }

  onApplicationBootstrap(): void {
    this.world.types.start();
    this.line.onNotice = (key, position) => this.progress.advance(key, position as Follower['position']);
    if (this.role === 'api') void this.line.open();
    else {
      this.prepare();
      this.starting = this.begin();
    }
  }

  /** Finishes the page and the commands at hand, and gives up the leads. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.clock.stop();
    await this.starting;
    await Promise.all([this.world.types.stop(), this.sweeper?.stop(), this.sealer?.stop(), this.reactors?.stop()]);
    await this.projections?.stop();
    await this.line.close();
  }

  /** How the parts in this process are; empty lists where it does not follow the log. */
  health(): RuntimeHealth {
    return {
      projections: this.projections?.health() ?? [],
      reactors: this.reactors?.health() ?? [],
      sweeps: this.sweeper?.health() ?? [],
      sealer: this.sealer?.health() ?? {},
      unreadable: unreadableOf(this.projections, this.reactors),
      unknownTypes: this.world.types.found,
    };
  }

  /** Runs all sweeps now. */
  async sweepNow(): Promise<void> {
    const sweeper = this.sweeper ?? new Sweeper(this.line, this.clock, this.world.sweeps());
    await sweeper.sweepNow();
  }

  /** Seals what has been recorded since the last seal, in whatever process. */
  async sealNow(): Promise<void> {
    await this.world.identify();
    await (this.sealer ?? this.newSealer()).sealNow();
  }

  /** Rebuilds one projection or all, in whatever process; answers with the number of events taken in. */
  async rebuild(name?: string, onProgress?: (progress: RebuildProgress) => void): Promise<number> {
    await this.world.identify();
    const events = await new ProjectionRebuilder(this.world, this.world.projections).rebuild(name, onProgress);
    if (name === undefined) await beginReactorsAnew(this.world.pool, this.world.logIdentity());
    for (const { name: rebuilt } of this.health().projections) {
      if (name === undefined || name === rebuilt) this.projections?.retry(rebuilt);
    }
    return events;
  }

  private prepare(): void {
    const { world, line, progress } = this;
    const { store, upcasters } = world;
    const advanced = (follower: Follower) => {
      progress.advance(followerKey(follower), follower.position);
      line.tell(followerKey(follower), follower.position);
    };
    const projections = new FollowerRunner({ store, upcasters, line, advanced }, world.writers());
    const reactors = new FollowerRunner({ store, upcasters, line, advanced: () => undefined }, world.reactors());
    progress.hurry = (key) => {
      if (!line.leads(key)) return false;
      projections.hurry();
      return true;
    };
    line.onLost = () => [projections, reactors].forEach((runner) => runner.lostLead());
    this.sweeper = new Sweeper(line, this.clock, world.sweeps());
    this.sealer = this.newSealer();
    Object.assign(this, { projections, reactors });
  }

  private newSealer(): Sealer {
    const { line, sealInterval: interval } = this;
    const { store, pool, logIdentity } = this.world;
    return new Sealer({ store, line, places: new SealedPlaces(pool), logIdentity, interval });
  }

  private async begin(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.world.identify();
        if (await cameFromOtherLog(this.world.pool, this.world.logIdentity())) this.logger.error(OTHER_LOG);
        break;
      } catch (error) {
        this.logger.warn(`日志暂时无法访问 / The log cannot be reached: ${(error as Error).message}`);
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
    if (this.stopping) return;
    this.projections?.start();
    this.reactors?.start();
    this.sweeper?.start();
    this.sealer?.start();
  }
}
