import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { type Actor, isUuid, type Position } from '@xinhuo/kernel';
import {
  DecideRound,
  FindIneligible,
  FindRanking,
  FindRounds,
  type FrozenPage,
  GetRound,
  type RoundRequest,
  roundSentences,
  type RoundView,
} from '@xinhuo/subsidy';

import {
  badCursor,
  CommandReceipt,
  DateScalar,
  given,
  type PageArgs,
  pageOf,
  ReadAfter,
  Sender,
  toConnection,
  toReceipt,
  Viewer,
} from '../edge';
import { IneligibleConnection, RankedEnterpriseConnection, RoundConnection, RoundDetailType } from './round.types';
import { RankingArgs, RoundsArgs } from './subsidy.args';
import { CloseRoundInput, CutRoundInput, OpenRoundInput } from './subsidy.inputs';

const shown = ({ ineligible, ...round }: RoundView) => ({ ...round, ineligibleCount: ineligible });

const frozenPage = (args: PageArgs): FrozenPage => {
  const { first, after } = pageOf(args, 1);
  if (!after) return { first };
  const [place] = after;
  if (typeof place !== 'number' || !Number.isInteger(place)) throw badCursor();
  return { first, after: place };
};

/** Rounds: opened, cut, closed, and shown. */
@Resolver()
export class RoundResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => RoundDetailType, { nullable: true, description: '一个申报批次；不在范围内时为空 / One round, or null' })
  async round(
    @Args('id', { type: () => ID, description: '批次编号 / Id' }) id: string,
    @Viewer() viewer: Actor,
    @Args('asOf', { type: () => DateScalar, nullable: true, description: '按该日的状态 / As it stood on this day' })
    asOf?: string | null,
    @ReadAfter() readAfter?: Position,
  ): Promise<RoundDetailType | null> {
    const round = await this.queries.execute(new GetRound(viewer, id, asOf ?? undefined, readAfter));
    return round && shown(round);
  }

  @Query(() => RoundConnection, { description: '申报批次，年度由近到远 / Rounds, the latest year first' })
  async rounds(
    @Args() args: RoundsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<RoundConnection> {
    const { programmeId, year } = args;
    const { first, after } = pageOf(args, 2);
    if (after && !(Number.isInteger(after[0]) && isUuid(String(after[1])))) throw badCursor();
    const page = { first, ...(after && { after: after as unknown as readonly [number, string] }) };
    const rows = await this.queries.execute(new FindRounds(viewer, given({ programmeId, year }), page, readAfter));
    return toConnection(rows.map(shown), page, (row) => [row.year, row.roundId]);
  }

  @Mutation(() => CommandReceipt, {
    description: '开启年度申报批次，每个项目每年一个 / Opens the round of a year; a programme has one a year',
  })
  openRound(@Args('input') input: OpenRoundInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { programmeId, year, rulebookId, rulebookVersion, rulebookHash, openedOn } = input;
    const what = { programmeId, year, rulebookId, rulebookVersion, ...given({ rulebookHash, openedOn }) };
    return this.send(sender, { type: 'OpenRound', ...what, by: sender.actor.personId });
  }

  @Mutation(() => CommandReceipt, { description: '锁定批次数据，随后自动测算 / Cuts a round; it is then calculated' })
  cutRound(@Args('input') { roundId, asOf, cutOn }: CutRoundInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    return this.send(sender, { type: 'CutRound', roundId, asOf, ...given({ cutOn }), by: sender.actor.personId });
  }

  @Mutation(() => CommandReceipt, { description: '关闭批次 / Closes a round' })
  closeRound(@Args('input') { roundId, closedOn }: CloseRoundInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    return this.send(sender, { type: 'CloseRound', roundId, ...given({ closedOn }), by: sender.actor.personId });
  }

  private async send(sender: Sender, command: RoundRequest): Promise<CommandReceipt> {
    return toReceipt(await this.commands.execute(new DecideRound(command, sender.context(command))), roundSentences);
  }
}

/** The frozen lists of one round. */
@Resolver(() => RoundDetailType)
export class RoundDetailResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => RankedEnterpriseConnection, {
    description: '企业排名（管理范围内）/ The ranking, within the own scope',
  })
  async ranking(
    @Parent() { roundId }: RoundDetailType,
    @Args() args: RankingArgs,
    @Viewer() viewer: Actor,
  ): Promise<RankedEnterpriseConnection> {
    const page = frozenPage(args);
    const rows = await this.queries.execute(
      new FindRanking(viewer, { roundId, ...given({ scheme: args.scheme }) }, page),
    );
    return toConnection(rows, pageOf(args, 1), ({ place }) => [place]);
  }

  @ResolveField(() => IneligibleConnection, { description: '未获奖补的对象（管理范围内）/ Candidates without a grant' })
  async ineligible(
    @Parent() { roundId }: RoundDetailType,
    @Args() args: RankingArgs,
    @Viewer() viewer: Actor,
  ): Promise<IneligibleConnection> {
    const page = frozenPage(args);
    const of = { roundId, ...given({ scheme: args.scheme }) };
    const rows = await this.queries.execute(new FindIneligible(viewer, of, page));
    return toConnection(rows, pageOf(args, 1), ({ place }) => [place]);
  }
}
