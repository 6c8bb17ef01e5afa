import type { Day } from '@xinhuo/kernel';
import type { Facts } from './facts';
import { kindOf, type Scheme } from './kinds';
import { type Known, knownOn } from './known';
import { byKey, bySubject, byText, type Context, type Ineligible, type Line, type Outcome } from './line';
import type { Rulebook } from './rulebook';

/** What is owed, to whom and from when; and who got nothing, and why. Both sorted. */
export interface Calculated {
  readonly lines: readonly Line[];
  readonly ineligible: readonly Ineligible[];
}

const evaluate = <S extends Scheme>(scheme: S, known: Known, context: Context): Outcome =>
  kindOf(scheme).evaluate(scheme, known, context);

/**
 * Everything that the rulebook owes for the facts as they stood on `asOf` (money.md §2).
 * Facts dated later are looked over; nothing else is remembered between two calls.
 * @throws AmountTooLarge when a line would pass 2⁵³ − 1 fen.
 */
export const calculate = (rulebook: Rulebook, facts: Facts, asOf: Day): Calculated => {
  const known = knownOn(facts, asOf);
  const before = new Map<string, Outcome>();
  rulebook.schemes.forEach((scheme, n) => {
    before.set(scheme.key, evaluate(scheme, known, { path: `rulebook.schemes[${n}]`, before }));
  });
  return {
    lines: inOrder(before, ({ lines }) => lines, byKey),
    ineligible: inOrder(before, ({ ineligible }) => ineligible, bySubject),
  };
};

/** Scheme by scheme, each sorted by itself: their keys are distinct, so no line stands between those of another. */
const inOrder = <T>(
  outcomes: ReadonlyMap<string, Outcome>,
  listOf: (outcome: Outcome) => readonly T[],
  order: (a: T, b: T) => number,
): readonly T[] => {
  const all: T[] = [];
  for (const [, outcome] of [...outcomes].sort(([a], [b]) => byText(a, b))) {
    for (const one of [...listOf(outcome)].sort(order)) all.push(one);
  }
  return all;
};
