import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { Grade } from '@xinhuo/kernel';
import type { MentorBasis, PromotionState, Title } from '@xinhuo/people';

import { connectionOf, countedConnectionOf, DateScalar, GradeEnum, Sha256 } from '../edge';
import { HolderKindEnum, MentorBasisEnum, PromotionStateEnum, TitleNameEnum } from './people.enums';

/** One worker; the name is a field of its own resolver. */
@ObjectType('Worker', { description: '职工 / A worker' })
export class WorkerType {
  @Field(() => ID, { description: '人员编号 / Person' })
  readonly personId!: string;

  @Field(() => ID, { description: '所在企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => String, { description: '工种 / Trade' })
  readonly trade!: string;

  @Field(() => GradeEnum, { description: '当前技能等级 / Grade now' })
  readonly grade!: Grade;

  @Field(() => DateScalar, { description: '登记日期 / Registered on' })
  readonly registeredOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '离职日期，在职为空 / Left on; null while employed' })
  readonly leftOn!: string | null;

  @Field(() => ID, { nullable: true, description: '当前作为徒弟的结对 / Pairing that holds them as an apprentice' })
  readonly pairingId!: string | null;

  @Field(() => Boolean, { description: '是否同意公开姓名 / Whether the name may be published' })
  readonly publishable!: boolean;

  @Field(() => Boolean, { description: '个人信息是否已删除 / Whether the personal data are erased' })
  readonly erased!: boolean;
}

/** A page of workers. */
@ObjectType('WorkerConnection', { description: '职工分页 / A page of workers' })
export class WorkerConnection extends countedConnectionOf(WorkerType) {}

/** One master of the mentor pool. */
@ObjectType('Mentor', { description: '导师库中的师傅 / A master of the mentor pool' })
export class MentorType {
  @Field(() => ID, { description: '人员编号 / Person' })
  readonly personId!: string;

  @Field(() => ID, { description: '所在企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => MentorBasisEnum, { description: '入库依据 / Basis of the admission' })
  readonly basis!: MentorBasis;

  @Field(() => GradeEnum, { description: '当前技能等级 / Grade now' })
  readonly grade!: Grade;

  @Field(() => [String], { description: '可带徒的工种 / Trades taught' })
  readonly trades!: readonly string[];

  @Field(() => Int, { description: '本人名额；0 表示按项目统一规定 / Own places; 0: what the programme sets' })
  readonly places!: number;

  @Field(() => Int, { description: '已用名额 / Places in use' })
  readonly usedPlaces!: number;

  @Field(() => DateScalar, { description: '入库日期 / Admitted on' })
  readonly admittedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '退出日期 / Withdrawn on' })
  readonly withdrawnOn!: string | null;
}

/** A master in the list of a programme, with the places that they have in it. */
@ObjectType('ListedMentor', { description: '项目中的师傅及名额 / A master with the places of a programme' })
export class ListedMentorType extends MentorType {
  @Field(() => Int, { description: '实际名额（本人或项目规定）/ Places, their own or the programme’s' })
  readonly allPlaces!: number;
}

/** A page of masters. */
@ObjectType('MentorConnection', { description: '导师分页 / A page of masters' })
export class MentorConnection extends countedConnectionOf(ListedMentorType) {}

/** One promotion of a worker. */
@ObjectType('Promotion', { description: '技能晋级记录 / A promotion' })
export class PromotionType {
  @Field(() => ID, { description: '晋级编号 / Promotion' })
  readonly promotionId!: string;

  @Field(() => ID, { description: '人员编号 / Person' })
  readonly personId!: string;

  @Field(() => ID, { description: '项目编号 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '登记时所在企业 / Enterprise when it was recorded' })
  readonly enterpriseId!: string;

  @Field(() => ID, { nullable: true, description: '所属结对 / Pairing it came out of' })
  readonly pairingId!: string | null;

  @Field(() => ID, { nullable: true, description: '师傅 / Its master' })
  readonly masterId!: string | null;

  @Field(() => GradeEnum, { description: '原等级 / From' })
  readonly from!: Grade;

  @Field(() => GradeEnum, { description: '新等级 / To' })
  readonly to!: Grade;

  @Field(() => DateScalar, { description: '发证日期 / Certified on' })
  readonly certifiedOn!: string;

  @Field(() => PromotionStateEnum, { description: '状态 / State' })
  readonly state!: PromotionState;

  @Field(() => Sha256, { description: '证书扫描件 / Scan of the certificate' })
  readonly scan!: string;

  @Field(() => DateScalar, { description: '登记日期 / Recorded on' })
  readonly recordedOn!: string;

  @Field(() => ID, { description: '登记人 / Recorded by' })
  readonly recordedBy!: string;

  @Field(() => ID, { nullable: true, description: '代录人 / Entered by, where that was somebody else' })
  readonly enteredBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '核验日期 / Verified on' })
  readonly verifiedOn!: string | null;

  @Field(() => ID, { nullable: true, description: '核验人 / Verified by' })
  readonly verifiedBy!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '撤销日期 / Revoked on' })
  readonly revokedOn!: string | null;

  readonly certificateId!: string;
  readonly reasonId!: string | null;
  readonly revocationReasonId!: string | null;
}

/** A page of promotions. */
@ObjectType('PromotionConnection', { description: '晋级记录分页 / A page of promotions' })
export class PromotionConnection extends countedConnectionOf(PromotionType) {}

/** One title of a person or an enterprise. */
@ObjectType('Title', { description: '称号 / A title' })
export class TitleType {
  @Field(() => ID, { description: '称号编号 / Title' })
  readonly titleId!: string;

  @Field(() => ID, { description: '项目编号 / Programme' })
  readonly programmeId!: string;

  @Field(() => TitleNameEnum, { description: '称号 / Which title' })
  readonly title!: Title;

  @Field(() => HolderKindEnum, { description: '对象类别 / Kind of holder' })
  readonly holderKind!: 'person' | 'enterprise';

  @Field(() => ID, { description: '对象编号 / Holder' })
  readonly holderId!: string;

  @Field(() => DateScalar, { description: '授予日期 / Awarded on' })
  readonly awardedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: '撤销日期 / Revoked on' })
  readonly revokedOn!: string | null;

  readonly reasonId!: string | null;
}

/** A page of titles. */
@ObjectType('TitleConnection', { description: '称号分页 / A page of titles' })
export class TitleConnection extends connectionOf(TitleType) {}

/** Whether somebody with these numbers is known already. */
@ObjectType('PersonDuplicates', { description: '重复登记提示 / Warning before a person is entered twice' })
export class PersonDuplicatesType {
  @Field(() => Boolean, { description: '是否已有相同号码的人员 / Whether somebody has these numbers' })
  readonly exists!: boolean;

  @Field(() => [ID], { description: '其中管理范围内的人员 / Those within one’s own scope' })
  readonly personIds!: readonly string[];
}
