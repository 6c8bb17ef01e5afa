import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import {
  BoardResolver,
  CountyBoardRowResolver,
  EnterpriseBoardRowResolver,
  MentorBoardRowResolver,
} from './board.resolver';
import { ActivityFieldsResolver, ActivityResolver } from './activity.resolver';
import { ChangeResolver } from './change.resolver';
import { CohortResolver } from './cohort.resolver';
import { HeadlinesResolver } from './headlines.resolver';
import { LineageNodeFieldsResolver, LineageResolver } from './lineage.resolver';
import { OwnEnterpriseRankResolver, OwnMentorRankResolver } from './own-rank.resolver';

/** GraphQL of headlines, progress and boards. */
@Module({
  imports: [CqrsModule],
  providers: [
    HeadlinesResolver,
    ActivityResolver,
    ChangeResolver,
    ActivityFieldsResolver,
    LineageResolver,
    LineageNodeFieldsResolver,
    CohortResolver,
    OwnEnterpriseRankResolver,
    OwnMentorRankResolver,
    BoardResolver,
    EnterpriseBoardRowResolver,
    CountyBoardRowResolver,
    MentorBoardRowResolver,
  ],
})
export class InsightApiModule {}
