import { amountText, dayText, type NamedKind, nameOf } from '@xinhuo/kernel';
import type { Sentences } from './because';

const money = (fen: number): string => amountText(fen).zh;
const day = (on: string): string => dayText(on).zh;
const named = (kind: NamedKind, code: string): string => nameOf(kind, code).zh;
const gradeName = (code: string): string => named('grade', code);

/** The tier of an enterprise as people say it: 一等 is the highest. */
export const tier = (grade: number): string => `${'一二三四五六七八九'[grade - 1] ?? `第${grade}`}等`;

const ON_STOP = { 'keep-earned': '已达到的部分保留', 'recover-all': '未出师则全部收回' } as const;

/** The Chinese sentences of an explanation 测算说明, one for each kind of step. */
export const chinese: Sentences = {
  checks: ({ checks }) => `必备条件已满足：${checks.map((check) => named('check', check)).join('、')}。`,
  indicator: ({ metric, value, target, weight, points }) =>
    `指标“${named('metric', metric)}”：实际${value ?? '无数据（按0计）'}，目标${target}，权重${weight}；得分 = 权重 × 实际 ÷ 目标（比值最低0、最高1）= ${points}。`,
  score: ({ points, score }) => `总分 = ${points.join(' + ')}，四舍五入到两位小数 = ${score}。`,
  earned: ({ score, min, grade }) => `${score}分不低于${min}分，达到${tier(grade)}。`,
  class: ({ headcount, headcountAtLeast, class: name }) =>
    headcountAtLeast === null
      ? `职工${headcount}人，属于${name}类。`
      : `职工${headcount}人，不少于${headcountAtLeast}人，属于${name}类。`,
  place: ({ rank, earned, full, grade, place, places }) =>
    `按总分排在第${rank}位，达到${tier(earned)}；${full.map((each) => `${tier(each)}名额已满，`).join('')}` +
    `列入${tier(grade)}${places === null ? '（不限名额）' : `，占用${places}个名额中的第${place}个`}。`,
  grid: ({ class: name, grade, amountFen }) => `${name}类${tier(grade)}的奖补标准为${money(amountFen)}。`,
  budget: ({ budgetFen, leftFen, amountFen }) =>
    `预算${money(budgetFen)}，排到此处尚余${money(leftFen)}，足够支付${money(amountFen)}。`,
  payday: ({ dueOn }) => `统一支付日为${day(dueOn)}。`,
  title: ({ title, awardedOn, from, to }) =>
    `“${named('title', title)}”授予于${day(awardedOn)}，在${day(from)}至${day(to)}之内，且未被撤销。`,
  first: ({ among, year, grade }) =>
    `每人${year === null ? '' : `${year}年`}${grade === null ? '' : `每个等级（${gradeName(grade)}）`}只计一次：` +
    (among === 1 ? '这是唯一的一项。' : `共${among}项，取最早的一项（同日取编号最小）。`),
  sum: ({ amountFen }) => `金额为${money(amountFen)}。`,
  window: ({ event, on, from, to }) =>
    `${event === 'started' ? '结对开始' : '取得证书'}于${day(on)}，在${day(from)}至${day(to)}之内。`,
  amount: ({ grade, amountFen }) => `${gradeName(grade)}的标准为${money(amountFen)}。`,
  activeDay: ({ startedOn, activeDay, pausedDays, on }) =>
    `自${day(startedOn)}起，${pausedDays === 0 ? '其间没有暂停' : `扣除其间暂停的${pausedDays}天`}，第${activeDay}个有效日为${day(on)}。`,
  broughtForward: ({ activeDay, activeDayOn, completedOn }) =>
    `第${activeDay}个有效日${activeDayOn === null ? '无法达到' : `为${day(activeDayOn)}`}；出师在先，按出师日${day(completedOn)}计。`,
  milestone: ({ milestone, on }) => `里程碑“${named('milestone', milestone)}”完成于${day(on)}。`,
  completed: ({ on }) => `出师于${day(on)}。`,
  promoted: ({ to, target, on }) =>
    `徒弟于${day(on)}取得${gradeName(to)}证书，不低于目标等级${gradeName(target)}，是结对期间最早的一次。`,
  stop: ({ stoppedOn, activeDays, qualifyingDays, onStop, completedOn, triggerOn }) =>
    `结对于${day(stoppedOn)}终止，有效日${activeDays}天，不少于${qualifyingDays}天；终止规则为${ON_STOP[onStop]}` +
    `${completedOn === null ? '' : `，出师于${day(completedOn)}`}；触发日${day(triggerOn)}不晚于终止日。`,
  approval: ({ triggerOn, approvedOn, dueOn }) =>
    `触发日${day(triggerOn)}与协议生效日${day(approvedOn)}取较晚者，应付日为${day(dueOn)}。`,
  share: ({ ofFen, share, amountFen }) => `${money(ofFen)}的${share}，舍去两位小数以后的部分，为${money(amountFen)}。`,
  rest: ({ ofFen, others, amountFen }) =>
    `余款：${money(ofFen)}${others.map(({ part, share, amountFen: fen }) => ` − ${part}（${share}）${money(fen)}`).join('')}` +
    ` = ${money(amountFen)}。`,
  once: ({ grade, part }) => `该徒弟以${gradeName(grade)}为目标的更早结对没有“${part}”这一项，因此计入本结对。`,
  stacking: ({ grade, schemes }) =>
    `该徒弟就${gradeName(grade)}等级没有享受不可叠加的项目（${schemes.join('、') || '无'}）。`,
  cap: ({ year, capFen, leftFen, wantedFen, amountFen }) =>
    `该企业${year}年上限${money(capFen)}，排到此处尚余${money(leftFen)}；` +
    (amountFen < wantedFen ? `本项${money(wantedFen)}减为${money(amountFen)}。` : `本项${money(wantedFen)}未超出。`),
  highest: ({ among, grade }) =>
    among === 1
      ? `符合条件的晋级只有这一次：${gradeName(grade)}。`
      : `符合条件的晋级共${among}次，只计最高的一次：${gradeName(grade)}（同级取最早，再取编号最小）。`,
  match: ({ payer, ratio, ofFen, amountFen }) =>
    `由“${named('payer', payer)}”配套：${money(ofFen)}的${ratio}，舍去两位小数以后的部分，为${money(amountFen)}。`,
  anniversary: ({ startedOn, withinYears, until, certifiedOn }) =>
    `结对开始于${day(startedOn)}，${withinYears}年内即至${day(until)}；证书取得于${day(certifiedOn)}，在期限之内。`,
  approved: ({ approvedOn }) => `协议于${day(approvedOn)}生效。`,
  due: ({ dueOn }) => `应付日为${day(dueOn)}。`,
};
