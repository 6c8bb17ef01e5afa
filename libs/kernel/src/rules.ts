import type { AccessRules } from './actor';
import type { AnyFact, Decider } from './decider';
import type { Upcasters } from './upcasters';

/** All that the decision runner must know of one kind of stream: its rules, old shapes, and who may send what. */
export interface Rules<C extends { readonly type: string }, S, E extends AnyFact, R extends string> extends Decider<
  C,
  S,
  E,
  R
> {
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
