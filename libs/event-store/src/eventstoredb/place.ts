import { START, type Position } from '@xinhuo/kernel';

/** Where a record lies in the server's log: not consecutive, ordered by commit and then by prepare. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** As many digits as an unsigned 64-bit number may have, so that text order is number order. */
const WIDTH = 20;
const SHAPE = /^\d{20}-\d{20}$/;

const digits = (n: bigint): string => n.toString().padStart(WIDTH, '0');

/** The port's position of a record. */
export const positionOf = ({ commit, prepare }: Place): Position => `${digits(commit)}-${digits(prepare)}` as Position;

/** The place behind a position, undefined for START. A position of another kind of log is refused. */
export const placeOf = (position: Position): Place | undefined => {
  if (position === START) return undefined;
  if (!SHAPE.test(position)) throw new RangeError(`${position} is no position of an EventStoreDB log`);
  const [commit = '', prepare = ''] = position.split('-');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

/** Whether the first lies behind the second; everything lies behind the start (undefined). */
export const isAfter = (place: Place, other: Place | undefined): boolean =>
  other === undefined ||
  place.commit > other.commit ||
  (place.commit === other.commit && place.prepare > other.prepare);
