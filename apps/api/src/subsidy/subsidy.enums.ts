import { registerEnumType } from '@nestjs/graphql';

import { FUND_SOURCES, GRANT_PHASES, GRANT_SORTS, LINE_STANDINGS, ROUND_PHASES, STEPS } from '@xinhuo/subsidy';

import { enumOf } from '../edge';

export const RoundPhaseEnum = enumOf(ROUND_PHASES);
export const GrantPhaseEnum = enumOf(GRANT_PHASES);
export const LineStandingEnum = enumOf(LINE_STANDINGS);
export const StepEnum = enumOf(STEPS);
export const GrantSortEnum = enumOf(GRANT_SORTS);
export const FundSourceEnum = enumOf(FUND_SOURCES);

registerEnumType(GrantSortEnum, { name: 'GrantSort', description: '奖补列表的排序列 / What grants are sorted by' });
registerEnumType(RoundPhaseEnum, {
  name: 'RoundPhase',
  description: '申报批次状态 / How far a round has come',
  valuesMap: {
    open: { description: '已开启 / Open' },
    cut: { description: '数据已锁定 / Cut' },
    frozen: { description: '结果已固化 / Frozen' },
    closed: { description: '已关闭 / Closed' },
  },
});
registerEnumType(GrantPhaseEnum, {
  name: 'GrantPhase',
  description: '奖补状态 / How a grant stands',
  valuesMap: {
    proposed: { description: '待审批 / Proposed' },
    returned: { description: '已退回 / Returned' },
    approved: { description: '已审批 / Approved' },
  },
});
registerEnumType(LineStandingEnum, {
  name: 'GrantLineStanding',
  description: '奖补明细状态 / How one line stands',
  valuesMap: {
    proposed: { description: '待审批 / Proposed' },
    returned: { description: '已退回 / Returned' },
    approved: { description: '已审批，待拨付 / Approved, not paid yet' },
    paid: { description: '已拨付 / Paid' },
  },
});
registerEnumType(StepEnum, {
  name: 'SubsidyStep',
  description: '办理步骤：开启、锁定、固化、关闭、提出、退回、审批、拨付 / Steps of rounds and grants',
});
registerEnumType(FundSourceEnum, {
  name: 'FundSource',
  description: '资金来源：工会经费、财政、上级专项 / Where the money comes from',
});
