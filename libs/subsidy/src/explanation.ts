import type { Sentence } from '@xinhuo/kernel';
import {
  type Alternative,
  alternativeInWords,
  inWords,
  type Rulebook,
  rulesInWords,
  type RuleText,
  ruleText,
  type Step,
  tierGridAlternatives,
} from '@xinhuo/money';
import type { FrozenLine } from './frozen-result';
import { lineIdOf } from './grant-ids';
import type { Source } from './round-facts.fold';
import type { GrantLineView, GrantView, RoundView, TakenStep } from './subsidy.tables';

/** A fact that a step looked at, by its name (`enterprise:<id>`), and the events that it rests on. */
export interface ExplainedFact {
  readonly fact: string;
  readonly events: readonly string[];
}

/** How an indicator was counted: `numerator ÷ denominator × 100`. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/** One step of a sum, in words and with its values. */
export interface ExplainedStep extends Sentence {
  readonly step: string;
  /** The rule's path in the rulebook. */
  readonly rule: string;
  /** What the rulebook says there; null for a scheme as a whole, and where the rulebook is not at hand. */
  readonly ruleText: RuleText | null;
  readonly values: object;
  readonly facts: readonly ExplainedFact[];
  readonly counted: Counted | null;
}

/** One thing that would have changed an amount, in words and with its values. */
export interface ExplainedAlternative extends Sentence {
  readonly alternative: Alternative['alternative'];
  readonly values: object;
}

/** A line, where it stands, why it is what it is, and what would have changed it (nothing where that is not known). */
export interface ExplainedLine extends GrantLineView {
  readonly because: readonly ExplainedStep[];
  readonly alternatives: readonly ExplainedAlternative[];
}

/** 测算说明: why each amount of a grant is what it is, and who did what when. */
export interface Explanation {
  readonly grant: GrantView;
  readonly round: RoundView;
  readonly lines: readonly ExplainedLine[];
  readonly steps: readonly TakenStep[];
}

const explainStep = (one: Step, sources: ReadonlyMap<string, Source>, texts: readonly RuleText[]): ExplainedStep => {
  const metric = one.step === 'indicator' ? one.values.metric : undefined;
  const [first = ''] = one.facts;
  const indicators: Source['indicators'] | undefined = sources.get(first)?.indicators;
  const indicator =
    metric !== undefined && indicators && Object.hasOwn(indicators, metric)
      ? indicators[metric as keyof typeof indicators]
      : undefined;
  const eventsOf = (fact: string) => indicator?.events ?? sources.get(fact)?.events ?? [];
  return {
    step: one.step,
    rule: one.rule,
    ruleText: ruleText(texts, one.rule) ?? null,
    values: one.values,
    ...inWords(one),
    facts: one.facts.map((fact) => ({ fact, events: eventsOf(fact) })),
    counted: indicator ? { numerator: indicator.numerator, denominator: indicator.denominator } : null,
  };
};

const alternativesOf = (rulebook: Rulebook | undefined, scheme: string, because: readonly Step[]) => {
  const terms = rulebook?.schemes.find(({ key }) => key === scheme);
  if (terms?.kind !== 'tier-grid') return [];
  return tierGridAlternatives(terms, because).map((one) => ({ ...one, ...alternativeInWords(one) }));
};

/** What an explanation is told from: the frozen lines of the grant, what they rest on, and the rules of the round. */
export interface ExplainedFrom {
  readonly lines: readonly FrozenLine[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly rulebook?: Rulebook | undefined;
}

/** The facts that the lines of a grant looked at, by name. */
export const factsOf = (lines: readonly FrozenLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ because }) => because.flatMap(({ facts }) => facts))),
];

/** Tells each line's reasons from the frozen result; a line that is not in it has none. */
export const explain = (
  grant: GrantView,
  round: RoundView,
  { lines, sources, rulebook }: ExplainedFrom,
): Explanation => {
  const texts = rulebook ? rulesInWords(rulebook) : [];
  const reasons = new Map(lines.map((line) => [lineIdOf(line), line.because]));
  return {
    grant,
    round,
    lines: grant.lines.map((line) => ({
      ...line,
      because: (reasons.get(line.lineId) ?? []).map((one) => explainStep(one, sources, texts)),
      alternatives: alternativesOf(rulebook, line.scheme, reasons.get(line.lineId) ?? []),
    })),
    steps: [...round.steps, ...grant.steps],
  };
};
