import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import { MentorResolver } from './mentor.resolver';
import {
  ListedMentorFieldsResolver,
  PromotionFieldsResolver,
  TitleFieldsResolver,
  WorkerFieldsResolver,
} from './people-fields.resolver';
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
  ],
})
export class PeopleApiModule {}
