export { enterpriseAccess } from './enterprise.access';
export type { EnterpriseCommand, EnterpriseRejection } from './enterprise.commands';
export {
  type EnterpriseEvent,
  MECHANISM_ITEMS,
  type MechanismItem,
  type MechanismItems,
  NODE_KINDS,
  type NodeKind,
  type Stage,
  STAGES,
} from './enterprise.events';
export type { EnterpriseRequest } from './enterprise-facts';
export { DecideEnterprise } from './enterprise.handler';
export { EnterpriseModule } from './enterprise.module';
export { enterpriseRules } from './enterprise.rules';
export { enterpriseSentences } from './enterprise.sentences';
export { enterpriseMigrations as migrations } from './migrations';
export { orgMatches } from './org-matches';
export { OrgNames } from './org-names';
export { orgNode } from './org-node.projection';
export {
  CountOrgNodes,
  FindOrgNodes,
  GetOrgNode,
  type ListedOrgNode,
  ORG_NODE_SORTS,
  type OrgNodeFilter,
  orgNodeList,
  type OrgNodeSort,
  type OrgNodeView,
} from './org-node.query';
export { OrgNodeRow } from './org-node.row';
export { OrgScope } from './org-scope';
export { OrgTree } from './org-tree';
export { participation } from './participation.projection';
export { FindParticipations, type ParticipationView } from './participation.query';
export { EnterpriseYearRow, ParticipationRow, ParticipationStageRow } from './participation.row';
export { type StageFacts } from './stage-criteria';
export { StageFactsSource } from './stage-facts.port';
