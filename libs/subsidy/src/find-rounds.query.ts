import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { grantBoard } from './grant-board.projection';
import { RoundRow } from './grant-board.row';
import { GrantScope, ROUND_VIEWERS } from './grant-scope';
import { selectFrom } from './select-from';
import type { RoundView } from './subsidy.tables';

/** Which rounds are asked for; what is left out does not narrow. */
export interface RoundFilter {
  readonly programmeId?: string;
  readonly year?: number;
}

/** A page of rounds; `after` is year and id of the row before it. `first + 1` rows come back when there are more. */
export interface RoundPage {
  readonly first: number;
  readonly after?: readonly [year: number, roundId: string];
}

/** The rounds of the viewer's city, the latest year first. */
@AllowedTo(...ROUND_VIEWERS)
export class FindRounds extends Query<readonly RoundView[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: RoundFilter,
    readonly page: RoundPage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindRounds)
export class FindRoundsHandler implements IQueryHandler<FindRounds> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, filter, page: { first, after }, readAfter }: FindRounds): Promise<readonly RoundView[]> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofCity(viewer, 'r');
    if (filter.programmeId) conditions.add(`r.programme_id = ${conditions.place(filter.programmeId)}`);
    if (filter.year !== undefined) conditions.add(`r.year = ${conditions.place(filter.year)}`);
    if (after) conditions.add(`(r.year, r.round_id) < (${conditions.place(after[0])}, ${conditions.place(after[1])})`);
    const tail = `ORDER BY r.year DESC, r.round_id DESC LIMIT ${conditions.place(first + 1)}`;
    return selectFrom(this.db, RoundRow, { alias: 'r', conditions, tail });
  }
}
