import { Module } from '@nestjs/common';

import { AccessApiModule } from './access/access.api.module';
import { InsightApiModule } from './insight/insight.api.module';
import { PairingApiModule } from './pairing/pairing.api.module';
import { PeopleApiModule } from './people/people.api.module';

/** Everything that speaks GraphQL: one api module of each domain module. */
@Module({ imports: [AccessApiModule, InsightApiModule, PairingApiModule, PeopleApiModule] })
export class ApiModule {}
