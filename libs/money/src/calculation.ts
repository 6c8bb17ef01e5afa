import type { Day } from '@xinhuo/kernel';
import { calculate, type Calculated } from './calculate';
import { type Facts, readFacts } from './facts';
import { AmountTooLarge } from './line';
import { absent, day, Malformed, type Read } from './read';
import { object } from './read-containers';
import { type LedgerEntry, type Move, readLedger, reconcile } from './reconcile';
import { readRulebook, type Rulebook } from './rulebook';

/** What was read, or where it breaks which rule: `rulebook.schemes[1].parts[0].share`, `expected a fraction…`. */
export type Parsed<T> =
  { readonly parsed: T } | { readonly malformed: { readonly path: string; readonly problem: string } };

/** One file of money.md §1, read and checked. */
export interface Calculation {
  readonly rulebook: Rulebook;
  readonly facts: Facts;
  readonly ledger: readonly LedgerEntry[];
  readonly asOf: Day;
}

const parser =
  <T>(read: Read<T>, root: string) =>
  (json: unknown): Parsed<T> => {
    try {
      return { parsed: read(json) };
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      return { malformed: { path: `${root}${error.path}`.replace(/^\./, '') || 'input', problem: error.problem } };
    }
  };

/** Reads a rulebook from parsed JSON; paths begin with `rulebook`. */
export const parseRulebook = parser(readRulebook, 'rulebook');

/** Reads facts from parsed JSON; paths begin with `facts`. */
export const parseFacts = parser(readFacts, 'facts');

/** Reads a whole file from parsed JSON. */
export const parseCalculation: (json: unknown) => Parsed<Calculation> = parser(
  object({ rulebook: readRulebook, facts: readFacts, ledger: absent(readLedger, []), asOf: day }),
  '',
);

/** What the file's facts owe, and what to pay or claw back. */
export interface Answer extends Calculated {
  readonly moves: readonly Move[];
}

/** Calculates and reconciles one file; malformed also where an amount passes 2⁵³ − 1 fen. */
export const answer = (json: unknown): Parsed<Answer> => {
  const file = parseCalculation(json);
  if ('malformed' in file) return file;
  const { rulebook, facts, ledger, asOf } = file.parsed;
  try {
    const { lines, ineligible } = calculate(rulebook, facts, asOf);
    return { parsed: { lines, moves: reconcile(lines, ledger), ineligible } };
  } catch (error) {
    if (!(error instanceof AmountTooLarge)) throw error;
    return { malformed: { path: error.path, problem: error.message } };
  }
};
