import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { provideProjection, provideReactor, provideRules } from '@xinhuo/runtime';
import { BudgetHolds } from './budget-holds';
import { DecideBudget, DecideBudgetHandler } from './budget.handler';
import { budgetRules } from './budget.rules';
import { ExplainGrantHandler } from './explain-grant.query';
import { FindBudgetHandler } from './find-budget.query';
import { CountGrantsHandler, FindGrantsHandler, GetGrantHandler } from './find-grants.query';
import { FindIneligibleHandler, FindRankingHandler } from './find-ranking.query';
import { FindRoundsHandler } from './find-rounds.query';
import { GetRoundHandler } from './get-round.query';
import { GrantScope } from './grant-scope';
import { CalculateRound, CalculateRoundHandler } from './freeze-round.handler';
import { freezeRound } from './freeze-round.reactor';
import { FrozenResults } from './frozen-results';
import { grantBoard } from './grant-board.projection';
import { BudgetRow, GrantRow, RoundRow } from './grant-board.row';
import { DecideGrantHandler } from './grant.handler';
import { grantRules } from './grant.rules';
import { PersonTies } from './person-ties';
import { ProposeGrantsHandler } from './propose-grants.handler';
import { DecideRoundHandler } from './round.handler';
import { roundRules } from './round.rules';
import { settleBudget } from './settle-budget.reactor';

/** Rounds, grants and envelopes. Needs the runtime, the vault and a TypeORM DataSource, all global. */
@Module({
  imports: [CqrsModule],
  providers: [
    provideRules(roundRules),
    provideRules(grantRules),
    provideRules(budgetRules),
    provideProjection({ projection: grantBoard, rows: { round: RoundRow, grant: GrantRow, budget: BudgetRow } }),
    provideReactor({ reactor: freezeRound, send: ({ command }, context) => new CalculateRound(command, context) }),
    provideReactor({ reactor: settleBudget, send: ({ command }, context) => new DecideBudget(command, context) }),
    FrozenResults,
    BudgetHolds,
    PersonTies,
    DecideRoundHandler,
    CalculateRoundHandler,
    ProposeGrantsHandler,
    DecideGrantHandler,
    DecideBudgetHandler,
    GrantScope,
    GetRoundHandler,
    FindRoundsHandler,
    FindRankingHandler,
    FindIneligibleHandler,
    GetGrantHandler,
    FindGrantsHandler,
    CountGrantsHandler,
    FindBudgetHandler,
    ExplainGrantHandler,
  ],
})
export class SubsidyModule {}
