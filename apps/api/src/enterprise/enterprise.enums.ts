import { registerEnumType } from '@nestjs/graphql';

import { NODE_KINDS, STAGES } from '@xinhuo/enterprise';

import { enumOf } from '../edge';

export const NodeKindEnum = enumOf(NODE_KINDS);
export const StageEnum = enumOf(STAGES);

registerEnumType(NodeKindEnum, {
  name: 'NodeKind',
  description: '组织类别：市、县（区）、乡镇、产业、联合基层、企业工会 / Kind of a node of the org tree',
});
registerEnumType(StageEnum, {
  name: 'ParticipationStage',
  description: '企业阶段：试点期、培育期、企业成熟期 / Pilot, cultivation, maturity',
});
