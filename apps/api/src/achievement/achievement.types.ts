import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Honour, InnovationKind, ResultState } from '@xinhuo/achievement';

import { connectionOf, DateScalar, Sha256 } from '../edge';
import { HonourEnum, InnovationKindEnum, ResultStateEnum } from './achievement.enums';

/** A person with the name that the viewer may read. */
@ObjectType('NamedPerson', { description: '人员 / A person' })
export class NamedPersonType {
  @Field(() => ID, { description: '人员编号 / Person' })
  readonly personId!: string;
}

/** What belongs to an enterprise in a programme. */
@ObjectType({ isAbstract: true })
export abstract class OwnedType {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '企业 / Enterprise' })
  readonly enterpriseId!: string;
}

/** What breakthroughs and small innovations have in common. */
@ObjectType({ isAbstract: true })
export abstract class ResultType extends OwnedType {
  @Field(() => String, { nullable: true, description: '名称 / Title' })
  readonly title!: string | null;

  @Field(() => ResultStateEnum, { description: '状态 / State' })
  readonly state!: ResultState;

  @Field(() => DateScalar, { nullable: true, description: '撤销日期 / Revoked on' })
  readonly revokedOn!: string | null;

  @Field(() => [Sha256], { description: '佐证文件 / Evidence' })
  readonly evidence!: readonly string[];

  @Field(() => String, { nullable: true, description: '撤销理由 / Reason of the revocation' })
  readonly revocationReason!: string | null;

  @Field(() => NamedPersonType, {
    nullable: true,
    description: '立项人或登记人（代录时为纸质材料签字人）/ Who claimed it; of a paper, who signed it',
  })
  readonly claimedBy!: NamedPersonType | null;

  @Field(() => NamedPersonType, { nullable: true, description: '登记的代录人 / Who entered the claim from paper' })
  readonly claimEnteredBy!: NamedPersonType | null;

  @Field(() => NamedPersonType, {
    nullable: true,
    description: '确认人（代录时为纸质材料签字人）/ Who confirmed it; of a paper, who signed it',
  })
  readonly confirmedBy!: NamedPersonType | null;

  @Field(() => NamedPersonType, {
    nullable: true,
    description: '确认的代录人 / Who entered the confirmation from paper',
  })
  readonly confirmationEnteredBy!: NamedPersonType | null;

  readonly personIds!: readonly string[];
  readonly onDay!: string;
}

/** One breakthrough project. */
@ObjectType('Breakthrough', { description: '技术攻关项目 / A breakthrough project' })
export class BreakthroughType extends ResultType {
  @Field(() => ID, { description: '项目编号 / Id' })
  readonly breakthroughId!: string;

  @Field(() => DateScalar, { description: '立项日期 / Started on' })
  readonly startedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '验收日期 / Accepted on' })
  readonly acceptedOn!: string | null;
}

/** A page of breakthroughs. */
@ObjectType('BreakthroughConnection', { description: '攻关项目分页 / A page of breakthroughs' })
export class BreakthroughConnection extends connectionOf(BreakthroughType) {}

/** One small innovation. */
@ObjectType('SmallInnovation', { description: '“五小”成果 / A small innovation' })
export class InnovationType extends ResultType {
  @Field(() => ID, { description: '编号 / Id' })
  readonly innovationId!: string;

  @Field(() => InnovationKindEnum, { description: '类别 / Kind' })
  readonly kind!: InnovationKind;

  @Field(() => DateScalar, { description: '登记日期 / Recorded on' })
  readonly recordedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '转化落地日期 / Converted on' })
  readonly convertedOn!: string | null;
}

/** A page of small innovations. */
@ObjectType('SmallInnovationConnection', { description: '“五小”成果分页 / A page of small innovations' })
export class InnovationConnection extends connectionOf(InnovationType) {}

/** One entry of a competition. */
@ObjectType('CompetitionEntry', { description: '竞赛报名 / An entry of a competition' })
export class CompetitionEntryType extends OwnedType {
  @Field(() => ID, { description: '报名编号 / Id' })
  readonly entryId!: string;

  @Field(() => ID, { description: '参赛人 / Entrant' })
  readonly personId!: string;

  @Field(() => DateScalar, { description: '报名日期 / Entered on' })
  readonly enteredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '退出日期 / Withdrawn on' })
  readonly withdrawnOn!: string | null;

  @Field(() => Int, { description: '奖次 1 至 3，未获奖为 0 / Prize 1 to 3; 0 without one' })
  readonly prize!: number;
}

/** A page of entries. */
@ObjectType('CompetitionEntryConnection', { description: '竞赛报名分页 / A page of entries' })
export class CompetitionEntryConnection extends connectionOf(CompetitionEntryType) {}

/** One competition. */
@ObjectType('Competition', { description: '技能竞赛 / A skills competition' })
export class CompetitionType {
  @Field(() => ID, { description: '竞赛编号 / Id' })
  readonly competitionId!: string;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '主办单位 / Organiser' })
  readonly organiserId!: string;

  @Field(() => String, { description: '名称 / Name' })
  readonly name!: string;

  @Field(() => DateScalar, { description: '举办日期 / Held on' })
  readonly heldOn!: string;

  @Field(() => Int, { description: '参赛人次（不含退出）/ Entries, without those withdrawn' })
  readonly entryCount!: number;

  @Field(() => Int, { description: '获奖人次 / Prizes' })
  readonly prizeCount!: number;
}

/** A page of competitions. */
@ObjectType('CompetitionConnection', { description: '竞赛分页 / A page of competitions' })
export class CompetitionConnection extends connectionOf(CompetitionType) {}

/** One honour of a person. */
@ObjectType('Honour', { description: '个人荣誉 / An honour of a person' })
export class HonourType extends OwnedType {
  @Field(() => ID, { description: '编号 / Id' })
  readonly honourId!: string;

  @Field(() => HonourEnum, { description: '荣誉 / Which honour' })
  readonly honour!: Honour;

  @Field(() => ID, { description: '获得者 / Holder' })
  readonly personId!: string;

  @Field(() => DateScalar, { description: '授予日期 / Conferred on' })
  readonly conferredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '撤销日期 / Revoked on' })
  readonly revokedOn!: string | null;

  @Field(() => String, { nullable: true, description: '撤销理由 / Reason of the revocation' })
  readonly revocationReason!: string | null;
}

/** A page of honours. */
@ObjectType('HonourConnection', { description: '荣誉分页 / A page of honours' })
export class HonourConnection extends connectionOf(HonourType) {}

/** One proficiency assessment. */
@ObjectType('Assessment', { description: '技能熟练度测评 / A proficiency assessment' })
export class AssessmentType extends OwnedType {
  @Field(() => ID, { description: '编号 / Id' })
  readonly assessmentId!: string;

  @Field(() => ID, { description: '被测评人 / Who was assessed' })
  readonly personId!: string;

  @Field(() => String, { description: '测评工具 / Instrument' })
  readonly instrument!: string;

  @Field(() => Int, { description: '得分（百分之一分）/ Score in hundredths of a point' })
  readonly scoreHundredths!: number;

  @Field(() => DateScalar, { description: '测评日期 / Assessed on' })
  readonly assessedOn!: string;

  @Field(() => Boolean, { description: '是否基线（首次测评）/ Whether it is the baseline' })
  readonly baseline!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: '同一工具首次得分（百分之一分），基线为空 / First score with the instrument; null in the baseline',
  })
  readonly beforeHundredths!: number | null;
}

/** A page of assessments. */
@ObjectType('AssessmentConnection', { description: '测评分页 / A page of assessments' })
export class AssessmentConnection extends connectionOf(AssessmentType) {}
