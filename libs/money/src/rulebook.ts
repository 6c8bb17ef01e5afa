import { kindOf, KINDS, type Scheme } from './kinds';
import { Malformed, type Read, text, whole, within } from './read';
import { also, distinct, list, object } from './read-containers';

declare const parsed: unique symbol;

/** The rules 奖补办法 of one year, read and checked: only `parseRulebook` and `parseCalculation` make one. */
export interface Rulebook {
  readonly [parsed]: true;
  readonly id: string;
  readonly version: number;
  /** In the order of the rulebook, which matters for stacking bans. */
  readonly schemes: readonly Scheme[];
}

const isKind = (kind: unknown): kind is keyof typeof KINDS => typeof kind === 'string' && Object.hasOwn(KINDS, kind);

const scheme: Read<Scheme> = (value) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed('expected an object');
  const kind = 'kind' in value ? value.kind : undefined;
  if (isKind(kind)) return KINDS[kind].read(value);
  throw within(new Malformed(`expected ${Object.keys(KINDS).map((each) => `"${each}"`).join(' or ')}`), 'kind'); // prettier-ignore
};

/** §2.3.7: `notWith` names only earlier schemes whose lines are of a person and a grade. */
const bans = (schemes: readonly Scheme[]): void => {
  const earlier = new Map<string, boolean>();
  schemes.forEach((each, n) => {
    const { holdsGrades, notWith } = kindOf(each);
    notWith?.(each).forEach((name, at) => {
      if (earlier.get(name) === true) return;
      const problem = new Malformed('expected an earlier scheme of kind "upgrade-reward" or "instalments"');
      throw within(within(within(problem, at), 'notWith'), n);
    });
    earlier.set(each.key, holdsGrades);
  });
};

const terms = object({ id: text, version: whole(1), schemes: also(distinct('key', list(scheme)), bans) });

/** Reads the `rulebook` of a file. */
export const readRulebook: Read<Rulebook> = (value) => terms(value) as unknown as Rulebook;
