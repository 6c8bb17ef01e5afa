import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { OrgDirectory, provideInnerRules, provideProjection, provideRules } from '@xinhuo/runtime';
import { CreditCodeGuard } from './credit-code.guard';
import { creditCodeRules } from './credit-code.rules';
import { EnterpriseFacts } from './enterprise-facts';
import { DecideEnterpriseHandler } from './enterprise.handler';
import { enterpriseRules } from './enterprise.rules';
import { OrgNames } from './org-names';
import { orgNode } from './org-node.projection';
import { CountOrgNodesHandler, FindOrgNodesHandler, GetOrgNodeHandler, OrgNodeListing } from './org-node.query';
import { OrgNodeRow } from './org-node.row';
import { OrgScope } from './org-scope';
import { OrgTree } from './org-tree';
import { participation } from './participation.projection';
import { FindParticipationsHandler } from './participation.query';
import { EnterpriseYearRow, ParticipationRow, ParticipationStageRow } from './participation.row';

/** The org tree and enterprises' part in programmes; every right asks its directory, so it is global. */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [
    provideRules(enterpriseRules),
    provideInnerRules(creditCodeRules),
    provideProjection({ projection: orgNode, rows: { node: OrgNodeRow }, readByEveryQuery: true }),
    provideProjection({
      projection: participation,
      rows: { participation: ParticipationRow, stage: ParticipationStageRow, year: EnterpriseYearRow },
    }),
    OrgTree,
    { provide: OrgDirectory, useExisting: OrgTree },
    OrgScope,
    OrgNames,
    CreditCodeGuard,
    EnterpriseFacts,
    DecideEnterpriseHandler,
    GetOrgNodeHandler,
    OrgNodeListing,
    FindOrgNodesHandler,
    CountOrgNodesHandler,
    FindParticipationsHandler,
  ],
  exports: [OrgDirectory, OrgTree, OrgScope, OrgNames],
})
export class EnterpriseModule {}
