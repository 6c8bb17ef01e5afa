/**
 * Who may send when: tasks of one stream one after another, in the order in which they were asked for, and so many at
 * once over all. The server gives a connection about a hundred calls at a time, and a further one hangs (trap 6).
 */
export class Turns {
  private readonly tails = new Map<string, Promise<unknown>>();
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly atOnce: number) {}

  /** How many are waiting for the server, or for their turn. */
  get pending(): number {
    return this.busy + this.waiting.length;
  }

  /** Runs the task after all earlier ones of its stream, whether those went well or not. */
  run<T>(stream: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(stream);
    const mine = before ? before.then(() => this.sharing(task)) : this.sharing(task);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.tails.set(stream, settled);
    void settled.then(() => {
      if (this.tails.get(stream) === settled) this.tails.delete(stream);
    });
    return mine;
  }

  /** Until nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.tails.size > 0) await Promise.all(this.tails.values());
  }

  private async sharing<T>(task: () => Promise<T>): Promise<T> {
    if (this.busy >= this.atOnce) await new Promise<void>((go) => this.waiting.push(go));
    else this.busy += 1;
    try {
      return await task();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}
