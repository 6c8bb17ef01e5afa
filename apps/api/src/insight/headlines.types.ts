import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Grade } from '@xinhuo/kernel';

import { DateScalar, FenScalar, GradeEnum } from '../edge';

/** A mean, never shown without how it was come by. */
@ObjectType({ description: '均值及其口径 / A mean with how it was come by' })
export class Measured {
  @Field(() => Float, {
    nullable: true,
    description: '比例（0.54 即 54%），未取整；无法计算时为空 / A share, unrounded; null when not computable',
  })
  readonly value!: number | null;

  @Field(() => Int, { description: '参与计算的人数 / Persons measured' })
  readonly n!: number;

  @Field(() => Int, { description: '缺少基线的人数 / Persons without a baseline' })
  readonly missing!: number;

  @Field(() => Int, { description: '尚未到达的人数 / Persons who have not got there yet' })
  readonly waiting!: number;

  @Field(() => String, { nullable: true, description: '无法计算的原因 / Why it is not computable' })
  readonly notComputable!: string | null;
}

/** A figure of others. */
@ObjectType({ description: '引用数据及来源 / A cited figure with its source' })
export class CitedFigure {
  @Field(() => Float, { description: '比例（0.18 即 18%）/ A share' })
  readonly value!: number;

  @Field(() => String, { description: '来源 / Source' })
  readonly source!: string;
}

/** One cell of the promotion matrix. */
@ObjectType({ description: '晋级矩阵的一格 / One cell of the promotion matrix' })
export class PromotionCell {
  @Field(() => GradeEnum, { description: '原等级 / From' })
  readonly from!: Grade;

  @Field(() => GradeEnum, { description: '新等级 / To' })
  readonly to!: Grade;

  @Field(() => Int, { description: '人次 / Promotions' })
  readonly count!: number;
}

/** The figures of one year. */
@ObjectType({ description: '年度总览 / The figures of one year' })
export class HeadlinesType {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;

  @Field(() => ID, { description: '单位 / Union or enterprise' })
  readonly nodeId!: string;

  @Field(() => Int, { description: '结对徒弟人数 / Distinct apprentices with a pairing in force' })
  readonly pairedWorkers!: number;

  @Field(() => Int, { description: '师傅人数 / Distinct masters with a pairing in force' })
  readonly masters!: number;

  @Field(() => Int, { description: '有结对的企业数 / Enterprises with a pairing in force' })
  readonly enterprises!: number;

  @Field(() => Int, { description: '适岗人数 / Distinct apprentices who became fit for their post' })
  readonly fitForPost!: number;

  @Field(() => Int, { description: '独立上岗人数 / Distinct apprentices who got to independent work' })
  readonly independent!: number;

  @Field(() => Measured, { description: '熟练度提升 / Mean gain in proficiency' })
  readonly proficiencyGain!: Measured;

  @Field(() => Measured, { description: '上岗周期缩短 / Reduction of the days to independent work' })
  readonly onboardingReduction!: Measured;

  @Field(() => Int, { description: '技术攻关项数 / Accepted breakthroughs' })
  readonly breakthroughs!: number;

  @Field(() => Int, { description: '竞赛参赛人次 / Competition entries, person-times' })
  readonly competitionEntries!: number;

  @Field(() => Int, { description: '企业创新标兵人数 / Distinct innovation pacesetters' })
  readonly pacesetters!: number;

  @Field(() => [PromotionCell], { description: '晋级矩阵（含空格）/ The full promotion matrix' })
  readonly promotions!: readonly PromotionCell[];

  @Field(() => Int, { description: '晋级人数 / Distinct persons promoted' })
  readonly promotedPersons!: number;

  @Field(() => Int, { description: '“五小”成果转化项数 / Converted small innovations' })
  readonly smallInnovations!: number;

  @Field(() => CitedFigure, { nullable: true, description: '劳动生产率提升（引用）/ Productivity gain, cited' })
  readonly productivityGain!: CitedFigure | null;

  @Field(() => Int, { description: '获奖补企业数 / Enterprises paid under the tier scheme' })
  readonly grantedEnterprises!: number;

  @Field(() => FenScalar, { description: '奖补已拨付金额 / Paid under the tier scheme' })
  readonly grantsPaidFen!: number;
}

/** One of the three-year targets. */
@ObjectType({ description: '三年目标的进度 / Progress towards one target' })
export class TargetProgressType {
  @Field(() => String, {
    description: '目标：excellentEnterprises、masterTitles、skilledMasters、promotedWorkers / Key of the target',
  })
  readonly key!: string;

  @Field(() => Int, { description: '目标值 / Target' })
  readonly target!: number;

  @Field(() => Int, { description: '已达到 / Reached' })
  readonly reached!: number;

  @Field(() => Float, { nullable: true, description: '完成比例 / Share reached' })
  readonly share!: number | null;

  @Field(() => Float, { nullable: true, description: '目前每年速度 / Pace so far, per year' })
  readonly pacePerYear!: number | null;

  @Field(() => Float, { nullable: true, description: '今后每年所需速度 / Pace still needed, per year' })
  readonly paceNeededPerYear!: number | null;

  @Field(() => Float, { nullable: true, description: '所需速度是目前的几倍 / Needed ÷ so far' })
  readonly paceRatio!: number | null;
}

/** A programme on the way to its targets. */
@ObjectType({ description: '项目三年目标进度 / Progress of a programme' })
export class ProgrammeProgressType {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => DateScalar, { description: '截至日期 / As of' })
  readonly asOf!: string;

  @Field(() => DateScalar, { description: '开始日期 / First day' })
  readonly startsOn!: string;

  @Field(() => DateScalar, { description: '结束日期 / Last day' })
  readonly endsOn!: string;

  @Field(() => [TargetProgressType], { description: '各项目标 / Targets' })
  readonly targets!: readonly TargetProgressType[];

  @Field(() => Int, { description: '晋级人次（与晋级人数并列）/ Promotions, beside distinct persons' })
  readonly promotions!: number;
}
