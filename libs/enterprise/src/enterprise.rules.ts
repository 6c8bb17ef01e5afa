import type { Rules } from '@xinhuo/kernel';
import { enterpriseAccess } from './enterprise.access';
import type { EnterpriseCommand, EnterpriseRejection } from './enterprise.commands';
import { enterprise } from './enterprise.decider';
import type { EnterpriseEvent } from './enterprise.events';
import type { Enterprise } from './enterprise.state';

/** All that decides about one node of the org tree. No shape of its events has been retired. */
export const enterpriseRules: Rules<EnterpriseCommand, Enterprise, EnterpriseEvent, EnterpriseRejection> = {
  ...enterprise,
  events: {
    OrgNodeRegistered: true,
    OrgNodeRenamed: true,
    OrgNodeMoved: true,
    EnterpriseJoined: true,
    ParticipationStageChanged: true,
    HeadcountReported: true,
    MechanismChecked: true,
    SafetyDeclared: true,
  },
  upcasters: {},
  access: enterpriseAccess,
};
