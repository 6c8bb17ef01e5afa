import type { Sentences } from '@xinhuo/kernel';
import { datedSentences } from './dated.sentences';
import type { RoundRejection } from './round.commands';

/** What a round says when it refuses. */
export const roundSentences: Sentences<RoundRejection> = {
  ...datedSentences,
  ROUND_EXISTS: {
    zh: '该项目本年度的申报批次已存在，且所依据的奖补办法与本次不同；每个项目每年只有一个批次。请查看并使用已有批次。',
    en: 'The programme has its round of this year already, by another rulebook, and a year has only one. Look at it and use it.',
  },
  YEAR_INVALID: {
    zh: '年度{year}不是有效的四位年份。请填写申报所属年度，如2025。',
    en: 'The year {year} is no valid year. Enter the year that the round is for, such as 2025.',
  },
  RULEBOOK_NOT_PUBLISHED: {
    zh: '奖补办法第{version}版尚未发布，不能据此开启批次。请先由另一人发布该版本。',
    en: 'Version {version} of the rulebook is not published, so no round can use it. Have a second person publish it first.',
  },
  RULEBOOK_CHANGED: {
    zh: '所引用的奖补办法内容与已发布的第{version}版不一致。请刷新后以已发布内容为准重新开启。',
    en: 'The rulebook content named is not the published version {version}. Reload and open the round with that version.',
  },
  ROUND_NOT_OPEN: {
    zh: '该申报批次尚未开启，无法锁定数据。请先开启批次。',
    en: 'This round has not been opened, so its data cannot be cut. Open it first.',
  },
  ALREADY_CUT: {
    zh: '该批次已按{asOf:day}锁定数据，不能改用别的日期。如有差错，请按更正程序办理。',
    en: 'This round has been cut for {asOf:day}; the date cannot change any more. Corrections are made apart.',
  },
  AS_OF_OUTSIDE_YEAR: {
    zh: '数据截止日{asOf:day}早于批次年度{year}。请选择该年度内或之后的日期。',
    en: 'The date {asOf:day} lies before the year {year} of the round. Choose a day in that year or after it.',
  },
  NOT_CUT: {
    zh: '该批次尚未锁定数据，不能固化测算结果。请先锁定数据。',
    en: 'This round has not been cut, so no result can be frozen. Cut its data first.',
  },
  FREEZE_MISMATCH: {
    zh: '本次测算与批次已锁定的截止日、奖补办法或已固化的结果不一致，未作记录。请核查程序版本与数据完整性。',
    en: 'This calculation differs from the date, rulebook or result that the round has recorded. Check software and log.',
  },
  NOT_FROZEN: {
    zh: '该批次的测算结果尚未固化，不能关闭。请等待测算完成后再试。',
    en: 'The result of this round is not frozen yet, so it cannot be closed. Wait for the calculation to end.',
  },
};
