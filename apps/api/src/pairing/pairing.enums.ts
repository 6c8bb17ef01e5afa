import { registerEnumType } from '@nestjs/graphql';

import {
  END_REASONS,
  EXAM_RESULTS,
  MILESTONE_SORTS,
  MILESTONE_STATES,
  PAIRING_PHASES,
  PAIRING_SORTS,
} from '@xinhuo/pairing';

import { enumOf } from '../edge';

/** The parties of an agreement; the union's code has a hyphen, which GraphQL names cannot have. */
export const PartyEnum = {
  MASTER: 'master',
  APPRENTICE: 'apprentice',
  ENTERPRISE_UNION: 'enterprise-union',
} as const;

export const PairingPhaseEnum = enumOf(PAIRING_PHASES);
export const PairingSortEnum = enumOf(PAIRING_SORTS);
export const MilestoneSortEnum = enumOf(MILESTONE_SORTS);
export const MilestoneStateEnum = enumOf(MILESTONE_STATES);
export const EndReasonEnum = enumOf(END_REASONS);
export const ExamResultEnum = enumOf(EXAM_RESULTS);

registerEnumType(PartyEnum, { name: 'Party', description: '协议三方：师傅、徒弟、企业工会 / Party of an agreement' });
registerEnumType(PairingPhaseEnum, {
  name: 'PairingPhase',
  description: '结对状态 / How a pairing stands',
  valuesMap: {
    preparing: { description: '待确认 / Waits for the confirmation of all three' },
    active: { description: '在带 / In force' },
    completed: { description: '已出师 / Completed' },
    ended: { description: '提前结束 / Ended early' },
    lapsed: { description: '逾期未确认，已失效 / Not confirmed in time' },
    declined: { description: '有一方不同意 / Declined by one party' },
  },
});
registerEnumType(PairingSortEnum, {
  name: 'PairingSort',
  description: '结对列表的排序列；NEXT_DUE_ON 只列有待完成项的 / What pairings are sorted by',
});
registerEnumType(MilestoneSortEnum, {
  name: 'MilestoneSort',
  description: '里程碑列表的排序列 / What milestones are sorted by',
});
registerEnumType(MilestoneStateEnum, {
  name: 'MilestoneState',
  description: '里程碑状态 / How far a milestone is',
  valuesMap: {
    open: { description: '未提交 / Not handed in' },
    submitted: { description: '待签认 / Handed in' },
    returned: { description: '已退回 / Returned by the master' },
    signed: { description: '师傅已签认 / Signed by the master' },
    passed: { description: '已通过（工会已会签）/ A gate that counts' },
    withdrawn: { description: '签认已撤回 / Its sign-off was withdrawn' },
  },
});
registerEnumType(EndReasonEnum, {
  name: 'EndReason',
  description: '提前结束原因：师傅离职、徒弟离职、更换师傅、协商一致、其他 / Why a pairing ended early',
});
registerEnumType(ExamResultEnum, {
  name: 'ExamResult',
  description: '出师考核结果：优秀、良好、合格 / Result of the completion exam',
});
