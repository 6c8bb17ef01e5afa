import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { RoundPhase, StepTaken } from '@xinhuo/subsidy';

import { connectionOf, DateScalar, FenScalar } from '../edge';
import { RoundPhaseEnum, StepEnum } from './subsidy.enums';

@ObjectType('TakenStep', { description: '已办理的一步 / A step that was taken' })
export class TakenStepType {
  @Field(() => StepEnum, { description: '步骤 / Step' })
  readonly step!: StepTaken;

  @Field(() => DateScalar, { description: '业务日期 / Business date' })
  readonly on!: string;

  @Field(() => ID, { nullable: true, description: '办理人，系统办理时为空 / Who did it; null for the system' })
  readonly by!: string | null;

  @Field(() => ID, { description: '事件编号 / Event' })
  readonly eventId!: string;

  @Field(() => Int, { nullable: true, description: '第几稿 / Number of the proposal' })
  readonly proposal?: number | null;

  @Field(() => ID, { nullable: true, description: '拨付的明细 / The line that was paid' })
  readonly lineId?: string | null;

  readonly reasonId?: string | null;
}

@ObjectType('Round', { description: '年度申报批次 / A yearly round' })
export class RoundType {
  @Field(() => ID, { description: '批次编号 / Id' })
  readonly roundId!: string;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '申报年度 / Year' })
  readonly year!: number;

  @Field(() => RoundPhaseEnum, { description: '状态 / How far it has come' })
  readonly phase!: RoundPhase;

  @Field(() => ID, { description: '奖补办法 / Rulebook' })
  readonly rulebookId!: string;

  @Field(() => Int, { description: '奖补办法版本 / Version of the rulebook' })
  readonly rulebookVersion!: number;

  @Field(() => String, { description: '奖补办法内容哈希 / Hash of its content' })
  readonly rulebookHash!: string;

  @Field(() => DateScalar, { description: '开启日期 / Opened on' })
  readonly openedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '数据截止日 / Business date of the facts' })
  readonly asOf!: string | null;

  @Field(() => String, { nullable: true, description: '事实哈希 / Hash of the facts' })
  readonly factsHash!: string | null;

  @Field(() => String, { nullable: true, description: '测算结果哈希 / Hash of the result' })
  readonly resultHash!: string | null;

  @Field(() => Int, { description: '应付明细条数 / Lines that are owed' })
  readonly lines!: number;

  @Field(() => Int, { description: '未获奖补的对象数 / Candidates without a grant' })
  readonly ineligibleCount!: number;

  @Field(() => FenScalar, { description: '应付合计（分）/ Sum owed, in fen' })
  readonly totalFen!: number;

  @Field(() => [TakenStepType], { description: '办理过程 / Steps taken' })
  readonly steps!: readonly TakenStepType[];
}

@ObjectType('RankedEnterprise', {
  description: '排名中的一家企业；小数以文本给出，未经取整 / An enterprise in the ranking',
})
export class RankedEnterpriseType {
  @Field(() => String, { description: '方案 / Scheme' })
  readonly scheme!: string;

  @Field(() => ID, { description: '企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => String, { nullable: true, description: '企业名称 / Name' })
  readonly name!: string | null;

  @Field(() => Int, { nullable: true, description: '名次，未达分数线为空 / Rank; null below the lowest line' })
  readonly rank!: number | null;

  @Field(() => Int, { description: '职工人数 / Headcount' })
  readonly headcount!: number;

  @Field(() => String, { description: '得分 / Score' })
  readonly score!: string;

  @Field(() => String, { description: '类别 / Class' })
  readonly class!: string;

  @Field(() => Int, { nullable: true, description: '按分数达到的等次 / Grade by score' })
  readonly earned!: number | null;

  @Field(() => Int, { nullable: true, description: '评定等次 / Granted grade' })
  readonly grade!: number | null;

  @Field(() => FenScalar, { nullable: true, description: '金额（分）/ Amount in fen' })
  readonly amountFen!: number | null;

  @Field(() => String, { nullable: true, description: '未获奖补的原因代码 / Why there is no grant' })
  readonly reason!: string | null;

  @Field(() => Int, { nullable: true, description: '上一等次 / The next grade up' })
  readonly nextGrade!: number | null;

  @Field(() => String, { nullable: true, description: '距上一等次的分差 / Points to the next grade' })
  readonly distance!: string | null;

  readonly place!: number;
}

@ObjectType('IneligibleCandidate', { description: '未获奖补的对象 / A candidate without a grant' })
export class IneligibleType {
  @Field(() => String, { description: '方案 / Scheme' })
  readonly scheme!: string;

  @Field(() => String, { description: '对象，如 enterprise:<编号> / Subject' })
  readonly subject!: string;

  @Field(() => String, { nullable: true, description: '企业名称 / Name of an enterprise' })
  readonly name!: string | null;

  @Field(() => String, { description: '原因代码 / Reason' })
  readonly reason!: string;

  readonly place!: number;
}

@ObjectType('RankedEnterpriseConnection', { description: '排名 / A ranking' })
export class RankedEnterpriseConnection extends connectionOf(RankedEnterpriseType) {}

@ObjectType('IneligibleCandidateConnection', { description: '未获奖补的对象 / Candidates without a grant' })
export class IneligibleConnection extends connectionOf(IneligibleType) {}

@ObjectType('RoundConnection', { description: '申报批次列表 / Rounds' })
export class RoundConnection extends connectionOf(RoundType) {}

@ObjectType('RoundDetail', { description: '申报批次及其固化的排名 / A round with its frozen ranking' })
export class RoundDetailType extends RoundType {}
