import type { Instalments, Trigger } from './instalments.terms';
import type { RuleText } from './rule-text';
import { amountsSaid, said, type Words } from './said';

type Part = Instalments['parts'][number];

const triggerZh = (on: Trigger, { named }: Words): string => {
  if (on === 'completed') return '出师时';
  if (on === 'promoted') return '徒弟取得目标等级证书时';
  return 'milestone' in on ? `“${named('milestone', on.milestone)}”完成时` : `第${on.activeDay}个有效日`;
};

const triggerEn = (on: Trigger, { named }: Words): string => {
  if (on === 'completed') return 'on completion';
  if (on === 'promoted') return 'when the apprentice reaches the target grade';
  return 'milestone' in on ? `when “${named('milestone', on.milestone)}” is done` : `on active day ${on.activeDay}`;
};

const partRule = ({ part, share, on }: Part, n: number): RuleText => {
  const fraction = share === 'rest' ? undefined : `${share.numerator}/${share.denominator}`;
  return said(
    `parts[${n}]`,
    (words) => `“${part}”：${triggerZh(on, words)}应付${fraction ?? '余款'}。`,
    (words) => `“${part}”: ${fraction ?? 'the rest'}, due ${triggerEn(on, words)}.`,
  );
};

const stop = ({ qualifyingDays, onStop }: Instalments): RuleText =>
  said(
    'onStop',
    () =>
      `有效日不足${qualifyingDays}天终止的，不奖补；` +
      (onStop === 'keep-earned' ? '提前终止的，已达到的部分保留。' : '未出师终止的，不奖补，已付的收回。'),
    () =>
      `Nothing for fewer than ${qualifyingDays} active days; ` +
      (onStop === 'keep-earned'
        ? 'at an early end, what was reached is kept.'
        : 'ended without completion, all is reclaimed.'),
  );

const limits = ({ oncePer, capPerEnterpriseYearFen: cap, notWith }: Instalments): readonly RuleText[] => [
  ...(oncePer
    ? [
        said(
          'oncePer',
          () => '同一徒弟同一目标等级只奖补一次。',
          () => 'Once for an apprentice and target grade.',
        ),
      ]
    : []),
  ...(notWith
    ? [
        said(
          'notWith',
          ({ list }) => (notWith.length > 0 ? `同一等级不与${list(notWith)}叠加。` : '可与其他项目叠加。'),
          ({ list }) =>
            notWith.length > 0
              ? `Not together with ${list(notWith)} for the same grade.`
              : 'Together with any other scheme.',
        ),
      ]
    : []),
  ...(cap === undefined
    ? []
    : [
        said(
          'capPerEnterpriseYearFen',
          ({ money }) => `每家企业每年最多${money(cap)}。`,
          ({ money }) => `At most ${money(cap)} an enterprise and year.`,
        ),
      ]),
];

/** §2.3 in words. */
export const instalmentsRules = (terms: Instalments): readonly RuleText[] => {
  const { startedFrom, startedTo, amounts, parts } = terms;
  return [
    said(
      'startedFrom',
      ({ day }) => `结对在${day(startedFrom)}至${day(startedTo)}开始。`,
      ({ day }) => `Pairings started from ${day(startedFrom)} to ${day(startedTo)}.`,
    ),
    said(
      'amounts',
      (words) => `标准（按目标等级）：${amountsSaid(amounts)(words)}。`,
      (words) => `Amounts by target grade: ${amountsSaid(amounts)(words)}.`,
    ),
    ...parts.map(partRule),
    stop(terms),
    ...limits(terms),
  ];
};
