import { Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { StageFactsSource } from '@xinhuo/enterprise';
import { provideProjection } from '@xinhuo/runtime';
import { GetCohortHandler } from './cohort.query';
import { activity } from './activity.projection';
import { ActivityRow } from './activity.row';
import { FindCountyBoardHandler } from './county-board.query';
import { FindEnterpriseBoardHandler } from './enterprise-board.query';
import { FigureChanges } from './figure-changes';
import { figures } from './figures.projection';
import { FIGURE_ROWS } from './figures.row';
import { FindEventsHandler, GetRecordedEventsHandler } from './find-events.query';
import { GetHeadlinesHandler } from './headlines.query';
import { FindMentorBoardHandler } from './mentor-board.query';
import { FindOwnEnterpriseRankHandler, FindOwnMentorRankHandler } from './own-rank.query';
import { indexEvents } from './index-events.sweep';
import { GetLineageHandler } from './lineage.query';
import { MayWatchFiguresHandler } from './may-watch.query';
import { CountMyWorkHandler, FindMyWorkHandler } from './my-work.query';
import { GetProgrammeProgressHandler } from './progress.query';
import { StageFactsFromFigures } from './stage-facts';
import { FindRecentActivityHandler } from './recent-activity.query';
import { ViewerReach } from './viewer-reach';

/**
 * Headlines, progress and boards. Decides nothing: all of it is read from what others have recorded. Global, because
 * it answers the enterprise module's question how pairings stand.
 */
@Global()
@Module({
  imports: [CqrsModule],
  providers: [
    provideProjection({ projection: figures, rows: FIGURE_ROWS }),
    provideProjection({ projection: activity, rows: { activity: ActivityRow } }),
    FindRecentActivityHandler,
    FindEventsHandler,
    GetRecordedEventsHandler,
    indexEvents,
    GetLineageHandler,
    GetHeadlinesHandler,
    GetProgrammeProgressHandler,
    FindMyWorkHandler,
    CountMyWorkHandler,
    FindEnterpriseBoardHandler,
    FindMentorBoardHandler,
    FindCountyBoardHandler,
    FindOwnEnterpriseRankHandler,
    FindOwnMentorRankHandler,
    GetCohortHandler,
    ViewerReach,
    FigureChanges,
    MayWatchFiguresHandler,
    { provide: StageFactsSource, useClass: StageFactsFromFigures },
  ],
  exports: [FigureChanges, StageFactsSource],
})
export class InsightModule {}
