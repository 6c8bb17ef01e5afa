export { budgetAccess } from './budget.access';
export type { BudgetCommand, BudgetRejection } from './budget.commands';
export { type BudgetRequest, DecideBudget } from './budget.handler';
export { budgetRules } from './budget.rules';
export { budgetSentences } from './budget.sentences';
export { ExplainGrant } from './explain-grant.query';
export type { Counted, ExplainedFact, ExplainedLine, ExplainedStep, Explanation } from './explanation';
export { FindBudget } from './find-budget.query';
export {
  CountGrants,
  FindGrants,
  GetGrant,
  GRANT_SORTS,
  type GrantFilter,
  grantList,
  type GrantSort,
  type ListedGrant,
} from './find-grants.query';
export {
  FindIneligible,
  FindRanking,
  type FrozenPage,
  type IneligibleRow,
  type RankingRow,
} from './find-ranking.query';
export { FindRounds, type RoundFilter, type RoundPage } from './find-rounds.query';
export { CalculateRound } from './freeze-round.handler';
export type { FrozenLine, FrozenResult, RankedEnterprise, Ranking } from './frozen-result';
export { GetRound } from './get-round.query';
export { grantAccess } from './grant.access';
export { grantBoard } from './grant-board.projection';
export { BudgetRow, GrantRow, RoundRow } from './grant-board.row';
export type { GrantCommand, GrantRejection } from './grant.commands';
export { DecideGrant, type GrantRefusal, type GrantRequest } from './grant.handler';
export { budgetIdOf, grantIdOf, lineIdOf, roundIdOf } from './grant-ids';
export { grantRules } from './grant.rules';
export { grantSentences } from './grant.sentences';
export { subsidyMigrations as migrations } from './migrations';
export { grantRefusals } from './grant-refusals';
export {
  type ProposalReceipt,
  type ProposalRejection,
  type ProposalRequest,
  ProposeGrants,
} from './propose-grants.handler';
export { roundAccess } from './round.access';
export type { RoundCommand, RoundRejection } from './round.commands';
export { DecideRound, type RoundRequest } from './round.handler';
export { roundRules } from './round.rules';
export { roundSentences } from './round.sentences';
export { foldRound, type RoundFacts, type Source } from './round-facts.fold';
export type { RoundFrame } from './round-ledger.fold';
export * from './subsidy.events';
export { SubsidyModule } from './subsidy.module';
export {
  type BudgetView,
  GRANT_PHASES,
  type GrantLineView,
  type GrantPhase,
  type GrantView,
  LINE_STANDINGS,
  type LineStanding,
  ROUND_PHASES,
  type RoundPhase,
  type RoundView,
  STEPS,
  type StepTaken,
  type TakenStep,
} from './subsidy.tables';
