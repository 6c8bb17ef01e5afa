import type { AccessRules } from './actor';
import type { AnyFact, Decider } from './decider';
import type { Upcasters } from './upcasters';

/** Each type of a union of events, as a value: the compiler asks for the missing one. */
export type EventTypes<E extends AnyFact> = Readonly<Record<E['type'], true>>;

/** All that the decision runner must know of one kind of stream: its rules, old shapes, and who may send what. */
export interface Rules<C extends { readonly type: string }, S, E extends AnyFact, R extends string> extends Decider<
  C,
  S,
  E,
  R
> {
  /** The types of all events of the stream: an event of another type was written by a later release. */
  readonly events: EventTypes<E>;
  readonly upcasters: Upcasters;
  readonly access: AccessRules<C, S>;
}

/** The state of affairs that a refusal names, in Chinese and English; `{name}` stands for a value of its detail. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** A sentence for each refusal of a decider; the compiler asks for the missing one. */
export type Sentences<R extends string> = Readonly<Record<R, Sentence>>;
