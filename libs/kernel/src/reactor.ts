import type { StreamName } from './event-store';

/** A command that answers a fact; the runner sends it through the bus with an id made of reactor and event. */
export interface Reaction<C> {
  readonly to: StreamName;
  readonly command: C;
}

/** Facts of others in, commands out. Pure; a replay sends the same command ids and so repeats nothing. */
export interface Reactor<Facts extends object, C> {
  readonly name: string;
  readonly on: { readonly [T in keyof Facts]?: (data: Facts[T]) => readonly Reaction<C>[] };
}
