import { registerEnumType } from '@nestjs/graphql';

import { NODE_KINDS, ORG_NODE_SORTS, STAGES } from '@xinhuo/enterprise';

import { enumOf } from '../edge';

export const NodeKindEnum = enumOf(NODE_KINDS);
export const StageEnum = enumOf(STAGES);
export const OrgNodeSortEnum = enumOf(ORG_NODE_SORTS);

registerEnumType(OrgNodeSortEnum, { name: 'OrgNodeSort', description: '组织列表的排序列 / What nodes are sorted by' });

registerEnumType(NodeKindEnum, {
  name: 'NodeKind',
  description: '组织类别：市、县（区）、乡镇、产业、联合基层、企业工会 / Kind of a node of the org tree',
});
registerEnumType(StageEnum, {
  name: 'ParticipationStage',
  description: '企业阶段：试点期、培育期、企业成熟期 / Pilot, cultivation, maturity',
});
