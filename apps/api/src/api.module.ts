import { Module } from '@nestjs/common';

import { AccessApiModule } from './access/access.api.module';
import { InsightApiModule } from './insight/insight.api.module';

/** Everything that speaks GraphQL: one api module of each domain module. */
@Module({ imports: [AccessApiModule, InsightApiModule] })
export class ApiModule {}
