import type { AccessRules, Reach } from '@xinhuo/kernel';
import { within } from '@xinhuo/kernel';
import type { EnterpriseCommand } from './enterprise.commands';
import type { Enterprise } from './enterprise.state';

const underParent = (_: Enterprise, { parentId }: { parentId: string | null }): Reach =>
  parentId === null ? 'nowhere' : within(parentId);
const ofNode = (_: Enterprise, { nodeId }: { nodeId: string }): Reach => within(nodeId);
const ofEnterprise = (_: Enterprise, { enterpriseId }: { enterpriseId: string }): Reach => within(enterpriseId);
const anywhere = (): Reach => 'anywhere';

/** Whoever stands at or above the enterprise, and clerks who enter its paper. */
const unions = {
  CITY_HANDLER: ofEnterprise,
  COUNTY: ofEnterprise,
  ENTERPRISE: ofEnterprise,
  DATA_ENTRY: ofEnterprise,
} as const;

/**
 * Who may shape the org tree and speak for an enterprise. The administrator founds the first city, which stands under
 * nobody. Moving a node takes it out of one branch and into another, so only the city may.
 */
export const enterpriseAccess: AccessRules<EnterpriseCommand, Enterprise> = {
  RegisterOrgNode: { ADMIN: anywhere, CITY_HANDLER: underParent, COUNTY: underParent, DATA_ENTRY: underParent },
  RenameOrgNode: { ADMIN: anywhere, CITY_HANDLER: ofNode, COUNTY: ofNode, DATA_ENTRY: ofNode },
  MoveOrgNode: { ADMIN: anywhere, CITY_HANDLER: ofNode },
  JoinProgramme: unions,
  ChangeParticipationStage: { CITY_HANDLER: ofEnterprise, COUNTY: ofEnterprise },
  ReportHeadcount: unions,
  CheckMechanism: unions,
  DeclareSafety: unions,
};
