import { StoreUnavailable, VersionConflict, type Appended, type NewEvent, type StreamName } from '@xinhuo/kernel';
import type { AppendAnswer, Driver } from './driver';
import { refusalOf, typeOf } from './faults';
import { persevere, type Perseverance } from './persevere';
import { positionOf } from './place';
import { Turns } from './turns';
import { type WrittenEvent, writeOut } from './written-event';

/** What the server takes in one append unless it is set otherwise (`MaxAppendSize`), in bytes. */
export const APPEND_LIMIT = 1_048_576;

/** Calls at once: the server allows about a hundred, and readers need some. */
const AT_ONCE = 64;
/** Appends that may wait; one more is refused, so that a slow server shows at the edge and not as memory. */
const WAITING = 20_000;

/** How appends are made. */
export interface AppendOptions extends Perseverance {
  /** How long one attempt may take, in milliseconds. */
  readonly deadline: number;
  readonly appendLimit: number;
}

interface Append {
  readonly stream: StreamName;
  readonly expected: number;
  readonly events: readonly WrittenEvent[];
}

/**
 * Appends with the outcome that the log knows: where an answer is lost the same append is sent again, with the same ids
 * and the same expected revision, which the server recognises (traps 4, 17).
 */
export class Appender {
  private readonly turns = new Turns(AT_ONCE);

  constructor(
    private readonly driver: Driver,
    private readonly options: AppendOptions,
  ) {}

  async append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended> {
    if (this.options.closed.aborted) throw new StoreUnavailable('The event store was closed');
    if (this.turns.pending >= WAITING) {
      throw new StoreUnavailable(`${this.turns.pending} appends are waiting for the store already`);
    }
    const append = { stream, expected, events: events.map(writeOut) };
    this.check(append);
    return this.turns.run(stream, () => this.send(append));
  }

  /** Until the appends under way have ended. */
  idle(): Promise<void> {
    return this.turns.idle();
  }

  /** Refuses what the server would misunderstand (trap 16) or could only take in parts (trap 11). */
  private check({ stream, events }: Append): void {
    if (events.length === 0) throw new RangeError(`An append to ${stream} must have an event`);
    if (new Set(events.map(({ id }) => id)).size < events.length) {
      throw new RangeError(`An append to ${stream} has an event id twice`);
    }
    const size = events.reduce((sum, event) => sum + event.size, 0);
    if (size > this.options.appendLimit) throw tooLarge(stream, size, this.options.appendLimit);
  }

  private send(append: Append): Promise<Appended> {
    const { deadline } = this.options;
    let mayBeWritten = false;
    return persevere(async () => {
      try {
        return placeOf(append, await this.driver.append({ ...append, deadline }));
      } catch (error) {
        switch (typeOf(error)) {
          case 'wrong-expected-version':
            return await this.verdict(append, mayBeWritten, error);
          case 'maximum-append-size-exceeded':
            throw tooLarge(
              append.stream,
              append.events.reduce((sum, { size }) => sum + size, 0),
              undefined,
            );
          default:
            mayBeWritten = true;
            throw error;
        }
      }
    }, this.options);
  }

  /** Somebody was faster; it may have been this very append, whose answer was lost. */
  private async verdict(append: Append, mayBeWritten: boolean, cause: unknown): Promise<Appended> {
    const { stream, expected, events } = append;
    let last: AppendAnswer | undefined;
    if (mayBeWritten) {
      let n = 0;
      for await (const { id, revision, place } of this.driver.readStream(stream, BigInt(expected), events.length)) {
        if (id !== events[n]?.id) break;
        n += 1;
        if (n === events.length) last = { revision, place };
      }
    }
    if (!last) throw new VersionConflict(stream, expected, { cause: refusalOf(cause) });
    return placeOf(append, last);
  }
}

const placeOf = ({ stream }: Append, { revision, place }: AppendAnswer): Appended => {
  if (!place) throw new Error(`EventStoreDB did not say where its append to ${stream} lies`);
  return { version: Number(revision) + 1, position: positionOf(place) };
};

const tooLarge = (stream: StreamName, size: number, limit: number | undefined): RangeError =>
  new RangeError(
    `An append to ${stream} has ${size} bytes; EventStoreDB takes ${limit ?? 'fewer'} at once, and an append is never split`,
  );
