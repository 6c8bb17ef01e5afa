import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

import type { Dimension, Grade, Phase } from '@xinhuo/kernel';
import type { Party } from '@xinhuo/pairing';

import { DateScalar, DimensionEnum, GradeEnum, PhaseEnum, Sha256 } from '../edge';
import { PartyEnum } from './pairing.enums';

/** Longest reason, note or remark, in characters. */
export const LONGEST_TEXT = 2000;

/** A step that somebody took on paper, entered by the sender (代录). */
@InputType({ description: '代录：签字人和签字扫描件 / A step taken on paper, entered by the sender' })
export class PaperInput {
  @Field(() => ID, { description: '签字人 / Who signed' })
  readonly signedBy!: string;

  @Field(() => Sha256, { nullable: true, description: '签字扫描件 / Scan of the paper' })
  readonly scan?: string | null;
}

/** One milestone of a plan adapted to the person. */
@InputType({ description: '培养计划中的里程碑 / A milestone of an adapted plan' })
export class PlannedMilestoneInput {
  @Field(() => String, { description: '代码，计划内唯一 / Key, unique in the plan' })
  @MinLength(1)
  @MaxLength(64)
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
  @Min(0)
  @Max(1100)
  readonly minDays!: number;
}

/** What a version of an agreement says. */
@InputType({ isAbstract: true })
export abstract class TermsInput {
  @Field(() => String, { description: '工种 / Trade' })
  @MinLength(1)
  @MaxLength(64)
  readonly trade!: string;

  @Field(() => GradeEnum, { description: '目标等级 / Target grade' })
  readonly targetGrade!: Grade;

  @Field(() => DateScalar, { description: '协议开始日期 / Start of the term' })
  readonly startedOn!: string;

  @Field(() => DateScalar, { description: '协议到期日期，一至三年 / Last day of the term, one to three years on' })
  readonly endsOn!: string;

  @Field(() => [PlannedMilestoneInput], {
    nullable: true,
    description: '按个人调整的培养计划，不填为工种模板 / The adapted plan; the trade’s template when left out',
  })
  @IsOptional()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => PlannedMilestoneInput)
  readonly milestones?: readonly PlannedMilestoneInput[] | null;

  @Field(() => PaperInput, { nullable: true, description: '代录时填写 / When entered from paper' })
  readonly paper?: PaperInput | null;
}

@InputType({ description: '登记结对 / Registers a pairing with version 1 of its agreement' })
export class RegisterPairingInput extends TermsInput {
  @Field(() => ID, { nullable: true, description: '结对编号，可不填 / Id of the pairing, optional' })
  readonly id?: string | null;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => ID, { description: '师傅 / Master' })
  readonly masterId!: string;

  @Field(() => ID, { description: '徒弟 / Apprentice' })
  readonly apprenticeId!: string;

  @Field(() => DateScalar, { nullable: true, description: '登记日期，不填为今天 / Registered on; today when left out' })
  readonly registeredOn?: string | null;
}

@InputType({ description: '起草协议新版本，三方须重新确认 / Drafts a new version, which all three confirm again' })
export class ReviseAgreementInput extends TermsInput {
  @Field(() => ID, { description: '结对 / Pairing' })
  readonly pairingId!: string;

  @Field(() => Int, { description: '新版本号：最新版本加一 / Its number: the latest plus one' })
  @Min(2)
  readonly version!: number;

  @Field(() => DateScalar, { nullable: true, description: '起草日期，不填为今天 / Drafted on; today when left out' })
  readonly draftedOn?: string | null;
}

@InputType({ isAbstract: true })
abstract class AnswerInput {
  @Field(() => ID, { description: '结对 / Pairing' })
  readonly pairingId!: string;

  @Field(() => Int, { description: '协议版本 / Version of the agreement' })
  @Min(1)
  readonly version!: number;

  @Field(() => PartyEnum, { description: '以哪一方的身份 / As which party' })
  readonly party!: Party;

  @Field(() => PaperInput, { nullable: true, description: '代录时填写 / When entered from paper' })
  readonly paper?: PaperInput | null;
}

@InputType({ description: '确认协议 / Confirms a version of the agreement' })
export class ConfirmAgreementInput extends AnswerInput {
  @Field(() => DateScalar, { nullable: true, description: '确认日期，不填为今天 / Confirmed on; today when left out' })
  readonly confirmedOn?: string | null;
}

@InputType({ description: '不同意协议 / Declines a version of the agreement' })
export class DeclineAgreementInput extends AnswerInput {
  @Field(() => String, { description: '原因 / Reason' })
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  readonly reason!: string;

  @Field(() => DateScalar, { nullable: true, description: '日期，不填为今天 / Declined on; today when left out' })
  readonly declinedOn?: string | null;
}
