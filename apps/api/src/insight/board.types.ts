import { ArgsType, Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import type { BoardOf, BoardPart, EnterpriseMetric, MentorMetric, PartKey } from '@xinhuo/insight';

import { connectionOf, PageArgs } from '../edge';
import { BoardPartKeyEnum, EnterpriseMetricEnum, MentorMetricEnum } from './insight.enums';

/** What board: programme and year. */
@ArgsType()
export class BoardArgs extends PageArgs {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;
}

@ArgsType()
export class CountyBoardArgs extends BoardArgs {
  @Field(() => EnterpriseMetricEnum, { description: '指标 / Metric' })
  readonly metric!: EnterpriseMetric;
}

@ArgsType()
export class EnterpriseBoardArgs extends CountyBoardArgs {
  @Field(() => ID, { nullable: true, description: '只看一个县区 / Of one county only' })
  readonly countyId?: string | null;
}

@ArgsType()
export class MentorBoardArgs extends BoardArgs {
  @Field(() => MentorMetricEnum, { description: '指标 / Metric' })
  readonly metric!: MentorMetric;

  @Field(() => ID, { nullable: true, description: '只看一个县区 / Of one county only' })
  readonly countyId?: string | null;
}

/** One count that a measure is made of. */
@ObjectType('BoardPart', {
  description:
    '指标由哪些数构成；率为第一项除以最后一项 / A count that a measure is made of; of a rate, the last is the divisor',
})
export class BoardPartType implements BoardPart {
  @Field(() => BoardPartKeyEnum, { description: '哪一项 / Which count' })
  readonly key!: PartKey;

  @Field(() => Int, { description: '数量 / How many' })
  readonly count!: number;
}

/** A place on a board; equal values share a rank. */
@ObjectType({ isAbstract: true })
abstract class BoardPlace {
  @Field(() => Int, { description: '名次，数值相同则并列 / Rank; equal values share one' })
  readonly rank!: number;

  @Field(() => Float, { description: '数值，率为百分数 / Value; a rate in per cent' })
  readonly value!: number;

  @Field(() => [BoardPartType], { description: '由哪些数构成 / What the value is made of' })
  readonly parts!: readonly BoardPart[];

  /** Exact text of the value and the place in the list, for the cursor. */
  readonly cursorValue!: string;
  readonly place!: number;
}

@ObjectType({ description: '企业排行的一行 / An enterprise on a board' })
export class EnterpriseBoardRow extends BoardPlace {
  @Field(() => ID, { description: '企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => ID, { nullable: true, description: '所属县区；市直属为空 / County; null when directly under the city' })
  readonly countyId!: string | null;

  @Field(() => Int, { description: '结对徒弟人数 / Apprentices' })
  readonly pairedWorkers!: number;

  @Field(() => Int, { description: '职工人数 / Headcount' })
  readonly headcount!: number;
}

@ObjectType({ description: '师傅排行的一行 / A master on a board' })
export class MentorBoardRow extends BoardPlace {
  /** Shown by the resolver, to the own scope alone. */
  readonly masterId!: string;

  @Field(() => ID, { nullable: true, description: '企业 / Enterprise' })
  readonly enterpriseId!: string | null;

  @Field(() => ID, { nullable: true, description: '所属县区 / County' })
  readonly countyId!: string | null;

  @Field(() => Int, { description: '徒弟人数 / Apprentices' })
  readonly apprentices!: number;
}

@ObjectType({ description: '县区排行的一行 / A county on the board' })
export class CountyBoardRow extends BoardPlace {
  @Field(() => ID, { description: '县区 / County' })
  readonly countyId!: string;

  @Field(() => Int, { description: '有结对的企业数 / Enterprises with a pairing in force' })
  readonly enterprises!: number;

  @Field(() => Int, { description: '结对徒弟人数 / Apprentices' })
  readonly pairedWorkers!: number;
}

@ObjectType({ description: '企业排行榜 / Enterprise leaderboard' })
export class EnterpriseBoardConnection extends connectionOf(EnterpriseBoardRow) {
  /** What board it is, for the own row; not shown. */
  readonly board!: BoardOf<EnterpriseMetric>;
}

@ObjectType({ description: '师傅排行榜 / Mentor leaderboard' })
export class MentorBoardConnection extends connectionOf(MentorBoardRow) {
  /** What board it is, for the own row; not shown. */
  readonly board!: BoardOf<MentorMetric>;
}

@ObjectType({ description: '县区排行榜 / County leaderboard' })
export class CountyBoardConnection extends connectionOf(CountyBoardRow) {}
