/** What the client says is wrong; messages are for people and never compared. */
const PASSING_TYPES = new Set(['deadline-exceeded', 'unavailable', 'cancelled', 'not-leader', 'timeout']);

/** gRPC codes of calls that were lost or cut, for errors that the client passes on as they came. */
const PASSING_CODES = new Set([1, 4, 8, 10, 13, 14]);

/** Why a server will not serve, however often it is asked. */
export type RefusalReason = 'access-denied' | 'no-such-position' | 'foreign-event' | 'request';

/** EventStoreDB has judged, and will judge so again. */
export class EventStoreDbRefusal extends Error {
  override readonly name = 'EventStoreDbRefusal';
  constructor(
    readonly reason: RefusalReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The server has been silent for longer than it may be. */
export class Silence extends Error {
  override readonly name = 'Silence';
  readonly type = 'deadline-exceeded';
}

interface ClientError {
  readonly name?: unknown;
  readonly type?: unknown;
  readonly code?: unknown;
}

const partsOf = (error: unknown): ClientError => (typeof error === 'object' && error !== null ? error : {});

/** The client's word for an error; undefined where it passes on what it got. */
export const typeOf = (error: unknown): unknown => partsOf(error).type;

/**
 * Whether the same request may do better later: the connection was lost, the node starts, freezes, is no longer the
 * leader (traps 3, 5, 14, 15), or none of a cluster could be found.
 */
export const isPassing = (error: unknown): boolean => {
  const { name, type, code } = partsOf(error);
  if (typeof type === 'string' && type !== 'unknown') return PASSING_TYPES.has(type);
  if (typeof code === 'number') return PASSING_CODES.has(code);
  return name === 'Error'; // of all errors without type and code, the client's search for a node throws this
};

/** A lasting error of the client in words of ours; what is not known stays as it is. */
export const refusalOf = (error: unknown): unknown => {
  const type = typeOf(error);
  if (type === 'access-denied') {
    const message = 'EventStoreDB does not accept the user or the password, or the user may not do this';
    return new EventStoreDbRefusal('access-denied', message, { cause: error });
  }
  return error;
};
