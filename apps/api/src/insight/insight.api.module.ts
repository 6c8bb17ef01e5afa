import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';

import {
  BoardResolver,
  CountyBoardRowResolver,
  EnterpriseBoardRowResolver,
  MentorBoardRowResolver,
} from './board.resolver';
import { HeadlinesResolver } from './headlines.resolver';

/** GraphQL of headlines, progress and boards. */
@Module({
  imports: [CqrsModule],
  providers: [
    HeadlinesResolver,
    BoardResolver,
    EnterpriseBoardRowResolver,
    CountyBoardRowResolver,
    MentorBoardRowResolver,
  ],
})
export class InsightApiModule {}
