import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import {
  assessmentSentences,
  DecideAssessment,
  DecideFigure,
  DecideHonour,
  figureSentences,
  FindAssessments,
  FindHonours,
  type HonourRequest,
  honourSentences,
} from '@xinhuo/achievement';
import type { Actor, Position } from '@xinhuo/kernel';

import { acted, CommandReceipt, datedPage, given, ReadAfter, Sender, toConnection, toReceipt, Viewer } from '../edge';
import { AchievementsArgs } from './achievement.args';
import { AssessmentConnection, HonourConnection } from './achievement.types';
import { AssessProficiencyInput, CiteFigureInput, ConferHonourInput, RevokeHonourInput } from './honour.inputs';

const MILLION = 1_000_000;

/** Honours of persons, proficiency assessments and cited figures. */
@Resolver()
export class HonourResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => HonourConnection, { description: '管理范围内的个人荣誉，最近的在前 / Honours, latest first' })
  async honours(
    @Args() args: AchievementsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<HonourConnection> {
    const page = datedPage(args);
    const rows = await this.queries.execute(new FindHonours(viewer, given(args.filter ?? {}), page, readAfter));
    return toConnection(rows, page, ({ conferredOn, honourId }) => [conferredOn, honourId]);
  }

  @Query(() => AssessmentConnection, { description: '管理范围内的测评，最近的在前 / Assessments, latest first' })
  async assessments(
    @Args() args: AchievementsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<AssessmentConnection> {
    const page = datedPage(args);
    const rows = await this.queries.execute(new FindAssessments(viewer, given(args.filter ?? {}), page, readAfter));
    return toConnection(rows, page, ({ assessedOn, assessmentId }) => [assessedOn, assessmentId]);
  }

  @Mutation(() => CommandReceipt, { description: '授予个人荣誉 / Confers an honour' })
  conferHonour(@Args('input') input: ConferHonourInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, by, ...rest } = given(input);
    return this.honour({ type: 'ConferHonour', honourId: sender.newId(id), ...rest, ...acted(sender, by) }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '撤销荣誉 / Revokes an honour' })
  revokeHonour(@Args('input') input: RevokeHonourInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { reason, ...rest } = given(input);
    return this.honour({ type: 'RevokeHonour', ...rest, ...acted(sender) }, sender, reason);
  }

  @Mutation(() => CommandReceipt, { description: '登记技能熟练度测评 / Records a proficiency assessment' })
  async assessProficiency(
    @Args('input') input: AssessProficiencyInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const { id, by, ...rest } = given(input);
    const assessmentId = sender.newId(id);
    const command = { type: 'AssessProficiency', assessmentId, ...rest, ...acted(sender, by) } as const;
    const message = new DecideAssessment(command, sender.context(command));
    return toReceipt(await this.commands.execute(message), assessmentSentences);
  }

  @Mutation(() => CommandReceipt, {
    description: '引用外部数据；再次引用则替换 / Cites a figure; citing again replaces it',
  })
  async citeFigure(@Args('input') input: CiteFigureInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { by, value, source, ...rest } = given(input);
    const valueMillionths = Math.round(value * MILLION);
    const command = { type: 'CiteFigure', ...rest, valueMillionths, ...acted(sender, by) } as const;
    const message = new DecideFigure(command, sender.context(command, { source }), source);
    return toReceipt(await this.commands.execute(message), figureSentences);
  }

  private async honour(command: HonourRequest, sender: Sender, text?: string): Promise<CommandReceipt> {
    const context = sender.context(command, { text });
    return toReceipt(await this.commands.execute(new DecideHonour(command, context, text)), honourSentences);
  }
}
