import type { Sentences } from '@xinhuo/money';
import { checkName, gradeName, metricName, yuan } from './because.words';

/** Each step of a sum in Chinese, such that a reader can redo it by hand (docs/reference/money.md). */
export const becauseZh: Sentences = {
  checks: ({ checks }) => `必备条件均满足：${checks.map((check) => checkName(check).zh).join('、')}。`,
  indicator: ({ metric, value, target, weight, points }) =>
    value === null
      ? `${metricName(metric).zh}没有数据，按 0 计，得 ${points} 分（满分 ${weight} 分）。`
      : `${metricName(metric).zh}为 ${value}，目标 ${target}，权重 ${weight}：得 ${points} 分（达到目标即满分）。`,
  score: ({ points, score }) => `各项合计 ${points.join(' + ')}，四舍五入保留两位小数，总分 ${score} 分。`,
  earned: ({ score, min, grade }) => `总分 ${score} 分，达到 ${grade} 等的分数线 ${min} 分。`,
  class: ({ headcount, headcountAtLeast, class: name }) =>
    headcountAtLeast === null
      ? `职工 ${headcount} 人，不满足前列规模条件，归入 ${name} 类。`
      : `职工 ${headcount} 人，不少于 ${headcountAtLeast} 人，归入 ${name} 类。`,
  place: ({ rank, earned, full, grade, place, places }) => {
    const moved = full.length > 0 ? `${full.join('、')} 等名额已满，` : '';
    const taken = places === null ? '该等不限名额' : `占第 ${place} 个名额（共 ${places} 个）`;
    return `排名第 ${rank}，按分数为 ${earned} 等；${moved}评定为 ${grade} 等，${taken}。`;
  },
  grid: ({ class: name, grade, amountFen }) => `${name} 类 ${grade} 等的标准为 ${yuan(amountFen)} 元。`,
  budget: ({ budgetFen, leftFen, amountFen }) =>
    `方案预算 ${yuan(budgetFen)} 元，按排名轮到时剩余 ${yuan(leftFen)} 元，足以支付 ${yuan(amountFen)} 元。`,
  payday: ({ dueOn }) => `统一应付日期为 ${dueOn}。`,
  title: ({ title, awardedOn, from, to }) => `${awardedOn} 获“${title}”称号，在 ${from} 至 ${to} 之间。`,
  first: ({ among, year, grade }) =>
    `${year === null ? '' : `${year} 年`}${grade === null ? '' : `${gradeName(grade)}`}共 ${among} 项，取其中最早的一项。`,
  sum: ({ amountFen }) => `奖励标准为 ${yuan(amountFen)} 元。`,
  window: ({ event, on, from, to }) =>
    `${event === 'started' ? '开始日期' : '取证日期'} ${on}，在 ${from} 至 ${to} 之间。`,
  amount: ({ grade, amountFen }) => `${gradeName(grade)}的标准为 ${yuan(amountFen)} 元。`,
  activeDay: ({ startedOn, activeDay, pausedDays, on }) =>
    `自 ${startedOn} 起，其间暂停 ${pausedDays} 天，第 ${activeDay} 个在训日为 ${on}。`,
  broughtForward: ({ activeDay, activeDayOn, completedOn }) =>
    `${completedOn} 已出师，早于第 ${activeDay} 个在训日（${activeDayOn ?? '不会到达'}），以出师日期为准。`,
  milestone: ({ milestone, on }) => `考核节点“${milestone}”于 ${on} 通过。`,
  completed: ({ on }) => `于 ${on} 出师。`,
  promoted: ({ to, target, on }) => `于 ${on} 取得${gradeName(to)}证书，不低于目标等级${gradeName(target)}。`,
  stop: ({ stoppedOn, activeDays, qualifyingDays, triggerOn }) =>
    `结对于 ${stoppedOn} 终止，在训 ${activeDays} 天，不少于 ${qualifyingDays} 天；触发日期 ${triggerOn} 不晚于终止日期。`,
  approval: ({ triggerOn, approvedOn, dueOn }) =>
    `触发日期 ${triggerOn}、协议生效日期 ${approvedOn}，取较晚者 ${dueOn} 为应付日期。`,
  share: ({ ofFen, share, amountFen }) => `${yuan(ofFen)} 元的 ${share}，向下取整到分，为 ${yuan(amountFen)} 元。`,
  rest: ({ ofFen, others, amountFen }) => {
    const parts = others.map((other) => `${other.part} ${yuan(other.amountFen)} 元`).join('、');
    return `${yuan(ofFen)} 元减去其余各期（${parts}），余 ${yuan(amountFen)} 元。`;
  },
  once: ({ grade, part }) => `该徒弟的${gradeName(grade)}“${part}”此前未在其他结对中支付。`,
  stacking: ({ grade, schemes }) => `该徒弟的${gradeName(grade)}未享受不可叠加的方案（${schemes.join('、')}）。`,
  cap: ({ year, capFen, leftFen, wantedFen, amountFen }) =>
    `${year} 年单位上限 ${yuan(capFen)} 元，剩余 ${yuan(leftFen)} 元，本项 ${yuan(wantedFen)} 元，计 ${yuan(amountFen)} 元。`,
  highest: ({ among, grade }) => `共 ${among} 项，取等级最高的一项：${gradeName(grade)}。`,
  match: ({ payer, ratio, ofFen, amountFen }) =>
    `${payer} 按 ${ratio} 配套：${yuan(ofFen)} 元 × ${ratio}，向下取整到分，为 ${yuan(amountFen)} 元。`,
  anniversary: ({ startedOn, withinYears, until, certifiedOn }) =>
    `自 ${startedOn} 起 ${withinYears} 年内（至 ${until}），于 ${certifiedOn} 取证。`,
  approved: ({ approvedOn }) => `协议自 ${approvedOn} 起生效。`,
  due: ({ dueOn }) => `应付日期为 ${dueOn}。`,
};
