import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { totalCountOf } from '../edge';
import { OrgNodeConnection } from './enterprise.types';
import { OrgNodeFieldsResolver } from './org-node-fields.resolver';
import { OrgNodeResolver } from './org-node.resolver';
import { ParticipationResolver } from './participation.resolver';

/** GraphQL of the org tree and of enterprises in a programme. */
@Module({
  imports: [CqrsModule],
  providers: [OrgNodeResolver, OrgNodeFieldsResolver, ParticipationResolver, totalCountOf(OrgNodeConnection)],
})
export class EnterpriseApiModule {}
