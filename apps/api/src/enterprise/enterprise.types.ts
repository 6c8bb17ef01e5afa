import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import type { NodeKind, Stage } from '@xinhuo/enterprise';

import { countedConnectionOf, DateScalar } from '../edge';
import { NodeKindEnum, StageEnum } from './enterprise.enums';

/** One node of the org tree; names of parents and participation are fields of their own resolver. */
@ObjectType('OrgNode', { description: '组织：工会或企业 / A union or an enterprise' })
export class OrgNodeType {
  @Field(() => ID, { description: '组织编号 / Id' })
  readonly nodeId!: string;

  @Field(() => ID, { nullable: true, description: '上级组织，市为空 / Parent; null for the city' })
  readonly parentId!: string | null;

  @Field(() => NodeKindEnum, { description: '类别 / Kind' })
  readonly kind!: NodeKind;

  @Field(() => String, { description: '正式名称 / Official name' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: '统一社会信用代码 / Credit code of an enterprise' })
  readonly creditCode!: string | null;

  @Field(() => DateScalar, { description: '登记日期 / Registered on' })
  readonly registeredOn!: string;

  @Field(() => ID, { nullable: true, description: '所属县（区），市直属为空 / County; null directly under the city' })
  readonly countyId!: string | null;
}

/** A page of nodes. */
@ObjectType('OrgNodeConnection', { description: '组织分页 / A page of nodes' })
export class OrgNodeConnection extends countedConnectionOf(OrgNodeType) {}

/** From which day a stage held. */
@ObjectType('ParticipationStageSince', { description: '企业阶段及起始日期 / A stage and its first day' })
export class StageSinceType {
  @Field(() => StageEnum, { description: '企业阶段 / Stage' })
  readonly stage!: Stage;

  @Field(() => DateScalar, { description: '自何日起 / From this day' })
  readonly since!: string;
}

/** The mechanism checklist 机制建设清单. */
@ObjectType('MechanismItems', { description: '机制建设清单 / The mechanism checklist' })
export class MechanismItemsType {
  @Field(() => Boolean, { description: '组织领导 / Leadership' })
  readonly leadership!: boolean;

  @Field(() => Boolean, { description: '制度办法 / Rules' })
  readonly rules!: boolean;

  @Field(() => Boolean, { description: '经费保障 / Funding' })
  readonly funding!: boolean;

  @Field(() => Boolean, { description: '台账档案 / Records' })
  readonly records!: boolean;

  @Field(() => Boolean, { description: '考核评价 / Assessment' })
  readonly assessment!: boolean;
}

/** What an enterprise reported of one year. */
@ObjectType('EnterpriseYear', { description: '企业年度填报 / What an enterprise reported of a year' })
export class EnterpriseYearType {
  @Field(() => Int, { description: '年度 / Year' })
  readonly year!: number;

  @Field(() => Int, { nullable: true, description: '职工人数，未报为空 / Headcount; null until reported' })
  readonly headcount!: number | null;

  @Field(() => MechanismItemsType, { nullable: true, description: '机制建设清单 / Mechanism checklist' })
  readonly mechanism!: MechanismItemsType | null;

  @Field(() => Boolean, { nullable: true, description: '机制建设是否完备 / Whether it is complete' })
  readonly mechanismComplete!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否无重大安全事故 / No major accident' })
  readonly noMajorAccident!: boolean | null;
}

/** An enterprise's part in one programme. */
@ObjectType('Participation', { description: '企业参加项目情况 / Part of an enterprise in a programme' })
export class ParticipationType {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => DateScalar, { description: '参加日期 / Joined on' })
  readonly joinedOn!: string;

  @Field(() => StageEnum, { description: '当前企业阶段 / Stage now' })
  readonly stage!: Stage;

  @Field(() => DateScalar, { description: '当前阶段起始日期 / In this stage since' })
  readonly stageSince!: string;

  @Field(() => [StageSinceType], { description: '历次阶段 / All stages in order' })
  readonly stages!: readonly StageSinceType[];

  @Field(() => [EnterpriseYearType], { description: '年度填报 / Yearly reports' })
  readonly years!: readonly EnterpriseYearType[];
}
