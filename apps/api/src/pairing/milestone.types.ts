import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Dimension, Phase } from '@xinhuo/kernel';
import type { MilestoneState } from '@xinhuo/pairing';

import { countedConnectionOf, DateScalar, DimensionEnum, PhaseEnum, Sha256 } from '../edge';
import { MilestoneStateEnum } from './pairing.enums';

/** One milestone of a pairing's plan. */
@ObjectType('Milestone', { description: '里程碑 / A milestone of a plan' })
export class MilestoneType {
  @Field(() => ID, { description: '所属结对 / Its pairing' })
  readonly pairingId!: string;

  @Field(() => String, { description: '代码，计划内唯一；考核节点即其代码 / Its key in the plan' })
  readonly milestone!: string;

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

  @Field(() => MilestoneStateEnum, { description: '状态 / State' })
  readonly state!: MilestoneState;

  @Field(() => DateScalar, { nullable: true, description: '提交日期 / Handed in on' })
  readonly submittedOn!: string | null;

  @Field(() => [Sha256], { description: '佐证文件 / Files handed in' })
  readonly evidence!: readonly string[];

  @Field(() => DateScalar, { nullable: true, description: '师傅签认日期 / Signed on' })
  readonly signedOn!: string | null;

  @Field(() => Int, { description: '比最短天数提前的天数 / Days before its least days' })
  readonly earlyDays!: number;

  @Field(() => Sha256, { nullable: true, description: '代录的签字扫描件 / Scan of the signed paper' })
  readonly scan!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '工会会签日期 / Co-signed on' })
  readonly coSignedOn!: string | null;

  readonly signedBy!: string | null;
  readonly coSignedBy!: string | null;
  readonly noteId!: string | null;
  readonly reasonId!: string | null;
  readonly remarkId!: string | null;
}

/** A page of milestones. */
@ObjectType({ description: '里程碑列表 / Milestones' })
export class MilestoneConnection extends countedConnectionOf(MilestoneType) {}
