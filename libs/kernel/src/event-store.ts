/** `<kind>-<id>`; ids are checked at the edge, so no free text reaches a stream's name. */
export type StreamName = `${string}-${string}`;

/** A place in the log: opaque, of fixed width, ordered by plain string comparison. Only adapters build one. */
export type Position = string & { readonly brand: 'Position' };

/** Before the first event. */
export const START = '' as Position;

/** Who recorded an event, when, and in answer to what. */
export interface Metadata {
  /** When it was recorded: an instant, UTC. Business dates are part of the data. */
  readonly at: string;
  /** Person id, or the name of the reactor or job. */
  readonly actor: string;
  /** The org node acted for. */
  readonly node: string;
  /** Person id of who acted, where a deputy or a data-entry officer sent the command. */
  readonly onBehalfOf?: string;
  /** Hash of actor and idempotency key. */
  readonly commandId: string;
  /** Hash of the command's content: the same id with another content is a conflict. */
  readonly commandHash: string;
  readonly correlationId: string;
  /** The event that a reactor answered. */
  readonly causationId?: string;
  /** The software version that decided. */
  readonly release: string;
}

/** An event about to be appended; `schema` counts the shapes of its data from 1. */
export interface NewEvent {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  readonly data: unknown;
  readonly metadata: Metadata;
}

/** An event as the log holds it; `version` is its place in its stream, from 1. */
export interface RecordedEvent extends NewEvent {
  readonly stream: StreamName;
  readonly version: number;
  readonly position: Position;
}

/** A run of the log. It may be empty and still move `upTo`, past records of the store's own. */
export interface LogPage {
  readonly events: readonly RecordedEvent[];
  readonly upTo: Position;
}

/** Where a stream stands after an append. */
export type Appended = Pick<RecordedEvent, 'version' | 'position'>;

/** Somebody has written to the stream since the writer looked. */
export class VersionConflict extends Error {
  override readonly name = 'VersionConflict';
  constructor(
    readonly stream: StreamName,
    readonly expected: number,
    options?: ErrorOptions,
  ) {
    super(`${stream} is no longer at version ${expected}`, options);
  }
}

/** The store cannot take the append now (queue full, connection lost); a repeat with the same ids is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

/** The only door to history, and its own injection token. Every adapter passes `eventStoreContract`. */
export abstract class EventStore {
  /** The events of one stream after version `after`, oldest first; nothing when there is no such stream. */
  abstract read(stream: StreamName, after?: number): AsyncIterable<RecordedEvent>;

  /**
   * Appends all of `events` (at least one) or none; `expected` is the last version that the writer saw, 0 for an
   * absent stream. The same ids at the same version again are recognised and answered with the first result.
   * @throws VersionConflict when others have written since; StoreUnavailable when the outcome may be unknown.
   */
  abstract append(stream: StreamName, expected: number, events: readonly NewEvent[]): Promise<Appended>;

  /**
   * The log after a position up to now, in an order that never grows a predecessor later. Where `types` are named, an
   * adapter may leave out the events of all others; `upTo` moves past them.
   */
  abstract readAll(after: Position, types?: readonly string[]): AsyncIterable<LogPage>;

  /** Calls `wake` when there may be more to read: a hint, never a carrier of events. Returns the undo. */
  abstract onAppended(wake: () => void): () => void;

  /** The position of the last event of the log, START when it is empty. */
  abstract head(): Promise<Position>;
}
