import { setTimeout as sleep } from 'node:timers/promises';
import { StoreUnavailable } from '@xinhuo/kernel';
import { isPassing, refusalOf } from './faults';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 1_000;

/** How long something is tried again, and until when at all. */
export interface Perseverance {
  /** Milliseconds from the first attempt, or from the last progress. */
  readonly patience: number;
  readonly closed: AbortSignal;
}

/** Attempts and the pauses between them: about 100 ms at first, longer with each failure. */
export class Attempts {
  private since = performance.now();
  private pause = FIRST_PAUSE;

  constructor(private readonly perseverance: Perseverance) {}

  /** Something went well: what fails from now on is a new trouble. */
  progressed(): void {
    this.since = performance.now();
    this.pause = FIRST_PAUSE;
  }

  /**
   * Waits before the next attempt.
   * @throws what failed, when trying again is of no use; StoreUnavailable when it has been tried long enough.
   */
  async failed(error: unknown): Promise<void> {
    const { patience, closed } = this.perseverance;
    if (closed.aborted) throw isClosed(error);
    if (!isPassing(error)) throw refusalOf(error);
    if (performance.now() + this.pause - this.since > patience) {
      throw new StoreUnavailable('EventStoreDB does not answer', { cause: error });
    }
    await sleep(this.pause, undefined, { signal: closed }).catch(() => undefined);
    this.pause = Math.min(this.pause * 1.5, LONGEST_PAUSE);
  }
}

const isClosed = (cause?: unknown): StoreUnavailable => new StoreUnavailable('The event store was closed', { cause });

/** Carries out a task, again and again where its failure may pass. */
export const persevere = async <T>(task: () => Promise<T>, perseverance: Perseverance): Promise<T> => {
  if (perseverance.closed.aborted) throw isClosed();
  for (const attempts = new Attempts(perseverance); ;) {
    try {
      return await task();
    } catch (error) {
      await attempts.failed(error);
    }
  }
};
