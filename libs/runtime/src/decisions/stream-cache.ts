import { type Position, START, type StreamName } from '@xinhuo/kernel';

/** How many of a stream's latest commands are remembered by their receipt; older repeats are decided by state. */
export const RECEIPTS_KEPT = 256;

/** The receipt of an accepted command, and the hash that tells whether a repeat has the same content. */
export interface KnownCommand {
  readonly hash: string;
  readonly position: Position;
}

/** The receipts of the latest commands of one stream. Grows to a bound, and is shared by all states of the stream. */
export class Receipts {
  private readonly commands = new Map<string, KnownCommand>();

  /** Remembers a command, and forgets the oldest beyond the bound. Noting the same command again moves its position. */
  note(commandId: string, hash: string, position: Position): void {
    this.commands.set(commandId, { hash, position });
    if (this.commands.size <= RECEIPTS_KEPT) return;
    const [oldest] = this.commands.keys();
    this.commands.delete(oldest!);
  }

  get(commandId: string): KnownCommand | undefined {
    return this.commands.get(commandId);
  }
}

/** A stream's state after its event `version`, which lies at `position`. */
export interface Known<S> {
  readonly version: number;
  readonly position: Position;
  readonly state: S;
  readonly receipts: Receipts;
}

/** What is known of a stream that nobody has looked at: that it starts out like this. */
export const untouched = <S>(initialState: S): Known<S> => ({
  version: 0,
  position: START,
  state: initialState,
  receipts: new Receipts(),
});

/** The states of the streams used last, each by its version; the least recently used leave first. */
export class StreamCache {
  private readonly known = new Map<StreamName, Known<unknown>>();

  constructor(private readonly capacity = 10_000) {}

  /** The state as it was last seen; the log may be further. The caller knows its type by the kind of the stream. */
  get<S>(stream: StreamName): Known<S> | undefined {
    const found = this.known.get(stream);
    if (!found) return undefined;
    this.known.delete(stream);
    this.known.set(stream, found);
    return found as Known<S>;
  }

  /** Keeps a state unless a later one is there already. */
  keep(stream: StreamName, known: Known<unknown>): void {
    const before = this.known.get(stream);
    if (before && before.version > known.version) return;
    this.known.delete(stream);
    this.known.set(stream, known);
    if (this.known.size <= this.capacity) return;
    const [oldest] = this.known.keys();
    this.known.delete(oldest!);
  }

  /** Forgets a stream whose end is in doubt: the next look reads the log. */
  forget(stream: StreamName): void {
    this.known.delete(stream);
  }

  get size(): number {
    return this.known.size;
  }
}
