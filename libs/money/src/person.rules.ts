import type { MentorOutcome } from './mentor-outcome.kind';
import type { RuleText } from './rule-text';
import { amountsSaid, said } from './said';
import type { TitleAward } from './title-award.kind';
import type { UpgradeReward } from './upgrade-reward.kind';

/** §2.2 in words. */
export const titleAwardRules = ({
  title,
  awardedFrom,
  awardedTo,
  oncePer,
  amountFen,
}: TitleAward): readonly RuleText[] => [
  said(
    'title',
    ({ named, day }) => `“${named('title', title)}”在${day(awardedFrom)}至${day(awardedTo)}授予，且未被撤销。`,
    ({ named, day }) =>
      `“${named('title', title)}”, awarded from ${day(awardedFrom)} to ${day(awardedTo)} and not revoked.`,
  ),
  said(
    'oncePer',
    () => (oncePer === 'person' ? '每人只计一次，取最早的一项。' : '每人每年只计一次，取最早的一项。'),
    () => (oncePer === 'person' ? 'Once a person: the first counts.' : 'Once a person and year: the first counts.'),
  ),
  said(
    'amountFen',
    ({ money }) => `金额为${money(amountFen)}。`,
    ({ money }) => `The amount is ${money(amountFen)}.`,
  ),
];

/** §2.4 in words. */
export const upgradeRewardRules = (terms: UpgradeReward): readonly RuleText[] => {
  const { certifiedFrom, certifiedTo, highestOnly, amounts, match } = terms;
  return [
    said(
      'certifiedFrom',
      ({ day }) => `证书在${day(certifiedFrom)}至${day(certifiedTo)}取得，且晋级未被撤销。`,
      ({ day }) => `Certified from ${day(certifiedFrom)} to ${day(certifiedTo)}, and not revoked.`,
    ),
    said(
      'highestOnly',
      () => (highestOnly ? '每人只计最高的一级。' : '每人每个等级只计最早的一次。'),
      () =>
        highestOnly
          ? 'Only the highest grade of a person counts.'
          : 'Each grade of a person counts once, the first time.',
    ),
    said(
      'amounts',
      (words) => `标准：${amountsSaid(amounts)(words)}。`,
      (words) => `Amounts: ${amountsSaid(amounts)(words)}.`,
    ),
    ...(match
      ? [
          said(
            'match',
            ({ named }) =>
              `由“${named('payer', match.payer)}”按${match.ratio.numerator}/${match.ratio.denominator}配套，舍去两位小数以后的部分。`,
            ({ named }) =>
              `Matched by “${named('payer', match.payer)}” at ${match.ratio.numerator}/${match.ratio.denominator}, rounded down to the fen.`,
          ),
        ]
      : []),
  ];
};

/** §2.5 in words. */
export const mentorOutcomeRules = ({ withinYears, bestPerApprentice, amounts }: MentorOutcome): readonly RuleText[] => [
  said(
    'withinYears',
    () => `徒弟在结对开始后${withinYears}年内取得证书。`,
    () => `The apprentice is certified within ${withinYears} years of the start.`,
  ),
  said(
    'bestPerApprentice',
    () => (bestPerApprentice ? '每名徒弟只计最高的一次。' : '每名徒弟的每次晋级都计。'),
    () =>
      bestPerApprentice ? 'Of each apprentice only the highest counts.' : 'Every promotion of an apprentice counts.',
  ),
  said(
    'amounts',
    (words) => `标准：${amountsSaid(amounts)(words)}。`,
    (words) => `Amounts: ${amountsSaid(amounts)(words)}.`,
  ),
];
