import { decimalText } from '@xinhuo/kernel';
import { DECIMALS } from './read';
import type { RuleText } from './rule-text';
import { said } from './said';
import type { TierGrid } from './tier-grid.terms';

const number = (tenThousandths: number): string => decimalText(tenThousandths, DECIMALS);

const scoring = ({ requires, indicators }: TierGrid): readonly RuleText[] => [
  ...(requires.length > 0
    ? [
        said(
          'requires',
          ({ named, list }) => `必备条件：${list(requires.map((check) => named('check', check)))}。`,
          ({ named, list }) => `Required: ${list(requires.map((check) => named('check', check)))}.`,
        ),
      ]
    : []),
  ...indicators.map(({ metric, target, weight }, n) =>
    said(
      `indicators[${n}]`,
      ({ named }) => `指标“${named('metric', metric)}”：目标${number(target)}，权重${number(weight)}。`,
      ({ named }) => `Indicator “${named('metric', metric)}”: target ${number(target)}, weight ${number(weight)}.`,
    ),
  ),
  said(
    'indicators',
    () => '得分为各指标“权重 × 实际 ÷ 目标”之和（比值最低0、最高1），四舍五入到两位小数。',
    () =>
      'The score is the sum of weight × value ÷ target (the quotient from 0 to 1), rounded half up to two decimals.',
  ),
];

const placing = ({ grades, classes, quota }: TierGrid): readonly RuleText[] => [
  ...grades.map(({ grade, min }, n) =>
    said(
      `grades[${n}]`,
      ({ tier }) => `得分不低于${number(min)}分，为${tier(grade)}。`,
      ({ tier }) => `A score of ${number(min)} or more is ${tier(grade)}.`,
    ),
  ),
  ...classes.map(({ class: name, headcountAtLeast }, n) =>
    said(
      `classes[${n}]`,
      () => (headcountAtLeast === undefined ? `其余为${name}类。` : `职工不少于${headcountAtLeast}人，为${name}类。`),
      () =>
        headcountAtLeast === undefined
          ? `All others: class ${name}.`
          : `From ${headcountAtLeast} people on: class ${name}.`,
    ),
  ),
  ...(quota
    ? [
        said(
          'quota',
          ({ tier, list }) =>
            `名额：${list(Object.entries(quota).map(([grade, places]) => `${tier(Number(grade))}${places}个`))}；额满顺延到下一等次。`,
          ({ tier, list }) =>
            `Places: ${list(Object.entries(quota).map(([grade, places]) => `${places} in ${tier(Number(grade))}`))}; who finds none moves down.`,
        ),
      ]
    : []),
];

/** §2.1 in words. */
export const tierGridRules = (terms: TierGrid): readonly RuleText[] => [
  ...scoring(terms),
  ...placing(terms),
  ...Object.entries(terms.grid).map(([name, amounts]) => {
    const each = Object.entries(amounts);
    return said(
      `grid.${name}`,
      ({ tier, priced, list }) =>
        `${name}类奖补标准：${list(each.map(([grade, fen]) => priced(tier(Number(grade)), fen)))}。`,
      ({ tier, priced, list }) =>
        `Class ${name}: ${list(each.map(([grade, fen]) => priced(tier(Number(grade)), fen)))}.`,
    );
  }),
  ...(terms.budgetFen === undefined
    ? []
    : [
        said(
          'budgetFen',
          ({ money }) => `预算${money(terms.budgetFen ?? 0)}，按名次支付，不足支付一家时即止。`,
          ({ money }) =>
            `The budget is ${money(terms.budgetFen ?? 0)}; it is paid down the ranking and ends where it no longer suffices.`,
        ),
      ]),
  said(
    'payOn',
    ({ day }) => `统一支付日：${day(terms.payOn)}。`,
    ({ day }) => `Paid on ${day(terms.payOn)}.`,
  ),
];
