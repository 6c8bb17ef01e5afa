import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

import { WORK_KINDS, type WorkItem, type WorkKind } from '@xinhuo/insight';
import type { Grade } from '@xinhuo/kernel';

import { countedConnectionOf, DateScalar, enumOf, FenScalar, GradeEnum } from '../edge';

export const WorkKindEnum = enumOf(WORK_KINDS);

registerEnumType(WorkKindEnum, {
  name: 'WorkKind',
  description: '待办种类 / What waits',
  valuesMap: {
    CONFIRM_AGREEMENT: { description: '确认协议 / An agreement to confirm' },
    AGREEMENT_LAPSING: { description: '协议即将失效，尚缺他方确认 / An agreement that lapses soon without the others' },
    REDO_MILESTONE: { description: '被退回，需重新提交 / A milestone that was returned' },
    SUBMIT_MILESTONE: { description: '提交里程碑：逾期的和下一项 / A milestone to hand in' },
    SIGN_MILESTONE: { description: '签认里程碑 / A milestone to sign' },
    CO_SIGN_GATE: { description: '会签考核节点 / A gate to co-sign' },
    VERIFY_PROMOTION: { description: '核验晋级 / A promotion to verify' },
    PROPOSE_GRANTS: { description: '批次已固化，提出拟奖补 / A round whose grants are to be proposed' },
    PROPOSE_AGAIN: { description: '拟奖补被退回，需重新提出 / A grant that was returned' },
    APPROVE_GRANT: { description: '审批奖补 / A grant to approve' },
    PAY_GRANT: { description: '登记拨付 / A grant to be paid' },
  },
});

/** One thing that waits for the viewer. */
@ObjectType('WorkItem', { description: '待办；不适用的字段为空 / What waits for me; what does not apply is null' })
export class WorkItemType implements Omit<WorkItem, 'sortKey'> {
  @Field(() => WorkKindEnum, { description: '种类 / Kind' })
  readonly kind!: WorkKind;

  @Field(() => DateScalar, { nullable: true, description: '期限 / Due on' })
  readonly dueOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: '从何时起等待 / Waiting since' })
  readonly since!: string | null;

  @Field(() => ID, { nullable: true, description: '项目 / Programme' })
  readonly programmeId!: string | null;

  @Field(() => ID, { nullable: true, description: '企业 / Enterprise' })
  readonly enterpriseId!: string | null;

  @Field(() => ID, { nullable: true, description: '结对 / Pairing' })
  readonly pairingId!: string | null;

  @Field(() => Int, { nullable: true, description: '待确认的协议版本 / Version to confirm' })
  readonly version!: number | null;

  @Field(() => String, { nullable: true, description: '里程碑 / Milestone' })
  readonly milestone!: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否考核节点 / Whether it is a gate' })
  readonly gate!: boolean | null;

  @Field(() => ID, { nullable: true, description: '师傅 / Master' })
  readonly masterId!: string | null;

  @Field(() => ID, { nullable: true, description: '徒弟 / Apprentice' })
  readonly apprenticeId!: string | null;

  @Field(() => ID, { nullable: true, description: '晋级记录 / Promotion' })
  readonly promotionId!: string | null;

  @Field(() => ID, { nullable: true, description: '晋级或受益的个人 / Whose promotion or grant' })
  readonly personId!: string | null;

  @Field(() => GradeEnum, { nullable: true, description: '原等级 / From' })
  readonly from!: Grade | null;

  @Field(() => GradeEnum, { nullable: true, description: '新等级 / To' })
  readonly to!: Grade | null;

  @Field(() => ID, { nullable: true, description: '批次 / Round' })
  readonly roundId!: string | null;

  @Field(() => ID, { nullable: true, description: '奖补 / Grant' })
  readonly grantId!: string | null;

  @Field(() => Int, { nullable: true, description: '年度 / Year' })
  readonly year!: number | null;

  @Field(() => FenScalar, { nullable: true, description: '金额（待拨付的为余额）/ Amount, or what is left to pay' })
  readonly amountFen!: number | null;

  readonly sortKey!: string;
}

/** A page of what waits. */
@ObjectType('WorkConnection', { description: '待办列表 / What waits for me' })
export class WorkConnection extends countedConnectionOf(WorkItemType) {}
