import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { RuleTextType, Values } from '../edge';
import { GrantLineType, GrantType } from './grant.types';
import { RoundType, TakenStepType } from './round.types';

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

  @Field(() => RuleTextType, { nullable: true, description: '该条款的文字 / What the rulebook says there' })
  readonly ruleText!: RuleTextType | null;

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

@ObjectType('Alternative', { description: '会改变金额的情况 / What would have changed an amount' })
export class AlternativeType {
  @Field(() => String, {
    description: '代码：nextGrade 上一等次，indicator 单项指标，margin 本等次线，class 企业类别 / Its kind',
  })
  readonly alternative!: string;

  @Field(() => String, { description: '中文说明 / In Chinese' })
  readonly zh!: string;

  @Field(() => String, { description: '英文说明 / In English' })
  readonly en!: string;

  @Field(() => Values, { description: '数值 / Its values' })
  readonly values!: object;
}

@ObjectType('ExplainedLine', { description: '明细及其测算说明 / A line and why it is what it is' })
export class ExplainedLineType extends GrantLineType {
  @Field(() => [ExplainedStepType], {
    description: '测算过程，可据此手工复算 / Steps from which the sum can be redone',
  })
  readonly because!: readonly ExplainedStepType[];

  @Field(() => [AlternativeType], {
    description: '哪些情况会改变金额；名额和预算另计 / What would have changed it, places and budget aside',
  })
  readonly alternatives!: readonly AlternativeType[];
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
