import { kindOf, type Scheme } from './kinds';
import type { RuleText } from './rule-text';
import type { Rulebook } from './rulebook';

const textsOf = <S extends Scheme>(scheme: S): readonly RuleText[] => kindOf(scheme).rules(scheme);

/** The whole rulebook in words, scheme by scheme: what officers publish and explanations point to. */
export const rulesInWords = ({ schemes }: Rulebook): readonly RuleText[] =>
  schemes.flatMap((scheme, n) =>
    textsOf(scheme).map(({ rule, ...said }) => ({ rule: `rulebook.schemes[${n}].${rule}`, ...said })),
  );

/** The text of the rule that a step names, or of the nearest one around it: the grid of a class for one of its cells. */
export const ruleText = (texts: readonly RuleText[], rule: string): RuleText | undefined =>
  texts
    .filter((text) => rule === text.rule || rule.startsWith(`${text.rule}.`) || rule.startsWith(`${text.rule}[`))
    .sort((a, b) => b.rule.length - a.rule.length)[0];
