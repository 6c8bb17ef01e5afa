import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import {
  AssessmentFieldsResolver,
  BreakthroughFieldsResolver,
  CompetitionEntryFieldsResolver,
  CompetitionFieldsResolver,
  HonourFieldsResolver,
  InnovationFieldsResolver,
  NamedPersonFieldsResolver,
} from './achievement-fields.resolver';
import { CompetitionResolver } from './competition.resolver';
import { HonourResolver } from './honour.resolver';
import { ResultResolver } from './result.resolver';

/** GraphQL of results, competitions, honours, assessments and cited figures. */
@Module({
  imports: [CqrsModule],
  providers: [
    ResultResolver,
    CompetitionResolver,
    HonourResolver,
    NamedPersonFieldsResolver,
    BreakthroughFieldsResolver,
    InnovationFieldsResolver,
    CompetitionFieldsResolver,
    CompetitionEntryFieldsResolver,
    HonourFieldsResolver,
    AssessmentFieldsResolver,
  ],
})
export class AchievementApiModule {}
