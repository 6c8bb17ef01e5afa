import { Field, Int, ObjectType } from '@nestjs/graphql';

import type { Dimension, Grade, Phase } from '@xinhuo/kernel';

import { DateScalar, DimensionEnum, GradeEnum, PhaseEnum } from '../edge';

/** One milestone as a version of an agreement plans it. */
@ObjectType('AmendedMilestone', { description: '待确认版本中的里程碑 / A milestone as that version plans it' })
export class AmendedMilestoneType {
  @Field(() => String, { description: '代码，计划内唯一；考核节点即其代码 / Its key in the plan' })
  readonly key!: string;

  @Field(() => PhaseEnum, { description: '培养阶段 / Phase' })
  readonly phase!: Phase;

  @Field(() => DimensionEnum, { description: '培养维度 / Dimension' })
  readonly dimension!: Dimension;

  @Field(() => Boolean, { description: '是否考核节点 / Whether it is a gate' })
  readonly gate!: boolean;

  @Field(() => DateScalar, { description: '应完成日期 / Due date' })
  readonly dueOn!: string;

  @Field(() => Int, { description: '至少经过的天数 / Least days after the start' })
  readonly minDays!: number;
}

/** What the parties are asked to confirm in place of the version in force. */
@ObjectType('Amendment', { description: '待确认的新版本，生效前现行版本继续有效 / A later version that waits' })
export class AmendmentType {
  @Field(() => Int, { description: '版本 / Version' })
  readonly version!: number;

  @Field(() => DateScalar, { description: '起草日期 / Drafted on' })
  readonly draftedOn!: string;

  @Field(() => String, { description: '工种 / Trade' })
  readonly trade!: string;

  @Field(() => GradeEnum, { description: '目标等级 / Target grade' })
  readonly targetGrade!: Grade;

  @Field(() => DateScalar, { description: '协议开始日期 / Start of the term' })
  readonly startedOn!: string;

  @Field(() => DateScalar, { description: '协议到期日期 / Last day of the term' })
  readonly endsOn!: string;

  @Field(() => [AmendedMilestoneType], { description: '培养计划，按计划顺序 / The plan in its order' })
  readonly milestones!: readonly AmendedMilestoneType[];
}
