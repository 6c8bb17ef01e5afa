/** What was pushed last, for one reader: who is slow misses what was overtaken, and nothing piles up. */
export class Latest<T> implements AsyncIterableIterator<T> {
  private waiting: T | undefined;
  private wake: (() => void) | undefined;
  private ended = false;

  constructor(private readonly onEnd: () => void) {}

  push(value: T): void {
    this.waiting = value;
    this.wake?.();
  }

  async next(): Promise<IteratorResult<T>> {
    while (!this.ended) {
      const value = this.waiting;
      if (value !== undefined) {
        this.waiting = undefined;
        return { done: false, value };
      }
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<T>> {
    if (!this.ended) this.onEnd();
    this.ended = true;
    this.wake?.();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
