import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Dimension, Phase } from '@xinhuo/kernel';

import { connectionOf, DateScalar, DimensionEnum, PhaseEnum } from '../edge';

/** The three-year targets. */
@ObjectType('ProgrammeTargets', { description: '三年目标 / Targets of the programme' })
export class TargetsType {
  @Field(() => Int, { description: '师带徒优秀企业（家）/ Excellent enterprises' })
  readonly excellentEnterprises!: number;

  @Field(() => Int, { description: '带徒名师（人）/ Masters with the title' })
  readonly masterTitles!: number;

  @Field(() => Int, { description: '带徒的高技能人才（人）/ Skilled masters' })
  readonly skilledMasters!: number;

  @Field(() => Int, { description: '晋级职工（人）/ Workers promoted' })
  readonly promotedWorkers!: number;
}

/** Months to the end of each phase. */
@ObjectType('PhaseMonths', { description: '各培养阶段结束的月数 / Months to the end of each phase' })
export class PhaseMonthsType {
  @Field(() => Int, { description: '新手期 / Novice' })
  readonly novice!: number;

  @Field(() => Int, { description: '成长期 / Growth' })
  readonly growth!: number;

  @Field(() => Int, { description: '培养成熟期 / Mature' })
  readonly mature!: number;
}

/** The usual days of one trade. */
@ObjectType('TradeBaseline', { description: '工种的通常上岗天数 / Usual days of a trade to independent work' })
export class TradeBaselineType {
  @Field(() => String, { description: '工种 / Trade' })
  readonly trade!: string;

  @Field(() => Int, { description: '天数 / Days' })
  readonly days!: number;
}

/** What a programme sets. */
@ObjectType('ProgrammeSettings', { description: '项目设置 / Settings of the programme' })
export class SettingsType {
  @Field(() => Int, { description: '每名师傅的带徒名额 / Places of a master' })
  readonly placesPerMaster!: number;

  @Field(() => Int, { description: '协议未确认失效天数 / Days until an unconfirmed version lapses' })
  readonly lapseDays!: number;

  @Field(() => Int, { description: '可补录的天数 / How many days back a date may lie' })
  readonly backdatingDays!: number;

  @Field(() => PhaseMonthsType, { description: '培养阶段 / Phases' })
  readonly phaseMonths!: PhaseMonthsType;

  @Field(() => Int, { description: '公示工作日 / Working days of a public notice' })
  readonly noticeDays!: number;

  @Field(() => [TradeBaselineType], { description: '各工种通常上岗天数 / Baseline days by trade' })
  readonly baselines!: readonly TradeBaselineType[];
}

/** What a participation stage asks for. */
@ObjectType('StageCriteria', { description: '企业阶段标准 / Criteria of a participation stage' })
export class StageCriteriaType {
  @Field(() => Int, { description: '参加满几个月 / Months since joining' })
  readonly months!: number;

  @Field(() => Int, { description: '生效结对数 / Pairings in force' })
  readonly pairings!: number;

  @Field(() => Boolean, { description: '机制建设清单须完备 / Whether the checklist must be complete' })
  readonly mechanism!: boolean;

  @Field(() => Int, { description: '里程碑按期签核率（%）/ Milestones on time, per cent' })
  readonly onTimePercent!: number;
}

/** The criteria of the two stages above the first. */
@ObjectType('PublishedCriteria', { description: '培育期和成熟期的标准 / Criteria of both stages' })
export class PublishedCriteriaType {
  @Field(() => StageCriteriaType, { description: '培育期 / Cultivation' })
  readonly cultivation!: StageCriteriaType;

  @Field(() => StageCriteriaType, { description: '企业成熟期 / Maturity' })
  readonly maturity!: StageCriteriaType;
}

/** One version of the list of priority trades. */
@ObjectType('PriorityTrades', { description: '重点工种技能提升清单的一个版本 / A version of the priority trades' })
export class PriorityTradesType {
  @Field(() => Int, { description: '版本 / Version' })
  readonly version!: number;

  @Field(() => DateScalar, { description: '生效日期 / In force from' })
  readonly effectiveOn!: string;

  @Field(() => [String], { description: '工种 / Trades' })
  readonly trades!: readonly string[];
}

/** One milestone of a template. */
@ObjectType('TemplateMilestone', { description: '培养计划模板中的里程碑 / A milestone of a plan template' })
export class TemplateMilestoneType {
  @Field(() => String, { description: '代码 / Key' })
  readonly key!: string;

  @Field(() => PhaseEnum, { description: '培养阶段 / Phase' })
  readonly phase!: Phase;

  @Field(() => DimensionEnum, { description: '培养维度 / Dimension' })
  readonly dimension!: Dimension;

  @Field(() => Boolean, { description: '是否考核节点 / Whether it is a gate' })
  readonly gate!: boolean;

  @Field(() => Int, { description: '应在几个月内完成 / Due after this many months' })
  readonly dueMonths!: number;

  @Field(() => Int, { description: '至少经过的天数 / Least days after the start' })
  readonly minDays!: number;
}

/** The plan template of one trade. */
@ObjectType('PlanTemplate', { description: '工种的培养计划模板 / The plan template of a trade' })
export class PlanTemplateType {
  @Field(() => String, { description: '工种 / Trade' })
  readonly trade!: string;

  @Field(() => Int, { description: '版本 / Version' })
  readonly version!: number;

  @Field(() => [TemplateMilestoneType], { description: '里程碑 / Milestones' })
  readonly milestones!: readonly TemplateMilestoneType[];
}

/** One programme. */
@ObjectType('Programme', { description: '师带徒项目 / A programme' })
export class ProgrammeType {
  @Field(() => ID, { description: '项目编号 / Id' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '市总工会 / City union' })
  readonly cityId!: string;

  @Field(() => String, { description: '名称 / Name' })
  readonly name!: string;

  @Field(() => DateScalar, { description: '开始日期 / First day' })
  readonly startsOn!: string;

  @Field(() => DateScalar, { description: '结束日期 / Last day' })
  readonly endsOn!: string;

  @Field(() => TargetsType, { description: '三年目标 / Targets' })
  readonly targets!: TargetsType;

  @Field(() => SettingsType, { description: '项目设置 / Settings' })
  readonly settings!: SettingsType;

  @Field(() => Int, { description: '设置的版本 / Version of the settings' })
  readonly settingsVersion!: number;

  @Field(() => PublishedCriteriaType, { description: '企业阶段标准，未公布时为默认 / Criteria, or the defaults' })
  readonly criteria!: PublishedCriteriaType;
}

/** A page of programmes. */
@ObjectType('ProgrammeConnection', { description: '项目分页 / A page of programmes' })
export class ProgrammeConnection extends connectionOf(ProgrammeType) {}
