import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsOptional, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

import type { Dimension, Phase } from '@xinhuo/kernel';

import { DateScalar, DimensionEnum, PhaseEnum } from '../edge';

const PROGRAMME = { description: '项目 / Programme' } as const;
const LARGEST = 1_000_000_000;

/** The three-year targets. */
@InputType({ description: '三年目标 / Targets of the programme' })
export class TargetsInput {
  @Field(() => Int, { description: '师带徒优秀企业（家）/ Excellent enterprises' })
  @Min(0)
  @Max(LARGEST)
  readonly excellentEnterprises!: number;

  @Field(() => Int, { description: '带徒名师（人）/ Masters with the title' })
  @Min(0)
  @Max(LARGEST)
  readonly masterTitles!: number;

  @Field(() => Int, { description: '带徒的高技能人才（人）/ Skilled masters' })
  @Min(0)
  @Max(LARGEST)
  readonly skilledMasters!: number;

  @Field(() => Int, { description: '晋级职工（人）/ Workers promoted' })
  @Min(0)
  @Max(LARGEST)
  readonly promotedWorkers!: number;
}

/** Months to the end of each phase, rising. */
@InputType({ description: '各培养阶段结束的月数，依次递增 / Months to the end of each phase, rising' })
export class PhaseMonthsInput {
  @Field(() => Int, { description: '新手期 / Novice' })
  readonly novice!: number;

  @Field(() => Int, { description: '成长期 / Growth' })
  readonly growth!: number;

  @Field(() => Int, { description: '培养成熟期 / Mature' })
  readonly mature!: number;
}

/** The usual days of one trade. */
@InputType({ description: '工种的通常上岗天数 / Usual days of a trade to independent work' })
export class TradeBaselineInput {
  @Field(() => String, { description: '工种 / Trade' })
  @MinLength(1)
  @MaxLength(40)
  readonly trade!: string;

  @Field(() => Int, { description: '天数 / Days' })
  readonly days!: number;
}

/** What a programme sets. */
@InputType({ description: '项目设置 / Settings of the programme' })
export class SettingsInput {
  @Field(() => Int, { description: '每名师傅的带徒名额，1 至 8 / Places of a master, 1 to 8' })
  readonly placesPerMaster!: number;

  @Field(() => Int, { description: '协议未确认失效天数 / Days until an unconfirmed version lapses' })
  readonly lapseDays!: number;

  @Field(() => Int, { description: '可补录的天数 / How many days back a date may lie' })
  readonly backdatingDays!: number;

  @Field(() => PhaseMonthsInput, { description: '培养阶段 / Phases' })
  @ValidateNested()
  @Type(() => PhaseMonthsInput)
  readonly phaseMonths!: PhaseMonthsInput;

  @Field(() => Int, { description: '公示工作日 / Working days of a public notice' })
  readonly noticeDays!: number;

  @Field(() => [TradeBaselineInput], { description: '各工种通常上岗天数 / Baseline days by trade' })
  @ArrayMaxSize(500)
  @ArrayUnique(({ trade }: TradeBaselineInput) => trade)
  @ValidateNested({ each: true })
  @Type(() => TradeBaselineInput)
  readonly baselines!: readonly TradeBaselineInput[];
}

/** A new programme. */
@InputType({ description: '启动项目 / Launches a programme' })
export class LaunchProgrammeInput {
  @Field(() => ID, { nullable: true, description: '项目编号，可不填 / Id, optional' })
  readonly id?: string | null;

  @Field(() => ID, { description: '市总工会 / City union' })
  readonly cityId!: string;

  @Field(() => String, { description: '名称 / Name' })
  @MinLength(1)
  @MaxLength(100)
  readonly name!: string;

  @Field(() => DateScalar, { description: '开始日期 / First day' })
  readonly startsOn!: string;

  @Field(() => DateScalar, { description: '结束日期 / Last day' })
  readonly endsOn!: string;

  @Field(() => TargetsInput, { description: '三年目标 / Targets' })
  @ValidateNested()
  @Type(() => TargetsInput)
  readonly targets!: TargetsInput;

  @Field(() => SettingsInput, {
    nullable: true,
    description: '项目设置，不填为默认 / Settings; the defaults when left out',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => SettingsInput)
  readonly settings?: SettingsInput | null;
}

/** Other targets. */
@InputType({ description: '调整目标 / Sets the targets' })
export class SetProgrammeTargetsInput {
  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => TargetsInput, { description: '三年目标 / Targets' })
  @ValidateNested()
  @Type(() => TargetsInput)
  readonly targets!: TargetsInput;
}

/** Other settings. */
@InputType({ description: '修改设置，形成新版本 / Changes the settings, as a new version' })
export class ChangeProgrammeSettingsInput {
  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => SettingsInput, { description: '项目设置 / Settings' })
  @ValidateNested()
  @Type(() => SettingsInput)
  readonly settings!: SettingsInput;
}

/** A new list of priority trades. */
@InputType({ description: '发布重点工种技能提升清单 / Publishes the priority trades' })
export class PublishPriorityTradesInput {
  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => [String], { description: '工种 / Trades' })
  @ArrayMaxSize(500)
  @MaxLength(40, { each: true })
  readonly trades!: readonly string[];

  @Field(() => DateScalar, { description: '生效日期 / In force from' })
  readonly effectiveOn!: string;
}

/** One milestone of a template. */
@InputType({ description: '培养计划模板中的里程碑 / A milestone of a plan template' })
export class TemplateMilestoneInput {
  @Field(() => String, { description: '代码，模板内唯一 / Key, unique in the template' })
  @MinLength(1)
  @MaxLength(64)
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

/** A new template of a trade. */
@InputType({ description: '发布工种的培养计划模板 / Publishes the plan template of a trade' })
export class PublishPlanTemplateInput {
  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => String, { description: '工种 / Trade' })
  @MinLength(1)
  @MaxLength(40)
  readonly trade!: string;

  @Field(() => [TemplateMilestoneInput], { description: '里程碑 / Milestones' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => TemplateMilestoneInput)
  readonly milestones!: readonly TemplateMilestoneInput[];
}

/** What a participation stage asks for. */
@InputType({ description: '企业阶段标准 / Criteria of a participation stage' })
export class StageCriteriaInput {
  @Field(() => Int, { description: '参加满几个月 / Months since joining' })
  readonly months!: number;

  @Field(() => Int, { description: '生效结对数 / Pairings in force' })
  readonly pairings!: number;

  @Field(() => Boolean, { description: '机制建设清单须完备 / Whether the checklist must be complete' })
  readonly mechanism!: boolean;

  @Field(() => Int, { description: '里程碑按期签核率（%）/ Milestones on time, per cent' })
  readonly onTimePercent!: number;
}

/** New criteria of the participation stages. */
@InputType({ description: '公布企业阶段标准 / Publishes the stage criteria' })
export class PublishStageCriteriaInput {
  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => StageCriteriaInput, { description: '培育期 / Cultivation' })
  @ValidateNested()
  @Type(() => StageCriteriaInput)
  readonly cultivation!: StageCriteriaInput;

  @Field(() => StageCriteriaInput, { description: '企业成熟期 / Maturity' })
  @ValidateNested()
  @Type(() => StageCriteriaInput)
  readonly maturity!: StageCriteriaInput;
}
