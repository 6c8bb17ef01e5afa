import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable, VersionConflict, type Appended, type NewEvent, type StreamName } from '@xinhuo/kernel';

/** An append on its way, its contents already written out: the caller may change its objects meanwhile. */
export interface Append {
  readonly stream: StreamName;
  readonly expected: number;
  readonly events: readonly WrittenEvent[];
  /** When it was asked for, in `performance.now()` time. */
  readonly askedAt: number;
}

/** An event as text. */
export interface WrittenEvent extends Pick<NewEvent, 'id' | 'type' | 'schema'> {
  readonly data: string;
  readonly metadata: string;
}

/** Where an append ended, or that it lost. */
export type Verdict = Appended | 'conflict';

/** Writes a batch, no two appends of which are to the same stream; a verdict for each, in order. */
export type Send = (batch: readonly Append[]) => Promise<readonly Verdict[]>;

/** How much may wait and how much may travel together. */
export interface QueueLimits {
  /** Appends that may wait; one more is refused, so that a slow database shows at the edge and not as memory. */
  readonly waiting: number;
  readonly batchEvents: number;
  readonly batchCharacters: number;
}

interface Waiting extends Append {
  readonly characters: number;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Appends that are asked for while a batch travels share the next one, and with it the lock, the round trip and the
 * fsync. Appends to one stream keep their order.
 */
export class AppendQueue {
  private waiting: Waiting[] = [];
  private draining = false;

  constructor(
    private readonly send: Send,
    private readonly limits: QueueLimits,
  ) {}

  append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    return new Promise((resolve, reject) => {
      if (events.length === 0) throw new RangeError(`An append to ${stream} must have an event`);
      if (this.waiting.length >= this.limits.waiting) {
        throw new StoreUnavailable(`${this.waiting.length} appends are waiting for the store already`);
      }
      const written = events.map(writeOut);
      const characters = written.reduce((sum, event) => sum + event.data.length + event.metadata.length, 0);
      this.waiting.push({ stream, expected, events: written, characters, askedAt: performance.now(), resolve, reject });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.waiting.length > 0) {
      const batch = this.nextBatch();
      await this.deliver(batch);
      // Those who were just answered get a turn to ask for more, or the next batch would be of one.
      if (batch.length > 1) await nextTurn();
    }
    this.draining = false;
  }

  /** The longest possible run of the queue with one append a stream; what is passed over stays in front. */
  private nextBatch(): readonly Waiting[] {
    const batch: Waiting[] = [];
    const later: Waiting[] = [];
    const streams = new Set<StreamName>();
    let [events, characters] = [0, 0];
    let n = 0;
    for (; n < this.waiting.length; n += 1) {
      const next = this.waiting[n]!;
      events += next.events.length;
      characters += next.characters;
      if (batch.length > 0 && (events > this.limits.batchEvents || characters > this.limits.batchCharacters)) break;
      if (streams.has(next.stream)) {
        later.push(next);
      } else {
        streams.add(next.stream);
        batch.push(next);
      }
    }
    this.waiting = [...later, ...this.waiting.slice(n)];
    return batch;
  }

  private async deliver(batch: readonly Waiting[]): Promise<void> {
    try {
      const verdicts = await this.send(batch);
      batch.forEach((waiting, n) => settle(waiting, verdicts[n]!));
    } catch (error) {
      // Nothing of the batch was written, or nobody knows. Alone, a bad append harms no other, and one that had been
      // written is recognised by its ids.
      if (batch.length === 1 || error instanceof StoreUnavailable) for (const { reject } of batch) reject(error);
      else for (const waiting of batch) await this.deliver([waiting]);
    }
  }
}

/** An event as text, for its way to the database. */
export const writeOut = ({ id, type, schema, data, metadata }: NewEvent): WrittenEvent => ({
  id,
  type,
  schema,
  data: JSON.stringify(data),
  metadata: JSON.stringify(metadata),
});

const settle = ({ stream, expected, resolve, reject }: Waiting, verdict: Verdict): void => {
  if (verdict === 'conflict') reject(new VersionConflict(stream, expected));
  else resolve(verdict);
};
