import { Logger } from '@nestjs/common';
import { type EventStore, VersionConflict } from '@xinhuo/kernel';
import type { ControlLine } from '../log/control-line';
import { SealBroken, lastPlace, sealFrom } from './seal-writer';
import type { SealedPlace, SealedPlaces } from './sealed-place';

const LOCK = 'sealer';

/** How the sealer of this process fares. */
export interface SealerHealth {
  /** How many seals the log had when this process last sealed; absent while another leads. */
  readonly seals?: number;
  /** Why it could not seal; nothing is sealed over a log that does not fit its seals. */
  readonly fault?: string;
}

/** What the sealer needs of its surroundings. */
export interface SealerWorld {
  readonly store: EventStore;
  readonly line: ControlLine;
  readonly places: SealedPlaces;
  readonly logIdentity: () => string;
  /** How often it looks for something to seal, in milliseconds. */
  readonly interval: number;
}

/**
 * Seals what has been recorded since the last seal, again and again. One process at a time does; should two believe
 * that they lead, the version of the seals' stream lets one of them win.
 */
export class Sealer {
  private readonly logger = new Logger('Sealer');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private place: SealedPlace | undefined;
  private readonly stopped = new AbortController();
  private last: SealerHealth = {};

  constructor(private readonly world: SealerWorld) {}

  start(): void {
    this.timer = setInterval(() => void this.turn(), this.world.interval);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.stopped.abort();
    await this.running?.catch(() => undefined);
  }

  health(): SealerHealth {
    return this.last;
  }

  /** Seals now, after a run that is under way; the lead is not asked for. */
  async sealNow(): Promise<void> {
    await this.running;
    this.running = this.seal().finally(() => (this.running = undefined));
    await this.running;
  }

  private async turn(): Promise<void> {
    try {
      if (!this.running && (await this.world.line.lead(LOCK))) await this.sealNow();
    } catch (error) {
      this.fail(error);
    }
  }

  private async seal(): Promise<void> {
    const { store, places, logIdentity } = this.world;
    try {
      this.place ??= await lastPlace(store, await places.of(logIdentity()), this.stopped.signal);
      this.place = await sealFrom(store, this.place, this.stopped.signal);
      if (this.place.seals > 0) await places.keep(logIdentity(), this.place);
      this.last = { seals: this.place.seals };
    } catch (error) {
      this.place = undefined; // looked up anew at the next turn
      if (!(error instanceof VersionConflict)) throw error;
    }
  }

  /** A broken seal is a fault until it is repaired; what may pass is tried again and only logged. */
  private fail(error: unknown): void {
    if (this.stopped.signal.aborted) return;
    const { message } = error as Error;
    if (error instanceof SealBroken && this.last.fault !== message) this.logger.error(message);
    else if (!(error instanceof SealBroken)) this.logger.warn(`The sealer waits: ${message}`);
    this.last = error instanceof SealBroken ? { fault: message } : this.last;
  }
}
