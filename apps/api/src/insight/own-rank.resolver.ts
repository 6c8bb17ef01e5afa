import { QueryBus } from '@nestjs/cqrs';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { FindOwnEnterpriseRank, FindOwnMentorRank } from '@xinhuo/insight';
import type { Actor, Position } from '@xinhuo/kernel';

import { ReadAfter, Viewer } from '../edge';
import { EnterpriseBoardConnection, EnterpriseBoardRow, MentorBoardConnection, MentorBoardRow } from './board.types';

const shown = <Row extends { readonly value: string }>(row: Row | null) =>
  row && { ...row, value: Number(row.value), cursorValue: row.value };

/** The asker's own row on a board, wherever it stands; asked for only by those who show it. */
@Resolver(() => EnterpriseBoardConnection)
export class OwnEnterpriseRankResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => EnterpriseBoardRow, {
    nullable: true,
    description: '本企业所在的一行；未上榜时为空 / The row of the own enterprise; null when not ranked',
  })
  async own(
    @Parent() { board }: EnterpriseBoardConnection,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<EnterpriseBoardRow | null> {
    return shown(await this.queries.execute(new FindOwnEnterpriseRank(viewer, board, readAfter)));
  }
}

@Resolver(() => MentorBoardConnection)
export class OwnMentorRankResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => MentorBoardRow, {
    nullable: true,
    description: '本人所在的一行；未上榜时为空 / The own row; null when not ranked',
  })
  async own(
    @Parent() { board }: MentorBoardConnection,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<MentorBoardRow | null> {
    return shown(await this.queries.execute(new FindOwnMentorRank(viewer, board, readAfter)));
  }
}
