/** A record of the stub; `position` stands for commit and prepare alike, as with the real server's single writes. */
export interface StubRecord {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly position: bigint;
}

/** An event as it is proposed. */
export type Proposed = Omit<StubRecord, 'stream' | 'revision' | 'position'>;

/** What a writer expects of the stream. */
export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

/** What became of an append: where its last event lies, or the revision that stands in its way (-1: no stream). */
export type Verdict = { readonly last: StubRecord } | { readonly current: number };

/** The memory behind a stub, shared by the nodes of a cluster and kept when a node is killed. */
export class StubLog {
  readonly records: StubRecord[] = [];
  private readonly streams = new Map<string, StubRecord[]>();
  private readonly waiting = new Set<() => void>();
  private readonly deleted = new Map<string, number>();
  private next = 0n;

  /** The events of a stream that can still be read; undefined when there are none. */
  stream(name: string): readonly StubRecord[] | undefined {
    const from = this.deleted.get(name) ?? 0;
    const left = this.streams.get(name)?.slice(from);
    return left && left.length > 0 ? left : undefined;
  }

  /** Checks, writes and answers as the real server does (eventual repeats included). */
  append(stream: string, expected: Expected, events: readonly Proposed[]): Verdict {
    const known = this.streams.get(stream) ?? [];
    const current = known.length - 1;
    const start = this.startOf(stream, expected, current);
    if (start === current) return { last: this.write(stream, known, events) };
    const repeated =
      events.length > 0 && start < current && events.every(({ id }, n) => known[start + 1 + n]?.id === id);
    return repeated ? { last: known[start + events.length]! } : { current };
  }

  /** Records of the server's own, such as statistics: nobody's events, but they take positions. */
  appendSystem(count = 1): void {
    const nothing = Buffer.from('{}');
    for (let n = 0; n < count; n += 1) {
      const id = crypto.randomUUID();
      const event = { id, type: '$statsCollected', contentType: 'application/json', data: nothing, metadata: nothing };
      this.append('$stats-127.0.0.1:2113', 'any', [event]);
    }
  }

  /** Soft delete: what is there can no longer be read, and the stream goes on at the old numbers. */
  softDelete(stream: string): void {
    this.deleted.set(stream, this.streams.get(stream)?.length ?? 0);
  }

  /** The index of the first record after a position; undefined when the position is no record's. */
  indexAfter(position: bigint): number | undefined {
    const index = this.firstAtOrAfter(position);
    if (index === this.records.length) return index; // beyond the end: the server answers with nothing
    return this.records[index]!.position === position ? index + 1 : undefined;
  }

  /** Until something is written, or the reader leaves. */
  grown(left: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.waiting.delete(done);
        left.removeEventListener('abort', done);
        resolve();
      };
      this.waiting.add(done);
      left.addEventListener('abort', done);
    });
  }

  /** The revision after which the writer wants to write. */
  private startOf(stream: string, expected: Expected, current: number): number {
    if (expected === 'any') return current;
    if (expected === 'stream_exists') return current >= 0 ? current : NaN;
    if (expected === 'no_stream') return this.deleted.get(stream) === current + 1 ? current : -1;
    return expected;
  }

  private write(stream: string, known: StubRecord[], events: readonly Proposed[]): StubRecord {
    const added = events.map((event, n): StubRecord => {
      const position = this.next;
      // As far apart as the records are long, so that nobody can count on consecutive ones.
      this.next += BigInt(128 + event.data.length + event.metadata.length);
      return { ...event, stream, revision: known.length + n, position };
    });
    known.push(...added);
    this.streams.set(stream, known);
    this.records.push(...added);
    for (const wake of [...this.waiting]) wake();
    // Of an append of nothing the server answers with a position that no reader can start from (trap 16).
    return added.at(-1) ?? { ...emptyRecord, stream, revision: known.length - 1, position: this.next + 7n };
  }

  private firstAtOrAfter(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const emptyRecord = { id: '', type: '', contentType: '', data: new Uint8Array(), metadata: new Uint8Array() };
