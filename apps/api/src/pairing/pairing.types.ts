import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Gate, Grade } from '@xinhuo/kernel';
import type { EndReason, ExamResult, PairingPhase, Party } from '@xinhuo/pairing';

import { countedConnectionOf, DateScalar, GATE_DESCRIPTION, GradeEnum, InstantScalar, Sha256 } from '../edge';
import { EndReasonEnum, ExamResultEnum, PairingPhaseEnum, PartyEnum } from './pairing.enums';

/** One party's confirmation of the version that waits. */
@ObjectType('Confirmation', { description: '一方的确认 / A confirmation of the version that waits' })
export class ConfirmationType {
  @Field(() => PartyEnum, { description: '哪一方 / Party' })
  readonly party!: Party;

  @Field(() => DateScalar, { description: '确认日期 / Confirmed on' })
  readonly confirmedOn!: string;

  @Field(() => Boolean, { description: '是否代录 / Whether it was entered from paper' })
  readonly onPaper!: boolean;

  readonly by!: string;
}

/** One pairing as it is now. */
@ObjectType('Pairing', { description: '师徒结对；条款为现行版本，生效前为待确认版本 / A pairing as it is now' })
export class PairingType {
  @Field(() => ID, { description: '结对编号 / Id' })
  readonly pairingId!: string;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => ID, { description: '师傅 / Master' })
  readonly masterId!: string;

  @Field(() => ID, { description: '徒弟 / Apprentice' })
  readonly apprenticeId!: string;

  @Field(() => PairingPhaseEnum, { description: '状态 / How it stands' })
  readonly phase!: PairingPhase;

  @Field(() => Int, { description: '现行协议版本，未生效为 0 / Version in force; 0 before the first' })
  readonly version!: number;

  @Field(() => Int, { nullable: true, description: '待确认的协议版本 / Version that waits for confirmation' })
  readonly draftVersion!: number | null;

  @Field(() => DateScalar, { nullable: true, description: '待确认版本的确认期限 / Last day to confirm it' })
  readonly lapsesOn!: string | null;

  @Field(() => [ConfirmationType], { description: '待确认版本已有的确认 / Who has confirmed it' })
  readonly confirmations!: readonly ConfirmationType[];

  @Field(() => String, { description: '工种 / Trade' })
  readonly trade!: string;

  @Field(() => Boolean, { description: '是否重点工种 / Whether a priority trade' })
  readonly priorityTrade!: boolean;

  @Field(() => GradeEnum, { description: '目标等级 / Target grade' })
  readonly targetGrade!: Grade;

  @Field(() => GradeEnum, { description: '登记时师傅等级 / The master’s grade when paired' })
  readonly masterGrade!: Grade;

  @Field(() => GradeEnum, { description: '登记时徒弟等级 / The apprentice’s grade when paired' })
  readonly apprenticeGrade!: Grade;

  @Field(() => DateScalar, { description: '登记日期 / Registered on' })
  readonly registeredOn!: string;

  @Field(() => DateScalar, { description: '协议开始日期 / Start of the term' })
  readonly startedOn!: string;

  @Field(() => DateScalar, { description: '协议到期日期 / Last day of the term' })
  readonly endsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '生效日期：三方确认中最晚的一天 / In force since' })
  readonly approvedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '出师、结束、失效或不同意的日期 / Over since' })
  readonly closedOn!: string | null;

  @Field(() => EndReasonEnum, { nullable: true, description: '提前结束原因 / Why it ended early' })
  readonly endReason!: EndReason | null;

  @Field(() => ExamResultEnum, { nullable: true, description: '出师考核结果 / Result of the exam' })
  readonly examResult!: ExamResult | null;

  @Field(() => Float, { nullable: true, description: '理论成绩 / Theory score' })
  readonly theoryScore!: number | null;

  @Field(() => Float, { nullable: true, description: '实操成绩 / Practical score' })
  readonly practicalScore!: number | null;

  @Field(() => DateScalar, { nullable: true, description: '适岗日期 / Fit for post on' })
  readonly fitForPostOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '独立上岗日期 / Independent on' })
  readonly independentOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '出师节点通过日期 / Completion gate passed on' })
  readonly completionOn!: string | null;

  @Field(() => String, { nullable: true, description: `下一${GATE_DESCRIPTION}` })
  readonly nextGate!: Gate | null;

  @Field(() => DateScalar, { nullable: true, description: '下一考核节点应完成日期 / When the next gate is due' })
  readonly nextGateDueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '最近一项应完成日期 / When something is due next' })
  readonly nextDueOn!: string | null;

  @Field(() => Boolean, { description: '是否有代录 / Whether any step was entered from paper' })
  readonly enteredOnPaper!: boolean;

  readonly reasonId!: string | null;
}

@ObjectType({ description: '结对列表 / Pairings' })
export class PairingConnection extends countedConnectionOf(PairingType) {}

/** One fact of a pairing. */
@ObjectType('PairingTimelineEntry', { description: '结对经过的一条记录 / A fact of a pairing' })
export class TimelineEntryType {
  @Field(() => String, { description: '记录位置 / Position in the log' })
  readonly position!: string;

  @Field(() => String, { description: '事件类型 / Type of the fact' })
  readonly type!: string;

  @Field(() => DateScalar, { description: '业务日期 / Business date' })
  readonly on!: string;

  @Field(() => InstantScalar, { description: '记录时刻 / Recorded at' })
  readonly recordedAt!: string;

  @Field(() => String, { nullable: true, description: '里程碑 / Milestone' })
  readonly milestone!: string | null;

  @Field(() => Int, { nullable: true, description: '协议版本 / Agreement version' })
  readonly version!: number | null;

  @Field(() => PartyEnum, { nullable: true, description: '哪一方 / Party' })
  readonly party!: Party | null;

  @Field(() => [Sha256], { description: '文件 / Files' })
  readonly files!: readonly string[];

  readonly by!: string | null;
  readonly enteredBy!: string | null;
  readonly textId!: string | null;
}
