import { registerEnumType } from '@nestjs/graphql';

import { CITED_FIGURES, HONOURS, INNOVATION_KINDS, RESULT_STATES } from '@xinhuo/achievement';

import { enumOf } from '../edge';

export const InnovationKindEnum = enumOf(INNOVATION_KINDS);
export const HonourEnum = enumOf(HONOURS);
export const CitedFigureEnum = enumOf(CITED_FIGURES);
export const ResultStateEnum = enumOf(RESULT_STATES);

registerEnumType(InnovationKindEnum, {
  name: 'InnovationKind',
  description: '“五小”类别：小发明、小创造、小革新、小设计、小建议 / Kind of a small innovation',
});
registerEnumType(HonourEnum, { name: 'HonourName', description: '荣誉：企业创新标兵 / Honour of a person' });
registerEnumType(CitedFigureEnum, {
  name: 'CitedFigureName',
  description: '可引用的外部数据：劳动生产率提升 / Figures that may be cited',
});
registerEnumType(ResultStateEnum, {
  name: 'ResultState',
  description: '成果状态：已登记、已确认（计入统计）、已撤销 / Claimed, confirmed (and counted), revoked',
});
