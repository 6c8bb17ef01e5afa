import { Module } from '@nestjs/common';

import { AccessApiModule } from './access/access.api.module';
import { AchievementApiModule } from './achievement/achievement.api.module';
import { AuditApiModule } from './audit/audit.api.module';
import { EnterpriseApiModule } from './enterprise/enterprise.api.module';
import { InsightApiModule } from './insight/insight.api.module';
import { PairingApiModule } from './pairing/pairing.api.module';
import { PeopleApiModule } from './people/people.api.module';
import { ProgrammeApiModule } from './programme/programme.api.module';
import { SearchApiModule } from './search/search.api.module';
import { SubsidyApiModule } from './subsidy/subsidy.api.module';
import { WorkApiModule } from './work/work.api.module';

/** Everything that speaks GraphQL: one api module of each domain module. */
@Module({
  imports: [
    AccessApiModule,
    AchievementApiModule,
    AuditApiModule,
    EnterpriseApiModule,
    InsightApiModule,
    PairingApiModule,
    PeopleApiModule,
    ProgrammeApiModule,
    SubsidyApiModule,
    SearchApiModule,
    WorkApiModule,
  ],
})
export class ApiModule {}
