import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { totalCountOf } from '../edge';
import { MentorResolver } from './mentor.resolver';
import {
  ListedMentorFieldsResolver,
  PromotionFieldsResolver,
  TitleFieldsResolver,
  WorkerFieldsResolver,
} from './people-fields.resolver';
import { MentorConnection, PromotionConnection, WorkerConnection } from './people.types';
import { PromotionResolver } from './promotion.resolver';
import { TitleResolver } from './title.resolver';
import { WorkerResolver } from './worker.resolver';

/** GraphQL of workers, masters, promotions and titles. */
@Module({
  imports: [CqrsModule],
  providers: [
    WorkerResolver,
    WorkerFieldsResolver,
    PromotionResolver,
    PromotionFieldsResolver,
    MentorResolver,
    ListedMentorFieldsResolver,
    TitleResolver,
    TitleFieldsResolver,
    totalCountOf(WorkerConnection),
    totalCountOf(MentorConnection),
    totalCountOf(PromotionConnection),
  ],
})
export class PeopleApiModule {}
