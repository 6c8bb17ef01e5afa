import type { Driver } from './driver';
import type { Place } from './place';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/**
 * Wakes readers for whatever is appended by whomever: one subscription for the whole process (trap 6), while anybody
 * wants to know. It is opened again after a loss (trap 3), from the last event that it brought, and then wakes for what
 * may have come meanwhile.
 */
export class News {
  private readonly wakes = new Set<{ readonly wake: () => void }>();
  private stopWatching: (() => void) | undefined;
  private retry: NodeJS.Timeout | undefined;
  private pause = FIRST_PAUSE;
  private last: Place | undefined;

  constructor(private readonly driver: Driver) {}

  add(wake: () => void): () => void {
    const entry = { wake };
    this.wakes.add(entry);
    if (this.wakes.size === 1) this.watch();
    return () => {
      if (this.wakes.delete(entry) && this.wakes.size === 0) this.stop();
    };
  }

  /** Something was appended. */
  wake(): void {
    for (const { wake } of this.wakes) queueMicrotask(wake);
  }

  stop(): void {
    clearTimeout(this.retry);
    this.stopWatching?.();
    this.stopWatching = undefined;
    this.last = undefined; // whoever comes next looks at the log for what was before
  }

  private watch(): void {
    this.stopWatching = this.driver.watch(this.last, {
      onReady: () => {
        this.pause = FIRST_PAUSE;
        this.wake();
      },
      onEvent: (place) => {
        this.last = place;
        this.wake();
      },
      onLost: () => {
        this.retry = setTimeout(() => this.watch(), this.pause);
        this.retry.unref();
        this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
      },
    });
  }
}
