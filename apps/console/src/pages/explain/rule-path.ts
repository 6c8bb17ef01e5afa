/** The parts of a scheme that a step can rest on, in the words that `explain.part.*` has for them. */
export const RULE_PARTS = [
  'requires',
  'indicators',
  'grades',
  'classes',
  'quota',
  'grid',
  'budgetFen',
  'payOn',
  'title',
  'oncePer',
  'amountFen',
  'amounts',
  'match',
  'certifiedFrom',
  'startedFrom',
  'highestOnly',
  'withinYears',
  'bestPerApprentice',
  'parts',
  'onStop',
  'notWith',
  'capPerEnterpriseYearFen',
] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/** A rule's place in its rulebook: the scheme and, within it, the part and its number, all counted from one. */
export interface RulePlace {
  readonly scheme: number;
  readonly part: RulePart | undefined;
  readonly number: number | undefined;
}

const PATH = /^rulebook\.schemes\[(\d+)\](?:\.([A-Za-z]+)(?:\[(\d+)\])?)?/;

const fromOne = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits) + 1;

/** Reads the path that the engine gives a step; undefined where it is none of a scheme. */
export const rulePlace = (path: string): RulePlace | undefined => {
  const [, scheme, name, number] = PATH.exec(path) ?? [];
  const nth = fromOne(scheme);
  if (nth === undefined) return undefined;
  return { scheme: nth, part: RULE_PARTS.find((part) => part === name), number: fromOne(number) };
};
