import { decimalText, type Fen, fractionText, hundredths, units } from '@xinhuo/kernel';
import { step, type Step } from './because';
import { type Ineligible, type Line, statusOn } from './line';
import { DECIMALS, segment } from './read';
import { own } from './read-containers';
import { tierGridRules } from './tier-grid.rules';
import type { SchemeKind } from './scheme-kind';
import { reached, type Standing, standings } from './tier-grid.standings';
import { readTierGrid, type TierGrid } from './tier-grid.terms';

/** §2.1 `tier-grid`: a yearly grant to enterprises, by score, grade and class. */
export const tierGrid: SchemeKind<TierGrid> = {
  read: readTierGrid,
  rules: tierGridRules,
  holdsGrades: false,
  evaluate: (terms, { enterprises, asOf }, { path }) => {
    const lines: Line[] = [];
    const ineligible: Ineligible[] = [];
    for (const standing of standings(terms, enterprises)) {
      const { enterprise, reason, grade, amountFen } = standing;
      const subject = `enterprise:${enterprise.id}`;
      if (reason !== null) ineligible.push({ scheme: terms.key, subject, reason });
      else if (grade !== null && amountFen !== null) {
        lines.push({
          scheme: terms.key,
          beneficiary: subject,
          subject,
          part: `grade-${grade}-class-${standing.class}`, // §2.1.6
          payer: 'city',
          dueOn: terms.payOn,
          amountFen,
          status: statusOn(asOf, terms.payOn),
          capped: false,
          because: () => [...scoreSteps(terms, path, standing), ...placeSteps(terms, path, standing, grade, amountFen)],
        });
      }
    }
    return { lines, ineligible };
  },
};

const scoreSteps = (terms: TierGrid, path: string, { enterprise, score, ...standing }: Standing): readonly Step[] => {
  const facts = [`enterprise:${enterprise.id}`];
  const { metrics, headcount } = enterprise;
  const indicators = terms.indicators.map(({ metric, target, weight }, n) => {
    const value = own(metrics, metric);
    return step('indicator', `${path}.indicators[${n}]`, facts, {
      metric,
      value: value === undefined ? null : decimalText(units(value, DECIMALS) ?? 0, DECIMALS),
      target: decimalText(target, DECIMALS),
      weight: decimalText(weight, DECIMALS),
      points: fractionText(BigInt(weight) * BigInt(reached(metrics, metric, target)), BigInt(target) * 10_000n),
    });
  });
  const rung = terms.grades.findIndex(({ grade }) => grade === standing.earned);
  const size = terms.classes.findIndex((each) => each.class === standing.class);
  const rounded = hundredths(score);
  return [
    ...(terms.requires.length > 0 ? [step('checks', `${path}.requires`, facts, { checks: terms.requires })] : []),
    ...indicators,
    step('score', `${path}.indicators`, facts, {
      points: indicators.map(({ values }) => values.points),
      score: rounded,
    }),
    step('earned', `${path}.grades[${rung}]`, facts, {
      score: rounded,
      min: decimalText(terms.grades[rung]?.min ?? 0, DECIMALS),
      grade: standing.earned ?? 0,
    }),
    step('class', `${path}.classes[${size}]`, facts, {
      headcount,
      headcountAtLeast: terms.classes[size]?.headcountAtLeast ?? null,
      class: standing.class,
    }),
  ];
};

const placeSteps = (
  terms: TierGrid,
  path: string,
  standing: Standing,
  grade: number,
  amountFen: Fen,
): readonly Step[] => {
  const { enterprise, earned, rank, place, leftFen } = standing;
  const facts = [`enterprise:${enterprise.id}`];
  const full = terms.grades.map((rung) => rung.grade).filter((each) => each >= (earned ?? 0) && each < grade);
  const places = own(terms.quota ?? {}, `${grade}`) ?? null;
  const { budgetFen } = terms;
  return [
    ...(terms.quota
      ? [
          step('place', `${path}.quota`, facts, {
            rank: rank ?? 0,
            earned: earned ?? 0,
            full,
            grade,
            place: place ?? 0,
            places,
          }),
        ]
      : []),
    step('grid', `${path}.grid${segment(standing.class)}${segment(`${grade}`)}`, facts, {
      class: standing.class,
      grade,
      amountFen,
    }),
    ...(budgetFen === undefined
      ? []
      : [step('budget', `${path}.budgetFen`, facts, { budgetFen, leftFen: leftFen ?? 0, amountFen })]),
    step('payday', `${path}.payOn`, facts, { dueOn: terms.payOn }),
  ];
};
