import type { Grade } from '@xinhuo/kernel';
import type { Sentences } from './because';
import { hundredths as yuan } from './money-text';

const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  APPRENTICE: '学徒工',
  JUNIOR: '初级工',
  INTERMEDIATE: '中级工',
  SENIOR: '高级工',
  TECHNICIAN: '技师',
  SENIOR_TECHNICIAN: '高级技师',
  DISTINGUISHED_TECHNICIAN: '特级技师',
  CHIEF_TECHNICIAN: '首席技师',
};

const ON_STOP = { 'keep-earned': '已达到的部分保留', 'recover-all': '未出师则全部收回' } as const;

/** The Chinese sentences of an explanation 测算说明, one for each kind of step. */
export const chinese: Sentences = {
  checks: ({ checks }) => `必备条件已满足：${checks.join('、')}。`,
  indicator: ({ metric, value, target, weight, points }) =>
    `指标 ${metric}：实际 ${value ?? '无数据（按 0 计）'}，目标 ${target}，权重 ${weight}；得分 = 权重 × 实际 ÷ 目标（比值最低 0、最高 1）= ${points}。`,
  score: ({ points, score }) => `总分 = ${points.join(' + ')}，四舍五入到两位小数 = ${score}。`,
  earned: ({ score, min, grade }) => `${score} 分不低于 ${min} 分，达到第 ${grade} 等。`,
  class: ({ headcount, headcountAtLeast, class: name }) =>
    headcountAtLeast === null
      ? `职工 ${headcount} 人，属于 ${name} 类。`
      : `职工 ${headcount} 人，不少于 ${headcountAtLeast} 人，属于 ${name} 类。`,
  place: ({ rank, earned, full, grade, place, places }) =>
    `按总分排在第 ${rank} 位，达到第 ${earned} 等；${full.map((each) => `第 ${each} 等名额已满，`).join('')}` +
    `列入第 ${grade} 等${places === null ? '（不限名额）' : `，占用 ${places} 个名额中的第 ${place} 个`}。`,
  grid: ({ class: name, grade, amountFen }) => `${name} 类第 ${grade} 等的奖补标准为 ${yuan(amountFen)} 元。`,
  budget: ({ budgetFen, leftFen, amountFen }) =>
    `预算 ${yuan(budgetFen)} 元，排到此处尚余 ${yuan(leftFen)} 元，足够支付 ${yuan(amountFen)} 元。`,
  payday: ({ dueOn }) => `统一支付日为 ${dueOn}。`,
  title: ({ title, awardedOn, from, to }) => `“${title}”授予于 ${awardedOn}，在 ${from} 至 ${to} 之内，且未被撤销。`,
  first: ({ among, year, grade }) =>
    `每人${year === null ? '' : ` ${year} 年`}${grade === null ? '' : `每个等级（${GRADE_NAMES[grade]}）`}只计一次：` +
    (among === 1 ? '这是唯一的一项。' : `共 ${among} 项，取最早的一项（同日取编号最小）。`),
  sum: ({ amountFen }) => `金额为 ${yuan(amountFen)} 元。`,
  window: ({ event, on, from, to }) =>
    `${event === 'started' ? '结对开始' : '取得证书'}于 ${on}，在 ${from} 至 ${to} 之内。`,
  amount: ({ grade, amountFen }) => `${GRADE_NAMES[grade]}的标准为 ${yuan(amountFen)} 元。`,
  activeDay: ({ startedOn, activeDay, pausedDays, on }) =>
    `自 ${startedOn} 起，${pausedDays === 0 ? '其间没有暂停' : `扣除其间暂停的 ${pausedDays} 天`}，第 ${activeDay} 个有效日为 ${on}。`,
  broughtForward: ({ activeDay, activeDayOn, completedOn }) =>
    `第 ${activeDay} 个有效日${activeDayOn === null ? '无法达到' : `为 ${activeDayOn}`}；出师在先，按出师日 ${completedOn} 计。`,
  milestone: ({ milestone, on }) => `里程碑 ${milestone} 完成于 ${on}。`,
  completed: ({ on }) => `出师于 ${on}。`,
  promoted: ({ to, target, on }) =>
    `徒弟于 ${on} 取得${GRADE_NAMES[to]}证书，不低于目标等级${GRADE_NAMES[target]}，是结对期间最早的一次。`,
  stop: ({ stoppedOn, activeDays, qualifyingDays, onStop, completedOn, triggerOn }) =>
    `结对于 ${stoppedOn} 终止，有效日 ${activeDays} 天，不少于 ${qualifyingDays} 天；终止规则为${ON_STOP[onStop]}` +
    `${completedOn === null ? '' : `，出师于 ${completedOn}`}；触发日 ${triggerOn} 不晚于终止日。`,
  approval: ({ triggerOn, approvedOn, dueOn }) =>
    `触发日 ${triggerOn} 与协议生效日 ${approvedOn} 取较晚者，应付日为 ${dueOn}。`,
  share: ({ ofFen, share, amountFen }) => `${yuan(ofFen)} 元的 ${share}，不足一分舍去，为 ${yuan(amountFen)} 元。`,
  rest: ({ ofFen, others, amountFen }) =>
    `余款：${yuan(ofFen)} 元${others.map(({ part, share, amountFen: fen }) => ` − ${part}（${share}）${yuan(fen)} 元`).join('')}` +
    ` = ${yuan(amountFen)} 元。`,
  once: ({ apprentice, grade, part }) =>
    `徒弟 ${apprentice} 以${GRADE_NAMES[grade]}为目标的更早结对没有“${part}”这一项，因此计入本结对。`,
  stacking: ({ apprentice, grade, schemes }) =>
    `徒弟 ${apprentice} 就${GRADE_NAMES[grade]}等级没有享受不可叠加的项目（${schemes.join('、') || '无'}）。`,
  cap: ({ enterprise, year, capFen, leftFen, wantedFen, amountFen }) =>
    `企业 ${enterprise} ${year} 年上限 ${yuan(capFen)} 元，排到此处尚余 ${yuan(leftFen)} 元；` +
    (amountFen < wantedFen
      ? `本项 ${yuan(wantedFen)} 元减为 ${yuan(amountFen)} 元。`
      : `本项 ${yuan(wantedFen)} 元未超出。`),
  highest: ({ among, grade }) =>
    among === 1
      ? `符合条件的晋级只有这一次：${GRADE_NAMES[grade]}。`
      : `符合条件的晋级共 ${among} 次，只计最高的一次：${GRADE_NAMES[grade]}（同级取最早，再取编号最小）。`,
  match: ({ payer, ratio, ofFen, amountFen }) =>
    `由 ${payer} 配套：${yuan(ofFen)} 元的 ${ratio}，不足一分舍去，为 ${yuan(amountFen)} 元。`,
  anniversary: ({ startedOn, withinYears, until, certifiedOn }) =>
    `结对开始于 ${startedOn}，${withinYears} 年内即至 ${until}；证书取得于 ${certifiedOn}，在期限之内。`,
  approved: ({ approvedOn }) => `协议于 ${approvedOn} 生效。`,
  due: ({ dueOn }) => `应付日为 ${dueOn}。`,
};
