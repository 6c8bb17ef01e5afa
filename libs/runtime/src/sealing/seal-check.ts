import { type Position, type RecordedEvent, type Seal, SEAL_STREAM, sealHash, SealRun, START } from '@xinhuo/kernel';
import type { Finding } from './findings';
import type { NumberedSeal } from './log-seals';

/** Readable seals ahead of the one at hand: the log is recognised again behind a stretch that is gone. */
const AHEAD = 64;

type ReadableSeal = NumberedSeal & { readonly seal: Seal };

/** A run that does not have the root of its seal, to be looked at more closely. */
export interface BrokenRun {
  readonly number: number;
  readonly seal: Seal;
  /** The position before its first event. */
  readonly after: Position;
  readonly from: Position;
  readonly to: Position;
  readonly found: number;
}

interface OpenRun {
  readonly events: SealRun;
  readonly after: Position;
  readonly from: Position;
  to: Position;
}

/** The last seal that was met whole, with its events in their place. */
export interface LastSeal {
  readonly number: number;
  readonly hash: string;
  readonly root: string;
  readonly lastEventId: string;
  readonly position: Position;
  /** When its last event was recorded. */
  readonly at: string;
}

/**
 * Holds events against seals in one pass. Where a seal does not fit, it goes on at the next place that it knows again,
 * so that one change is one finding.
 */
export class SealCheck {
  readonly findings: Finding[] = [];
  readonly broken: BrokenRun[] = [];
  /** Where the events of the seals asked for end, as far as they fit. */
  readonly ends = new Map<number, Position>();
  last: LastSeal | undefined;
  unsealed = 0;

  private readonly seals: ReadableSeal[] = [];
  /** How many of `seals` are done with. */
  private done = 0;
  private read = 0;
  private previous: string | null = null;
  private more = true;
  private run: OpenRun | undefined;
  private position: Position = START;
  /** The last seal whose own event was met: later ones were written behind the end that was known at the beginning. */
  private met = 0;

  constructor(
    private readonly source: AsyncIterator<NumberedSeal, void, undefined>,
    /** The seals of which it is to be known where their events end. */
    private readonly asked: ReadonlySet<number> = new Set(),
  ) {}

  /** How many seals have been read. */
  get sealsRead(): number {
    return this.read;
  }

  /** Sees to it that there are seals enough for so many events; to be called before `take`. */
  async prepare(events: number): Promise<void> {
    this.seals.splice(0, this.done);
    this.done = 0;
    while (this.more && this.seals.length < events + AHEAD) {
      const next = await this.source.next();
      if (next.done) this.more = false;
      else this.know(next.value);
    }
  }

  take(event: RecordedEvent): void {
    const skipped = this.ahead(event.id);
    if (skipped > 0) this.skip(skipped);
    const seal = this.seals[this.done];
    this.run ??= { events: new SealRun(), after: this.position, from: event.position, to: event.position };
    this.position = event.position;
    if (event.stream === SEAL_STREAM) this.met = Math.max(this.met, event.version);
    if (!seal) {
      this.unsealed += 1;
      return;
    }
    this.run.events.add(event);
    this.run.to = event.position;
    if (event.id === seal.seal.lastEventId) this.close(seal, event.metadata.at);
  }

  /** Every event has been taken: what seals still wait for is not there. */
  async end(): Promise<void> {
    for (await this.prepare(0); this.done < this.seals.length; await this.prepare(0)) {
      const seal = this.seals[this.done]!;
      if (seal.number > this.met) break;
      if (this.run) this.close(seal, '');
      else this.skip(1);
    }
    if (this.run && this.done < this.seals.length) this.unsealed += this.run.events.count;
  }

  private know({ number, seal, hash }: NumberedSeal): void {
    this.read = number;
    if (!seal) this.findings.push({ code: 'SEAL_UNREADABLE', seal: number });
    else {
      if (seal.previous !== this.previous) this.findings.push({ code: 'SEAL_CHAIN_BROKEN', seal: number });
      this.seals.push({ number, seal, hash });
    }
    this.previous = hash;
  }

  /** How many seals further a run begins with this event; 0 where none near does. */
  private ahead(id: string): number {
    const end = Math.min(this.seals.length, this.done + AHEAD);
    for (let n = this.done + 1; n < end; n += 1) if (this.seals[n]!.seal.firstEventId === id) return n - this.done;
    return 0;
  }

  /** The log goes on at a later seal: the run at hand has lost its end, and those between are gone. */
  private skip(seals: number): void {
    const upTo = this.done + seals;
    if (this.run) this.close(this.seals[this.done]!, '');
    for (; this.done < upTo; this.done += 1) this.missing(this.seals[this.done]!);
  }

  private close({ number, seal, hash }: ReadableSeal, at: string): void {
    const { events, after, from, to } = this.run!;
    if (sealHash(events.sealed(seal.previous)) === hash) {
      this.last = { number, hash, root: seal.root, lastEventId: seal.lastEventId, position: to, at };
      if (this.asked.has(number)) this.ends.set(number, to);
    } else {
      this.broken.push({ number, seal, after, from, to, found: events.count });
    }
    this.run = undefined;
    this.done += 1;
  }

  private missing({ number, seal }: ReadableSeal): void {
    this.findings.push({ code: 'RUN_MISSING', seal: number, sealed: seal.count });
  }
}
