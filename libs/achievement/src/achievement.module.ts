import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { Employment } from '@xinhuo/people';
import { provideProjection, provideRules } from '@xinhuo/runtime';
import { AchievementLists } from './achievement-lists';
import {
  assessmentRules,
  breakthroughRules,
  competitionRules,
  figureRules,
  honourRules,
  innovationRules,
} from './achievement.rules';
import { DecideAssessmentHandler } from './assessment.handler';
import { AssessmentRow, CitedFigureRow } from './assessment.row';
import { assessments } from './assessments.projection';
import { DecideBreakthroughHandler } from './breakthrough.handler';
import { DecideCompetitionHandler } from './competition.handler';
import { CompetitionEntryRow, CompetitionRow } from './competition.row';
import { competitions } from './competitions.projection';
import { DatedSteps } from './dated-steps';
import { DecideFigureHandler } from './figure.handler';
import { CountOwnEntriesHandler } from './count-own-entries.query';
import { FindCompetitionEntriesHandler, FindCompetitionsHandler } from './find-competitions.query';
import { FindAssessmentsHandler, FindHonoursHandler } from './find-honours.query';
import { FindBreakthroughsHandler, FindInnovationsHandler } from './find-results.query';
import { DecideHonourHandler } from './honour.handler';
import { HonourRow } from './honour.row';
import { honours } from './honours.projection';
import { DecideInnovationHandler } from './innovation.handler';
import { BreakthroughRow, InnovationRow } from './result.row';
import { results } from './results.projection';

/** Breakthroughs, small innovations, competitions, honours, assessments and cited figures. */
@Module({
  imports: [CqrsModule],
  providers: [
    provideRules(breakthroughRules),
    provideRules(innovationRules),
    provideRules(competitionRules),
    provideRules(honourRules),
    provideRules(assessmentRules),
    provideRules(figureRules),
    provideProjection({ projection: results, rows: { breakthrough: BreakthroughRow, innovation: InnovationRow } }),
    provideProjection({ projection: competitions, rows: { entry: CompetitionEntryRow, competition: CompetitionRow } }),
    provideProjection({ projection: honours, rows: { honour: HonourRow } }),
    provideProjection({ projection: assessments, rows: { assessment: AssessmentRow, figure: CitedFigureRow } }),
    AchievementLists,
    Employment,
    DatedSteps,
    DecideBreakthroughHandler,
    DecideInnovationHandler,
    DecideCompetitionHandler,
    DecideHonourHandler,
    DecideAssessmentHandler,
    DecideFigureHandler,
    FindBreakthroughsHandler,
    FindInnovationsHandler,
    FindCompetitionsHandler,
    FindCompetitionEntriesHandler,
    CountOwnEntriesHandler,
    FindHonoursHandler,
    FindAssessmentsHandler,
  ],
})
export class AchievementModule {}
