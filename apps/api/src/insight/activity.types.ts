import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { ACTIVITY_KINDS, type ActivityKind, type ActivityRow } from '@xinhuo/insight';
import type { Grade, Position } from '@xinhuo/kernel';

import { connectionOf, DateScalar, enumOf, FenScalar, GradeEnum, InstantScalar, PageArgs } from '../edge';

export const ActivityKindEnum = enumOf(ACTIVITY_KINDS);

registerEnumType(ActivityKindEnum, {
  name: 'ActivityKind',
  description: '动态种类，即所记事实的名称 / Kinds of news, by the names of their facts',
});

/** Whose news. */
@ArgsType()
export class ActivityArgs extends PageArgs {
  @Field(() => ID, {
    nullable: true,
    description: '组织节点及其下级，不填为本级 / A node and all below, the own by default',
  })
  readonly nodeId?: string | null;

  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId?: string | null;
}

/** One piece of news. */
@ObjectType('Activity', { description: '一条动态；不适用的字段为空 / A piece of news; what does not apply is null' })
export class ActivityType implements ActivityRow {
  @Field(() => String, { description: '记录位置 / Position in the log' })
  readonly position!: Position;

  @Field(() => ActivityKindEnum, { description: '种类 / Kind' })
  readonly kind!: ActivityKind;

  @Field(() => DateScalar, { description: '业务日期 / Business date' })
  readonly happenedOn!: string;

  @Field(() => InstantScalar, { description: '记录时刻 / Recorded at' })
  readonly recordedAt!: string;

  @Field(() => ID, { description: '所属企业或市总工会 / Enterprise, otherwise the city' })
  readonly nodeId!: string;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { nullable: true, description: '结对 / Pairing' })
  readonly pairingId!: string | null;

  @Field(() => ID, { nullable: true, description: '徒弟、晋级者、获奖者或受益人 / Person' })
  readonly personId!: string | null;

  @Field(() => ID, { nullable: true, description: '师傅 / Master' })
  readonly masterId!: string | null;

  @Field(() => String, { nullable: true, description: '里程碑或考核节点 / Milestone or gate' })
  readonly milestone!: string | null;

  @Field(() => GradeEnum, { nullable: true, description: '晋升到的等级 / Grade reached' })
  readonly to!: Grade | null;

  @Field(() => String, { nullable: true, description: '企业阶段代码或称号 / A stage, or a title' })
  readonly word!: string | null;

  @Field(() => ID, { nullable: true, description: '晋级、成果、批次或奖补编号 / Promotion, result, round or grant' })
  readonly subjectId!: string | null;

  @Field(() => Int, { nullable: true, description: '年度 / Year' })
  readonly year!: number | null;

  @Field(() => FenScalar, { nullable: true, description: '金额 / Amount' })
  readonly amountFen!: number | null;
}

/** A page of news. */
@ObjectType('ActivityConnection', { description: '动态列表 / News' })
export class ActivityConnection extends connectionOf(ActivityType) {}
