import type { Sentences } from '@xinhuo/kernel';
import type { BudgetRejection } from './budget.commands';

/** What an envelope says when it refuses. */
export const budgetSentences: Sentences<BudgetRejection> = {
  AMOUNT_INVALID: {
    zh: '金额不得为负，最多两位小数，预留的须大于0。请核对金额。',
    en: 'An amount is never negative, has at most two decimals, and one that is held is above 0. Check the amount.',
  },
  BUDGET_BELOW_COMMITTED: {
    zh: '预算额度不能低于已预留和已拨付的{committedFen:fen}。请调高额度，或先退回部分奖补。',
    en: 'The envelope cannot fall below the {committedFen:fen} held or spent. Set more, or return some grants first.',
  },
  BUDGET_NOT_SET: {
    zh: '该项目、年度和方案尚未设定预算额度，不能预留资金。请先设定预算。',
    en: 'No envelope is set for this programme, year and scheme, so nothing can be held. Set the budget first.',
  },
  BUDGET_EXCEEDED: {
    zh: '预算额度剩余{remainingFen:fen}，不足以预留{amountFen:fen}，审批未生效。请调高预算或退回其他奖补后再审批。',
    en: 'The envelope has {remainingFen:fen} left, less than the {amountFen:fen} needed; nothing was approved. Raise the budget or return another grant.',
  },
  PROPOSAL_CHANGED: {
    zh: '拟奖补内容已更新为第{current}稿，原稿不能再占用预算。请刷新后按最新内容办理。',
    en: 'The proposal has moved on to number {current}; the old one can hold no money. Reload and use the latest.',
  },
  NOT_RESERVED: {
    zh: '该笔奖补未预留预算，不能列支。请先完成审批。',
    en: 'No money is held for this grant, so none can be spent. Have it approved first.',
  },
  RESERVATION_EXCEEDED: {
    zh: '该笔奖补预留的资金只剩{remainingFen:fen}，不足以列支。请核对拨付金额。',
    en: 'Only {remainingFen:fen} are still held for this grant, too little to spend. Check the amount.',
  },
};
