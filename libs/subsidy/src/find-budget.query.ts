import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { grantBoard } from './grant-board.projection';
import { BudgetRow } from './grant-board.row';
import { BUDGET_VIEWERS, GrantScope } from './grant-scope';
import { selectFrom } from './select-from';
import type { BudgetView } from './subsidy.tables';

/** The envelopes of a programme and year, one for each scheme that has one. */
@AllowedTo(...BUDGET_VIEWERS)
export class FindBudget extends Query<readonly BudgetView[]> {
  constructor(
    readonly viewer: Actor,
    readonly of: { readonly programmeId: string; readonly year: number },
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindBudget)
export class FindBudgetHandler implements IQueryHandler<FindBudget> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, of: { programmeId, year }, readAfter }: FindBudget): Promise<readonly BudgetView[]> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofCity(viewer, 'b');
    conditions.add(`b.programme_id = ${conditions.place(programmeId)}`);
    conditions.add(`b.year = ${conditions.place(year)}`);
    return selectFrom(this.db, BudgetRow, { alias: 'b', conditions, tail: 'ORDER BY b.scheme' });
  }
}
