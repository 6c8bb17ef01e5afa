import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { grantBoard } from './grant-board.projection';
import { RoundRow } from './grant-board.row';
import { GrantScope, ROUND_VIEWERS } from './grant-scope';
import { roundSeenOn } from './seen-on';
import { selectFrom } from './select-from';
import type { RoundView } from './subsidy.tables';

/** A round by its id, with `asOf` as it stood on that business day; null when it is not there or out of reach. */
@AllowedTo(...ROUND_VIEWERS)
export class GetRound extends Query<RoundView | null> {
  constructor(
    readonly viewer: Actor,
    readonly roundId: string,
    readonly asOf?: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetRound)
export class GetRoundHandler implements IQueryHandler<GetRound> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, roundId, asOf, readAfter }: GetRound): Promise<RoundView | null> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofCity(viewer, 'r');
    conditions.add(`r.round_id = ${conditions.place(roundId)}`);
    const [round] = await selectFrom(this.db, RoundRow, { alias: 'r', conditions });
    if (!round) return null;
    return (asOf === undefined ? round : roundSeenOn(round, asOf)) ?? null;
  }
}
