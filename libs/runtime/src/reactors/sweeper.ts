import { Logger } from '@nestjs/common';
import { commandContextFor, systemActor } from '../decisions/command-context';
import { RELEASE } from '../decisions/release';
import type { ControlLine } from '../log/control-line';
import type { BusinessClock } from '../ports/business-clock';
import type { SweepRegistration } from '../registrations';

/** How often the sweeps run, in milliseconds. */
const INTERVAL = 10 * 60_000;
const LOCK = 'sweeper';

/** How the last run of a sweep went. */
export interface SweepHealth {
  readonly name: string;
  /** When it last ran (instant, UTC); absent before the first run in this process. */
  readonly ranAt?: string;
  /** Why the last run ended early, if it did. */
  readonly fault?: string;
}

/**
 * What time does. One process at a time looks up what is due and sends dated commands through the same door as people;
 * a sweep that fails is tried again at the next turn, and does not hold up the others.
 */
export class Sweeper {
  private readonly logger = new Logger('Sweeper');
  private readonly last = new Map<string, SweepHealth>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly line: ControlLine,
    private readonly clock: BusinessClock,
    private readonly sweeps: readonly SweepRegistration[],
    private readonly interval = INTERVAL,
  ) {}

  start(): void {
    if (this.sweeps.length > 0) this.timer = setInterval(() => void this.turn(), this.interval);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Runs all sweeps now, after a run that is under way; the lead is not asked for. */
  async sweepNow(): Promise<void> {
    await this.running;
    this.running = this.sweepAll();
    await this.running;
  }

  health(): readonly SweepHealth[] {
    return this.sweeps.map(({ name }) => this.last.get(name) ?? { name });
  }

  private async turn(): Promise<void> {
    try {
      if (await this.line.lead(LOCK)) await this.sweepNow();
    } catch (error) {
      this.logger.warn(`The sweep waits: ${(error as Error).message}`);
    }
  }

  private async sweepAll(): Promise<void> {
    for (const { name, run } of this.sweeps) {
      const ranAt = new Date().toISOString();
      const today = this.clock.today();
      const context = commandContextFor(systemActor(`sweep:${name}`), undefined, { type: name, today }, RELEASE);
      try {
        await run(context, today);
        this.last.set(name, { name, ranAt });
      } catch (error) {
        const fault = (error as Error).message;
        this.last.set(name, { name, ranAt, fault });
        this.logger.error(`${name} ended early: ${fault}`);
      }
    }
  }
}
