import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { FundSource, GrantPhase, LineStanding } from '@xinhuo/subsidy';

import { countedConnectionOf, DateScalar, FenScalar, Sha256 } from '../edge';
import { TakenStepType } from './round.types';
import { FundSourceEnum, GrantPhaseEnum, LineStandingEnum } from './subsidy.enums';

@ObjectType('GrantLine', { description: '奖补明细，各有其状态 / A line of a grant, with a state of its own' })
export class GrantLineType {
  @Field(() => ID, { description: '明细编号 / Id' })
  readonly lineId!: string;

  @Field(() => String, { description: '方案 / Scheme' })
  readonly scheme!: string;

  @Field(() => String, { description: '事由 / Subject' })
  readonly subject!: string;

  @Field(() => String, { description: '部分，如 grade-1-class-A / Part' })
  readonly part!: string;

  @Field(() => String, { description: '出资方 / Payer' })
  readonly payer!: string;

  @Field(() => DateScalar, { description: '应付日期 / Due on' })
  readonly dueOn!: string;

  @Field(() => FenScalar, { description: '金额（分）/ Amount in fen' })
  readonly amountFen!: number;

  @Field(() => LineStandingEnum, { description: '状态 / How it stands' })
  readonly standing!: LineStanding;

  @Field(() => DateScalar, { nullable: true, description: '拨付日期 / Paid on' })
  readonly paidOn!: string | null;

  @Field(() => ID, { nullable: true, description: '拨付登记人 / Who recorded the payment' })
  readonly paidBy!: string | null;

  @Field(() => FundSourceEnum, { nullable: true, description: '资金来源 / Source of funds' })
  readonly source!: FundSource | null;

  @Field(() => String, { nullable: true, description: '付款凭证号 / Voucher' })
  readonly voucher!: string | null;
}

@ObjectType('CollectiveDecision', { description: '集体研究决定 / The collective decision' })
export class CollectiveDecisionType {
  @Field(() => DateScalar, { description: '研究日期 / Decided on' })
  readonly decidedOn!: string;

  @Field(() => String, { description: '会议纪要编号 / Number of the minutes' })
  readonly number!: string;

  @Field(() => Sha256, { description: '会议纪要文件 / File of the minutes' })
  readonly file!: string;
}

@ObjectType('Grant', { description: '一个对象在一个批次中的奖补 / One beneficiary’s grant in a round' })
export class GrantType {
  @Field(() => ID, { description: '奖补编号 / Id' })
  readonly grantId!: string;

  @Field(() => ID, { description: '批次 / Round' })
  readonly roundId!: string;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;

  @Field(() => String, { description: '受益对象 enterprise:<编号> 或 person:<编号> / Beneficiary' })
  readonly beneficiary!: string;

  @Field(() => ID, { nullable: true, description: '受益企业 / Enterprise that gets it' })
  readonly enterpriseId!: string | null;

  @Field(() => ID, { nullable: true, description: '受益人 / Person who gets it' })
  readonly personId!: string | null;

  @Field(() => GrantPhaseEnum, { description: '状态 / How it stands' })
  readonly phase!: GrantPhase;

  @Field(() => Int, { description: '第几稿 / Number of the proposal' })
  readonly proposal!: number;

  @Field(() => FenScalar, { description: '金额合计（分）/ Sum in fen' })
  readonly amountFen!: number;

  @Field(() => FenScalar, { description: '已拨付（分）/ Paid so far, in fen' })
  readonly paidFen!: number;

  @Field(() => [GrantLineType], { description: '明细 / Lines' })
  readonly lines!: readonly GrantLineType[];

  @Field(() => CollectiveDecisionType, { nullable: true, description: '集体研究决定 / The collective decision' })
  readonly decision!: CollectiveDecisionType | null;

  @Field(() => [TakenStepType], { description: '办理过程 / Steps taken' })
  readonly steps!: readonly TakenStepType[];
}

@ObjectType('GrantConnection', { description: '奖补列表 / Grants' })
export class GrantConnection extends countedConnectionOf(GrantType) {}

@ObjectType('BudgetEnvelope', { description: '一个方案的预算额度 / The envelope of one scheme' })
export class BudgetEnvelopeType {
  @Field(() => String, { description: '方案 / Scheme' })
  readonly scheme!: string;

  @Field(() => FenScalar, { description: '额度（分）/ Amount' })
  readonly amountFen!: number;

  @Field(() => FenScalar, { description: '已审批未拨付（分）/ Held for approved grants' })
  readonly reservedFen!: number;

  @Field(() => FenScalar, { description: '已拨付（分）/ Spent' })
  readonly spentFen!: number;

  @Field(() => FenScalar, { description: '剩余（分）/ Left' })
  readonly remainingFen!: number;
}

@ObjectType('Budget', { description: '项目一年的预算 / The budget of a programme and year' })
export class BudgetType {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;

  @Field(() => [BudgetEnvelopeType], { description: '各方案的额度 / One envelope for each scheme' })
  readonly envelopes!: readonly BudgetEnvelopeType[];
}
