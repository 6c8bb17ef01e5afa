import { registerEnumType } from '@nestjs/graphql';

import {
  CONSENT_PURPOSES,
  MENTOR_BASES,
  MENTOR_SORTS,
  PROMOTION_SORTS,
  PROMOTION_STATES,
  WORKER_SORTS,
} from '@xinhuo/people';

import { enumOf } from '../edge';

/** Codes of the people module as GraphQL knows them. */
export const ConsentPurposeEnum = enumOf(CONSENT_PURPOSES);
export const MentorBasisEnum = enumOf(MENTOR_BASES);
export const PromotionStateEnum = enumOf(PROMOTION_STATES);
export const WorkerSortEnum = enumOf(WORKER_SORTS);
export const MentorSortEnum = enumOf(MENTOR_SORTS);
export const PromotionSortEnum = enumOf(PROMOTION_SORTS);

registerEnumType(WorkerSortEnum, { name: 'WorkerSort', description: '职工列表的排序列 / What workers are sorted by' });
registerEnumType(MentorSortEnum, { name: 'MentorSort', description: '导师库的排序列 / What masters are sorted by' });
registerEnumType(PromotionSortEnum, {
  name: 'PromotionSort',
  description: '晋级记录的排序列 / What promotions are sorted by',
});

/** Titles are stored by their official names, which GraphQL does not allow as codes. */
export const TitleNameEnum = { MASTER: '带徒名师', EXCELLENT_ENTERPRISE: '师带徒优秀企业' } as const;
export const HolderKindEnum = { PERSON: 'person', ENTERPRISE: 'enterprise' } as const;

registerEnumType(ConsentPurposeEnum, {
  name: 'ConsentPurpose',
  description: '个人信息同意的用途 / What a consent covers',
  valuesMap: {
    PUBLICATION: { description: '公开姓名（排行榜、公示、大屏）/ Publishing the name' },
    BANK: { description: '向银行提供资料 / Passing data to a bank' },
    ID_NUMBER: { description: '处理身份证号、银行账号 / Handling ID and account numbers' },
  },
});
registerEnumType(MentorBasisEnum, {
  name: 'MentorBasis',
  description: '导师入库依据 / By what a master was admitted',
  valuesMap: {
    GRADE: { description: '技能等级（高级工及以上）/ Grade, SENIOR or above' },
    HONOUR: { description: '荣誉 / A listed honour' },
    SPECIAL_SKILL: { description: '特殊技能 / A recognised special skill' },
  },
});
registerEnumType(PromotionStateEnum, {
  name: 'PromotionState',
  description: '晋级记录状态，核验后才计入 / State of a promotion; only a verified one counts',
});
registerEnumType(TitleNameEnum, {
  name: 'TitleName',
  description: '称号 / Titles',
  valuesMap: {
    MASTER: { description: '带徒名师（个人）/ Of a person' },
    EXCELLENT_ENTERPRISE: { description: '师带徒优秀企业 / Of an enterprise' },
  },
});
registerEnumType(HolderKindEnum, { name: 'HolderKind', description: '称号对象：个人或企业 / Person or enterprise' });
