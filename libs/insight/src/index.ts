export { type BoardPart, PART_KEYS, type PartKey } from './board-parts';
export * from './boards';
export { type Cohort, GetCohort } from './cohort.query';
export { type CountyRank, FindCountyBoard } from './county-board.query';
export {
  type BoardOf,
  type BoardPage,
  type BoardStatement,
  enterpriseBoardStatement,
  type EnterpriseRank,
  FindEnterpriseBoard,
} from './enterprise-board.query';
export { figures } from './figures.projection';
export { FIGURE_ROWS } from './figures.row';
export type { Headlines, MeasuredFigure, PromotionCount } from './headlines';
export { type Cited, GetHeadlines, type NodeHeadlines } from './headlines.query';
export { InsightModule } from './insight.module';
export { FindMentorBoard, mentorBoardStatement, type MentorRank } from './mentor-board.query';
export { migrations } from './migrations';
export { FindOwnEnterpriseRank, FindOwnMentorRank } from './own-rank.query';
export { GetProgrammeProgress, type ProgrammeProgress, type TargetProgress } from './progress.query';
export { CountMyWork, FindMyWork } from './my-work.query';
export { WORK_KINDS, type WorkItem, type WorkKind } from './work-items';
export { ACTIVITY_KINDS, type ActivityKind } from './activity.inbox';
export { activity } from './activity.projection';
export { ActivityRow } from './activity.row';
export { type ActivityFilter, type ActivityPage, FindRecentActivity } from './recent-activity.query';
export {
  DEEPEST_LINEAGE,
  GetLineage,
  LARGEST_LINEAGE,
  type Lineage,
  type LineageEdge,
  type LineageNode,
} from './lineage.query';
export {
  type EventFilter,
  type EventPage,
  FindEvents,
  type FoundEvents,
  GetRecordedEvents,
  type IndexedEvent,
} from './find-events.query';
export { type FigureChange, FigureChanges, type FigureTopic, type WatchedFigures } from './figure-changes';
export { MayWatchFigures } from './may-watch.query';
