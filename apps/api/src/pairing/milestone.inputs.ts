import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsOptional, Max, MaxLength, Min, MinLength } from 'class-validator';

import { type Gate, GATES } from '@xinhuo/kernel';
import type { EndReason } from '@xinhuo/pairing';

import { DateScalar, GATE_DESCRIPTION, Sha256 } from '../edge';
import { LONGEST_TEXT, PaperInput } from './agreement.inputs';
import { EndReasonEnum } from './pairing.enums';

const MOST_FILES = 20;

@InputType({ isAbstract: true })
abstract class StepInput {
  @Field(() => ID, { description: '结对 / Pairing' })
  readonly pairingId!: string;
}

@InputType({ isAbstract: true })
abstract class PaperStepInput extends StepInput {
  @Field(() => PaperInput, { nullable: true, description: '代录时填写 / When entered from paper' })
  readonly paper?: PaperInput | null;
}

@InputType({ isAbstract: true })
abstract class MilestoneInput extends PaperStepInput {
  @Field(() => String, { description: '里程碑代码 / Key of the milestone' })
  @MinLength(1)
  @MaxLength(64)
  readonly milestone!: string;
}

@InputType({ description: '徒弟提交里程碑 / Hands in a milestone' })
export class SubmitMilestoneInput extends MilestoneInput {
  @Field(() => [Sha256], { description: '佐证文件（先上传）/ Files, uploaded before' })
  @ArrayMaxSize(MOST_FILES)
  readonly evidence!: readonly string[];

  @Field(() => String, { nullable: true, description: '说明 / Note' })
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  readonly note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '提交日期，不填为今天 / Handed in on; today when left out' })
  readonly submittedOn?: string | null;
}

@InputType({ description: '师傅退回里程碑 / Returns a milestone' })
export class ReturnMilestoneInput extends MilestoneInput {
  @Field(() => String, { description: '原因 / Reason' })
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  readonly reason!: string;

  @Field(() => DateScalar, { nullable: true, description: '退回日期，不填为今天 / Returned on; today when left out' })
  readonly returnedOn?: string | null;
}

@InputType({ description: '师傅签认里程碑 / Signs a milestone' })
export class SignOffMilestoneInput extends MilestoneInput {
  @Field(() => String, { nullable: true, description: '评语 / Remark' })
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  readonly remark?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '签认日期，不填为今天 / Signed on; today when left out' })
  readonly signedOn?: string | null;
}

@InputType({ description: '代录师傅已签字的里程碑（提交并签认）/ Enters a milestone from a signed paper' })
export class SignOffPaperInput extends StepInput {
  @Field(() => String, { description: '里程碑代码 / Key of the milestone' })
  @MinLength(1)
  @MaxLength(64)
  readonly milestone!: string;

  @Field(() => ID, { description: '签字的师傅 / The master who signed' })
  readonly masterId!: string;

  @Field(() => Sha256, { description: '签字扫描件 / Scan of the paper' })
  readonly scan!: string;

  @Field(() => [Sha256], { defaultValue: [], description: '其他佐证 / Further files' })
  @ArrayMaxSize(MOST_FILES)
  readonly evidence: readonly string[] = [];

  @Field(() => DateScalar, { description: '签字日期 / Signed on' })
  readonly signedOn!: string;

  @Field(() => String, { nullable: true, description: '评语 / Remark' })
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  readonly remark?: string | null;
}

@InputType({ description: '工会会签考核节点 / Co-signs a gate' })
export class CoSignGateInput extends PaperStepInput {
  @Field(() => String, { description: GATE_DESCRIPTION })
  @IsIn(GATES)
  readonly milestone!: Gate;

  @Field(() => DateScalar, { nullable: true, description: '会签日期，不填为今天 / Co-signed on; today when left out' })
  readonly coSignedOn?: string | null;
}

@InputType({ description: '工会撤回签认 / Withdraws a sign-off' })
export class WithdrawSignOffInput extends MilestoneInput {
  @Field(() => String, { description: '原因 / Reason' })
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  readonly reason!: string;

  @Field(() => DateScalar, { nullable: true, description: '撤回日期，不填为今天 / Withdrawn on; today when left out' })
  readonly withdrawnOn?: string | null;
}

@InputType({ description: '登记出师 / Completes a pairing' })
export class CompletePairingInput extends PaperStepInput {
  @Field(() => Float, { description: '理论成绩，0 至 100 / Theory score' })
  @Min(0)
  @Max(100)
  readonly theoryScore!: number;

  @Field(() => Float, { description: '实操成绩，0 至 100 / Practical score' })
  @Min(0)
  @Max(100)
  readonly practicalScore!: number;

  @Field(() => [ID], { description: '考评人员 / Examiners' })
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  readonly examinerIds!: readonly string[];

  @Field(() => Sha256, { nullable: true, description: '考核记录 / Record of the exam' })
  readonly scan?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '出师日期，不填为今天 / Completed on; today when left out' })
  readonly completedOn?: string | null;
}

@InputType({ description: '提前结束结对 / Ends a pairing early' })
export class EndPairingInput extends PaperStepInput {
  @Field(() => EndReasonEnum, { description: '原因 / Reason' })
  readonly reason!: EndReason;

  @Field(() => String, { nullable: true, description: '说明；原因为其他时必填 / Explanation, needed for OTHER' })
  @IsOptional()
  @MaxLength(LONGEST_TEXT)
  readonly explanation?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '结束日期，不填为今天 / Ended on; today when left out' })
  readonly endedOn?: string | null;
}
