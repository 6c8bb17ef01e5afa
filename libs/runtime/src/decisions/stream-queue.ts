/** Tasks of one stream run one after another in the order they came; those of different streams do not wait. */
export class StreamQueue {
  private readonly tails = new Map<string, Promise<unknown>>();

  /** Runs the task after all earlier ones of the stream, whether those went well or not. */
  run<T>(stream: string, task: () => Promise<T>): Promise<T> {
    const before = this.tails.get(stream);
    const mine = before ? before.then(task, task) : task();
    this.tails.set(stream, mine);
    const leave = () => {
      if (this.tails.get(stream) === mine) this.tails.delete(stream);
    };
    mine.then(leave, leave);
    return mine;
  }

  /** How many streams have something under way. */
  get size(): number {
    return this.tails.size;
  }
}
