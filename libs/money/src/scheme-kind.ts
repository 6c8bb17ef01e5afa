import type { Known } from './known';
import type { Context, Outcome } from './line';
import type { Read } from './read';
import type { RuleText } from './rule-text';

/** One kind of scheme: how its terms are read, and what they give. A new kind is one of these and a line in `kinds.ts`. */
export interface SchemeKind<S extends { readonly key: string; readonly kind: string }> {
  readonly read: Read<S>;
  /** The terms in words, in the order in which they are applied; paths begin below the scheme. */
  readonly rules: (scheme: S) => readonly RuleText[];
  /** Lines and ineligible in any order. */
  readonly evaluate: (scheme: S, known: Known, context: Context) => Outcome;
  /** Its lines are of a person and a grade, so a later scheme may name it in `notWith` (§2.3.7). */
  readonly holdsGrades: boolean;
  /** The schemes that it bars, by key. */
  readonly notWith?: (scheme: S) => readonly string[];
}
