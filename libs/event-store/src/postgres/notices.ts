/**
 * When to spend a NOTIFY: the first append after a pause carries one; those that follow within `every` ms share one
 * behind them. A NOTIFY in every commit would cost each of them, and readers take many events at once anyway.
 */
export class Notices {
  private last = -Infinity;
  private trailing: NodeJS.Timeout | undefined;

  constructor(
    private readonly every: number,
    private readonly send: () => void,
  ) {}

  /** Whether the append about to be sent shall carry the notice. */
  isDue(): boolean {
    const now = performance.now();
    if (now - this.last >= this.every) {
      this.stop();
      this.last = now;
      return true;
    }
    // Later than the next due append, so that under a steady load none is sent by itself.
    this.trailing ??= setTimeout(() => {
      this.trailing = undefined;
      this.last = performance.now();
      this.send();
    }, 1.25 * this.every).unref();
    return false;
  }

  stop(): void {
    clearTimeout(this.trailing);
    this.trailing = undefined;
  }
}
