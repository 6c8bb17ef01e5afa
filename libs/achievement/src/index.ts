export {
  assessmentAccess,
  breakthroughAccess,
  competitionAccess,
  figureAccess,
  honourAccess,
  innovationAccess,
} from './achievement.access';
export * from './achievement.events';
export type { AchievementFilter, AchievementPage } from './achievement-lists';
export { AchievementModule } from './achievement.module';
export {
  assessmentRules,
  breakthroughRules,
  competitionRules,
  figureRules,
  honourRules,
  innovationRules,
} from './achievement.rules';
export {
  assessmentSentences,
  breakthroughSentences,
  competitionSentences,
  figureSentences,
  honourSentences,
  innovationSentences,
} from './achievement.sentences';
export { type AssessmentRequest, DecideAssessment } from './assessment.handler';
export { AssessmentRow, CitedFigureRow } from './assessment.row';
export { type BreakthroughRequest, DecideBreakthrough } from './breakthrough.handler';
export { type CompetitionRequest, DecideCompetition } from './competition.handler';
export { CompetitionEntryRow, CompetitionRow } from './competition.row';
export { DecideFigure, type FigureRequest } from './figure.handler';
export { CountOwnEntries } from './count-own-entries.query';
export { type CompetitionFilter, FindCompetitionEntries, FindCompetitions } from './find-competitions.query';
export { FindAssessments, FindHonours } from './find-honours.query';
export {
  FindBreakthroughs,
  FindInnovations,
  type ListedBreakthrough,
  type ListedInnovation,
  type ResultFilter,
} from './find-results.query';
export { DecideHonour, type HonourRequest } from './honour.handler';
export { HonourRow } from './honour.row';
export { DecideInnovation, type InnovationRequest } from './innovation.handler';
export { achievementMigrations as migrations } from './migrations';
export { BreakthroughRow, InnovationRow, RESULT_STATES, type ResultState } from './result.row';
