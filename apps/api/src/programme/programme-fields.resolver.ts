import { QueryBus } from '@nestjs/cqrs';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';

import type { Actor } from '@xinhuo/kernel';
import { defaultTemplate, FindPlanTemplates, FindPriorityTrades } from '@xinhuo/programme';

import { Loaders, Viewer } from '../edge';
import { PlanTemplateType, PriorityTradesType, ProgrammeType, TemplateMilestoneType } from './programme.types';

const PRIORITY_TRADES = {};
const PLAN_TEMPLATES = {};

const grouped = <Row extends { readonly programmeId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> => {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.programmeId, [...(groups.get(row.programmeId) ?? []), row]);
  return groups;
};

@Resolver(() => ProgrammeType)
export class ProgrammeFieldsResolver {
  constructor(private readonly queries: QueryBus) {}

  @ResolveField(() => [PriorityTradesType], { description: '重点工种清单各版本 / All versions of the priority trades' })
  async priorityTrades(
    @Parent() { programmeId }: ProgrammeType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<readonly PriorityTradesType[]> {
    const find = async (ids: readonly string[]) =>
      grouped(await this.queries.execute(new FindPriorityTrades(viewer, ids)));
    return (await loaders.load(PRIORITY_TRADES, programmeId, find)) ?? [];
  }

  @ResolveField(() => [PlanTemplateType], { description: '各工种的培养计划模板 / Plan templates by trade' })
  async planTemplates(
    @Parent() { programmeId }: ProgrammeType,
    @Viewer() viewer: Actor,
    @Loaders() loaders: Loaders,
  ): Promise<readonly PlanTemplateType[]> {
    const find = async (ids: readonly string[]) =>
      grouped(await this.queries.execute(new FindPlanTemplates(viewer, ids)));
    return (await loaders.load(PLAN_TEMPLATES, programmeId, find)) ?? [];
  }

  @ResolveField(() => [TemplateMilestoneType], {
    description: '未发布模板的工种所用的里程碑 / The plan of a trade without a template',
  })
  defaultMilestones(@Parent() { settings }: ProgrammeType): readonly TemplateMilestoneType[] {
    return defaultTemplate(settings.phaseMonths);
  }
}
