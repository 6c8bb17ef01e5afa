import { Module } from '@nestjs/common';

import { AccessApiModule } from './access/access.api.module';
import { InsightApiModule } from './insight/insight.api.module';
import { PairingApiModule } from './pairing/pairing.api.module';
import { PeopleApiModule } from './people/people.api.module';
import { SubsidyApiModule } from './subsidy/subsidy.api.module';

/** Everything that speaks GraphQL: one api module of each domain module. */
@Module({ imports: [AccessApiModule, InsightApiModule, PairingApiModule, PeopleApiModule, SubsidyApiModule] })
export class ApiModule {}
