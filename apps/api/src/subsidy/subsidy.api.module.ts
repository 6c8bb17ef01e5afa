import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { totalCountOf } from '../edge';
import { GrantQueryResolver, GrantResolver } from './grant.resolver';
import { GrantConnection } from './grant.types';
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
    totalCountOf(GrantConnection),
  ],
})
export class SubsidyApiModule {}
