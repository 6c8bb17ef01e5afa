/** A write that waits for its turn. */
interface Waiting<T> {
  readonly item: T;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Gathers what is written while a statement is under way and writes it with the next one: many small writes become few
 * large ones. Of one key the last wins, as if they had been written one after another.
 */
export class Coalesced<T> {
  private waiting: Waiting<T>[] = [];
  private writing = false;

  constructor(
    private readonly keyOf: (item: T) => string,
    private readonly write: (items: readonly T[]) => Promise<void>,
    private readonly most = 500,
  ) {}

  put(item: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ item, resolve, reject });
      if (!this.writing) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.writing = true;
    while (this.waiting.length > 0) await this.send(this.waiting.splice(0, this.most));
    this.writing = false;
  }

  private async send(batch: readonly Waiting<T>[]): Promise<void> {
    try {
      await this.write([...new Map(batch.map(({ item }) => [this.keyOf(item), item])).values()]);
      for (const { resolve } of batch) resolve();
    } catch (error) {
      // One bad write must not fail the others that happened to share its statement.
      if (batch.length === 1) batch[0]!.reject(error);
      else for (const waiting of batch) await this.send([waiting]);
    }
  }
}
