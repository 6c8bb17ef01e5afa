import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import {
  type CompetitionRequest,
  type CompetitionRow,
  competitionSentences,
  DecideCompetition,
  FindCompetitions,
} from '@xinhuo/achievement';
import type { Actor, Position } from '@xinhuo/kernel';

import { acted, CommandReceipt, datedPage, given, ReadAfter, Sender, toConnection, toReceipt, Viewer } from '../edge';
import { CompetitionsArgs } from './achievement.args';
import { CompetitionConnection, type CompetitionType } from './achievement.types';
import {
  AnnounceCompetitionInput,
  AwardCompetitionPrizeInput,
  EnterCompetitionInput,
  WithdrawCompetitionEntryInput,
} from './competition.inputs';

const shown = ({ entries, prizes, ...row }: CompetitionRow): CompetitionType => ({
  ...row,
  entryCount: entries,
  prizeCount: prizes,
});

/** Skills competitions with entries and prizes. */
@Resolver()
export class CompetitionResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => CompetitionConnection, {
    description: '本市的技能竞赛，最近的在前 / Competitions of the city, latest first',
  })
  async competitions(
    @Args() args: CompetitionsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<CompetitionConnection> {
    const page = datedPage(args);
    const rows = await this.queries.execute(new FindCompetitions(viewer, given(args.filter ?? {}), page, readAfter));
    return toConnection(rows.map(shown), page, ({ heldOn, competitionId }) => [heldOn, competitionId]);
  }

  @Mutation(() => CommandReceipt, { description: '发布竞赛 / Announces a competition' })
  announceCompetition(@Args('input') input: AnnounceCompetitionInput, @Sender() sender: Sender) {
    const { id, by, ...rest } = given(input);
    const data = { competitionId: sender.newId(id), ...rest, ...acted(sender, by) };
    return this.send({ type: 'AnnounceCompetition', ...data }, sender);
  }

  @Mutation(() => CommandReceipt, {
    description: '竞赛报名；回执的 id 为报名编号 / Enters a person; the receipt names the entry',
  })
  enterCompetition(@Args('input') input: EnterCompetitionInput, @Sender() sender: Sender) {
    const { id, by, ...rest } = given(input);
    const data = { entryId: sender.newId(id), ...rest, ...acted(sender, by) };
    return this.send({ type: 'EnterCompetition', ...data }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '退出竞赛 / Withdraws an entry' })
  withdrawCompetitionEntry(@Args('input') input: WithdrawCompetitionEntryInput, @Sender() sender: Sender) {
    const { by, ...rest } = given(input);
    return this.send({ type: 'WithdrawCompetitionEntry', ...rest, ...acted(sender, by) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '登记获奖 / Records a prize' })
  awardCompetitionPrize(@Args('input') input: AwardCompetitionPrizeInput, @Sender() sender: Sender) {
    const { by, ...rest } = given(input);
    return this.send({ type: 'AwardCompetitionPrize', ...rest, ...acted(sender, by) }, sender);
  }

  private async send(command: CompetitionRequest, sender: Sender): Promise<CommandReceipt> {
    const message = new DecideCompetition(command, sender.context(command));
    return toReceipt(await this.commands.execute(message), competitionSentences);
  }
}
