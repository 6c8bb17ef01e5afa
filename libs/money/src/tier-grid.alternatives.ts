import { decimalText } from '@xinhuo/kernel';
import type { Alternative } from './alternatives';
import type { Step, StepOf } from './because';
import type { EnterpriseFact } from './facts';
import { DECIMALS } from './read';
import { type Standing, standings } from './tier-grid.standings';
import type { TierGrid } from './tier-grid.terms';

/** A score has two decimals, a line four. */
const SCORE_UNIT = 100;

/** The enterprise as its own explanation tells it: a granted one passed every check. */
const enterpriseIn = (terms: TierGrid, because: readonly Step[]): EnterpriseFact | undefined => {
  const sized = because.find((one): one is StepOf<'class'> => one.step === 'class');
  if (!sized) return undefined;
  const counted = because.filter((one): one is StepOf<'indicator'> => one.step === 'indicator');
  return {
    id: sized.facts[0] ?? '',
    headcount: sized.values.headcount,
    metrics: Object.fromEntries(
      counted.flatMap(({ values: { metric, value } }) => (value === null ? [] : [[metric, Number(value)]])),
    ),
    checks: Object.fromEntries(terms.requires.map((check) => [check, true])),
  };
};

/** By score and class alone: places and budget depend on the others. */
const alone = (terms: TierGrid, enterprise: EnterpriseFact): Standing | undefined =>
  standings({ ...terms, quota: undefined, budgetFen: undefined }, [enterprise])[0];

const lineText = (tenThousandths: number): string => decimalText(tenThousandths, DECIMALS);

const nextGrade = (terms: TierGrid, now: Standing): readonly Alternative[] => {
  const line = terms.grades.findLast(({ min }) => min > now.score * SCORE_UNIT);
  if (!line) return [];
  const { grade, min } = line;
  const distance = lineText(min - now.score * SCORE_UNIT);
  const amountFen = terms.grid[now.class]?.[grade] ?? 0;
  return [{ alternative: 'nextGrade', values: { distance, min: lineText(min), grade, amountFen } }];
};

/** Each indicator below its target is tried at it, by the engine itself. */
const indicators = (terms: TierGrid, now: Standing): readonly Alternative[] =>
  terms.indicators.flatMap(({ metric, target }): readonly Alternative[] => {
    const { enterprise } = now;
    const metrics = { ...enterprise.metrics, [metric]: target / 10 ** DECIMALS };
    const then = alone(terms, { ...enterprise, metrics });
    if (!then?.earned || then.amountFen === null || then.earned === now.earned) return [];
    const before = enterprise.metrics[metric];
    const value = before === undefined ? null : `${before}`;
    const { earned: grade, amountFen } = then;
    return [{ alternative: 'indicator', values: { metric, value, target: lineText(target), grade, amountFen } }];
  });

const margin = (terms: TierGrid, { score, earned, class: name }: Standing): readonly Alternative[] => {
  const at = terms.grades.findIndex(({ grade }) => grade === earned);
  const line = terms.grades[at];
  if (!line) return [];
  const below = terms.grades[at + 1]?.grade ?? null;
  const amountFen = below === null ? 0 : (terms.grid[name]?.[below] ?? 0);
  const values = { grade: line.grade, min: lineText(line.min), margin: lineText(score * SCORE_UNIT - line.min) };
  return [{ alternative: 'margin', values: { ...values, below, amountFen } }];
};

const classAt = (terms: TierGrid, now: Standing, headcount: number) => {
  const then = alone(terms, { ...now.enterprise, headcount });
  return then && then.amountFen !== null && then.amountFen !== now.amountFen
    ? { class: then.class, amountFen: then.amountFen }
    : undefined;
};

const classes = (terms: TierGrid, now: Standing): readonly Alternative[] => {
  const at = terms.classes.findIndex((size) => size.class === now.class);
  const from = terms.classes[at - 1]?.headcountAtLeast;
  const below = terms.classes[at]?.headcountAtLeast;
  const larger = from === undefined ? undefined : classAt(terms, now, from);
  const smaller = below === undefined || below === 0 ? undefined : classAt(terms, now, below - 1);
  return [
    ...(larger ? [{ alternative: 'class', values: { side: 'from', headcount: from!, ...larger } } as const] : []),
    ...(smaller ? [{ alternative: 'class', values: { side: 'below', headcount: below!, ...smaller } } as const] : []),
  ];
};

/**
 * What would have changed the amount of a tier grid: the next line and what reaches it, the own line, the class. Each
 * is tried by `standings` on the changed enterprise, so none is an estimate; places and budget are left aside.
 */
export const tierGridAlternatives = (terms: TierGrid, because: readonly Step[]): readonly Alternative[] => {
  const enterprise = enterpriseIn(terms, because);
  const now = enterprise && alone(terms, enterprise);
  if (!now || now.earned === null) return [];
  return [...nextGrade(terms, now), ...indicators(terms, now), ...margin(terms, now), ...classes(terms, now)];
};
