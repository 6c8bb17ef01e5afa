import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { GrantQueryResolver, GrantResolver } from './grant.resolver';
import { RoundDetailResolver, RoundResolver } from './round.resolver';
import { GrantFieldsResolver, TakenStepFieldsResolver } from './subsidy-fields.resolver';

/** GraphQL of rounds, grants, envelopes and explanations. */
@Module({
  imports: [CqrsModule],
  providers: [
    RoundResolver,
    RoundDetailResolver,
    GrantQueryResolver,
    GrantResolver,
    GrantFieldsResolver,
    TakenStepFieldsResolver,
  ],
})
export class SubsidyApiModule {}
