import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';

import type { Actor, Position } from '@xinhuo/kernel';
import {
  DecideProgramme,
  DEFAULT_SETTINGS,
  FindProgrammes,
  GetProgramme,
  type ProgrammeRequest,
  programmeSentences,
  type ProgrammeSettings,
} from '@xinhuo/programme';

import { CommandReceipt, datedPage, PageArgs, ReadAfter, Sender, toConnection, toReceipt, Viewer } from '../edge';
import {
  ChangeProgrammeSettingsInput,
  LaunchProgrammeInput,
  PublishPlanTemplateInput,
  PublishPriorityTradesInput,
  PublishStageCriteriaInput,
  SetProgrammeTargetsInput,
  type SettingsInput,
} from './programme.inputs';
import { ProgrammeConnection, ProgrammeType } from './programme.types';
import { shownProgramme } from './shown-programme';

const settingsOf = ({ baselines, phaseMonths, ...rest }: SettingsInput): ProgrammeSettings => ({
  ...rest,
  phaseMonths: { ...phaseMonths },
  baselineDays: Object.fromEntries(baselines.map(({ trade, days }) => [trade, days])),
});

/** Programmes: targets, settings, priority trades, plan templates, stage criteria. */
@Resolver()
export class ProgrammeResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => ProgrammeType, {
    nullable: true,
    description: '一个项目；不存在或属于他市时为空 / One programme, or null',
  })
  async programme(
    @Args('id', { type: () => ID, description: '项目编号 / Id' }) id: string,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<ProgrammeType | null> {
    const row = await this.queries.execute(new GetProgramme(viewer, id, readAfter));
    return row && shownProgramme(row);
  }

  @Query(() => ProgrammeConnection, {
    description: '本市的项目，最近开始的在前 / Programmes of the city, latest first',
  })
  async programmes(
    @Args() args: PageArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<ProgrammeConnection> {
    const page = datedPage(args);
    const rows = await this.queries.execute(new FindProgrammes(viewer, page, readAfter));
    return toConnection(rows.map(shownProgramme), page, ({ startsOn, programmeId }) => [startsOn, programmeId]);
  }

  @Mutation(() => CommandReceipt, { description: '启动项目 / Launches a programme' })
  launchProgramme(@Args('input') input: LaunchProgrammeInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, settings, targets, ...rest } = input;
    const programmeId = sender.newId(id);
    const chosen = settings ? settingsOf(settings) : DEFAULT_SETTINGS;
    const data = { ...rest, targets: { ...targets }, settings: chosen };
    return this.send({ type: 'LaunchProgramme', programmeId, ...data, by: sender.actor.personId }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '调整目标 / Sets the targets' })
  setProgrammeTargets(
    @Args('input') { programmeId, targets }: SetProgrammeTargetsInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const data = { programmeId, targets: { ...targets } };
    return this.send({ type: 'SetProgrammeTargets', ...data, by: sender.actor.personId }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '修改设置，形成新版本 / Changes the settings, as a new version' })
  changeProgrammeSettings(
    @Args('input') { programmeId, settings }: ChangeProgrammeSettingsInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const data = { programmeId, settings: settingsOf(settings) };
    return this.send({ type: 'ChangeProgrammeSettings', ...data, by: sender.actor.personId }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '发布重点工种技能提升清单 / Publishes the priority trades' })
  publishPriorityTrades(
    @Args('input') input: PublishPriorityTradesInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    return this.send({ type: 'PublishPriorityTrades', ...input, by: sender.actor.personId }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '发布工种的培养计划模板 / Publishes the plan template of a trade' })
  publishPlanTemplate(
    @Args('input') { programmeId, trade, milestones }: PublishPlanTemplateInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const data = { programmeId, trade, milestones: milestones.map((milestone) => ({ ...milestone })) };
    return this.send({ type: 'PublishPlanTemplate', ...data, by: sender.actor.personId }, sender);
  }

  @Mutation(() => CommandReceipt, { description: '公布企业阶段标准 / Publishes the criteria of the stages' })
  publishStageCriteria(
    @Args('input') { programmeId, cultivation, maturity }: PublishStageCriteriaInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const criteria = { cultivation: { ...cultivation }, maturity: { ...maturity } };
    return this.send({ type: 'PublishStageCriteria', programmeId, criteria, by: sender.actor.personId }, sender);
  }

  private async send(command: ProgrammeRequest, sender: Sender): Promise<CommandReceipt> {
    const message = new DecideProgramme(command, sender.context(command));
    return toReceipt(await this.commands.execute(message), programmeSentences, command.programmeId);
  }
}
