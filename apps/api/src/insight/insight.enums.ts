import { registerEnumType } from '@nestjs/graphql';

import { ENTERPRISE_METRICS, MENTOR_METRICS, PART_KEYS } from '@xinhuo/insight';

import { enumOf } from '../edge';

/** The metrics as GraphQL knows them; the values are the codes themselves. */
export const EnterpriseMetricEnum = enumOf(ENTERPRISE_METRICS);
export const MentorMetricEnum = enumOf(MENTOR_METRICS);
export const BoardPartKeyEnum = enumOf(PART_KEYS);

registerEnumType(EnterpriseMetricEnum, {
  name: 'EnterpriseMetric',
  description: '企业和县区排行的指标，率为百分数 / What enterprises and counties are ranked by; rates in per cent',
});
registerEnumType(MentorMetricEnum, {
  name: 'MentorMetric',
  description: '师傅排行的指标，率为百分数 / What masters are ranked by; rates in per cent',
});
registerEnumType(BoardPartKeyEnum, {
  name: 'BoardPartKey',
  description: '构成排行指标的数 / The counts that the measures of the boards are made of',
});
