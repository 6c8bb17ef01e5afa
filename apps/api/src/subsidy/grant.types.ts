import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { FundSource, GrantPhase, LineStanding } from '@xinhuo/subsidy';

import { countedConnectionOf, DateScalar, FenScalar, Sha256, Values } from '../edge';
import { RoundType, TakenStepType } from './round.types';
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

@ObjectType('ExplainedFact', { description: '所依据的事实及其事件 / A fact and the events that it rests on' })
export class ExplainedFactType {
  @Field(() => String, { description: '事实，如 enterprise:<编号> / Fact' })
  readonly fact!: string;

  @Field(() => [ID], { description: '事件编号 / Events' })
  readonly events!: readonly string[];
}

@ObjectType('IndicatorCount', { description: '指标的计数：分子 ÷ 分母 × 100 / What an indicator counted' })
export class IndicatorCountType {
  @Field(() => Int, { description: '分子 / Numerator' })
  readonly numerator!: number;

  @Field(() => Int, { description: '分母 / Denominator' })
  readonly denominator!: number;
}

@ObjectType('ExplainedStep', { description: '测算的一步 / A step of the sum' })
export class ExplainedStepType {
  @Field(() => String, { description: '步骤代码 / Kind of step' })
  readonly step!: string;

  @Field(() => String, { description: '奖补办法中的条款路径 / Path of the rule in the rulebook' })
  readonly rule!: string;

  @Field(() => String, { description: '中文说明 / The step in Chinese' })
  readonly zh!: string;

  @Field(() => String, { description: '英文说明 / The step in English' })
  readonly en!: string;

  @Field(() => Values, { description: '数值 / Its values' })
  readonly values!: object;

  @Field(() => [ExplainedFactType], { description: '所依据的事实 / Facts used' })
  readonly facts!: readonly ExplainedFactType[];

  @Field(() => IndicatorCountType, { nullable: true, description: '指标的计数 / What the indicator counted' })
  readonly counted!: IndicatorCountType | null;
}

@ObjectType('ExplainedLine', { description: '明细及其测算说明 / A line and why it is what it is' })
export class ExplainedLineType extends GrantLineType {
  @Field(() => [ExplainedStepType], {
    description: '测算过程，可据此手工复算 / Steps from which the sum can be redone',
  })
  readonly because!: readonly ExplainedStepType[];
}

@ObjectType('Explanation', { description: '测算说明 / Why the amounts of a grant are what they are' })
export class ExplanationType {
  @Field(() => GrantType, { description: '奖补 / The grant' })
  readonly grant!: GrantType;

  @Field(() => RoundType, { description: '批次 / Its round' })
  readonly round!: RoundType;

  @Field(() => [ExplainedLineType], { description: '明细 / Lines' })
  readonly lines!: readonly ExplainedLineType[];

  @Field(() => [TakenStepType], { description: '批次和奖补的办理过程 / Steps of round and grant' })
  readonly steps!: readonly TakenStepType[];
}
