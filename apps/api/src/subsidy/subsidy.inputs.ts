import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Matches, Max, MaxLength, Min, MinLength, ValidateNested } from 'class-validator';

import type { FundSource } from '@xinhuo/subsidy';

import { ContentHash, DateScalar, FenScalar, Sha256 } from '../edge';
import { FundSourceEnum } from './subsidy.enums';

/** Longest reason, in characters. */
const LONGEST_TEXT = 2000;

/** `enterprise:<id>` or `person:<id>`. */
const BENEFICIARY = /^(enterprise|person):[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 9999;

@InputType({
  description: '开启年度申报批次，每个项目每年一个 / Opens the round of a year; a programme has one a year',
})
export class OpenRoundInput {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '申报年度 / Year' })
  @Min(EARLIEST_YEAR)
  @Max(LATEST_YEAR)
  readonly year!: number;

  @Field(() => ID, { description: '奖补办法 / Rulebook' })
  readonly rulebookId!: string;

  @Field(() => Int, { description: '奖补办法版本，须已发布 / Published version of the rulebook' })
  @Min(1)
  readonly rulebookVersion!: number;

  @Field(() => ContentHash, {
    nullable: true,
    description:
      '核对过的办法内容哈希，不填以已发布内容为准 / Hash of the content that was read; the published one when left out',
  })
  readonly rulebookHash?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '开启日期，不填为今天 / Opened on; today when left out' })
  readonly openedOn?: string | null;
}

@InputType({ description: '锁定数据 / Cuts the facts of a round' })
export class CutRoundInput {
  @Field(() => ID, { description: '批次 / Round' })
  readonly roundId!: string;

  @Field(() => DateScalar, { description: '数据截止日 / Business date that the round is calculated for' })
  readonly asOf!: string;

  @Field(() => DateScalar, { nullable: true, description: '锁定日期，不填为今天 / Cut on; today when left out' })
  readonly cutOn?: string | null;
}

@InputType({ description: '关闭批次 / Closes a round' })
export class CloseRoundInput {
  @Field(() => ID, { description: '批次 / Round' })
  readonly roundId!: string;

  @Field(() => DateScalar, { nullable: true, description: '关闭日期，不填为今天 / Closed on; today when left out' })
  readonly closedOn?: string | null;
}

@InputType({ description: '按固化结果批量提出拟奖补 / Proposes the grants of a round from its frozen result' })
export class ProposeGrantsInput {
  @Field(() => ID, { description: '批次 / Round' })
  readonly roundId!: string;

  @Field(() => String, {
    nullable: true,
    description: '只提有该方案明细的对象 / Only those with a line of this scheme',
  })
  @MaxLength(200)
  readonly scheme?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '提出日期，不填为今天 / Proposed on; today when left out' })
  readonly proposedOn?: string | null;
}

@InputType({ description: '按固化结果提出一个对象的拟奖补 / Proposes one beneficiary’s grant from the frozen result' })
export class ProposeGrantInput {
  @Field(() => ID, { description: '批次 / Round' })
  readonly roundId!: string;

  @Field(() => String, { description: '受益对象 enterprise:<编号> 或 person:<编号> / Beneficiary' })
  @Matches(BENEFICIARY, { message: '须为 enterprise:<编号> 或 person:<编号>。' })
  readonly beneficiary!: string;

  @Field(() => DateScalar, { nullable: true, description: '提出日期，不填为今天 / Proposed on; today when left out' })
  readonly proposedOn?: string | null;
}

@InputType({ description: '退回拟奖补 / Returns a grant with a reason' })
export class ReturnGrantInput {
  @Field(() => ID, { description: '奖补 / Grant' })
  readonly grantId!: string;

  @Field(() => Int, { description: '第几稿 / Number of the proposal' })
  @Min(1)
  readonly proposal!: number;

  @Field(() => String, { description: '退回原因 / Reason' })
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  readonly reason!: string;

  @Field(() => DateScalar, { nullable: true, description: '退回日期，不填为今天 / Returned on; today when left out' })
  readonly returnedOn?: string | null;
}

@InputType({ description: '集体研究决定 / The collective decision that an approval rests on' })
export class CollectiveDecisionInput {
  @Field(() => DateScalar, { description: '研究日期 / Decided on' })
  readonly decidedOn!: string;

  @Field(() => String, { description: '会议纪要编号 / Number of the minutes' })
  @MinLength(1)
  @MaxLength(100)
  readonly number!: string;

  @Field(() => Sha256, { description: '会议纪要文件，先上传 / File of the minutes, uploaded before' })
  readonly file!: string;
}

@InputType({ description: '审批奖补 / Approves a proposal' })
export class ApproveGrantInput {
  @Field(() => ID, { description: '奖补 / Grant' })
  readonly grantId!: string;

  @Field(() => Int, { description: '第几稿 / Number of the proposal' })
  @Min(1)
  readonly proposal!: number;

  @Field(() => CollectiveDecisionInput, { description: '集体研究决定 / The collective decision' })
  @ValidateNested()
  @Type(() => CollectiveDecisionInput)
  readonly decision!: CollectiveDecisionInput;

  @Field(() => DateScalar, { nullable: true, description: '审批日期，不填为今天 / Approved on; today when left out' })
  readonly approvedOn?: string | null;
}

@InputType({ description: '登记一条明细的拨付 / Records the payment of one line' })
export class RecordGrantPaymentInput {
  @Field(() => ID, { description: '奖补 / Grant' })
  readonly grantId!: string;

  @Field(() => ID, { description: '明细 / Line' })
  readonly lineId!: string;

  @Field(() => FundSourceEnum, { description: '资金来源 / Source of funds' })
  readonly source!: FundSource;

  @Field(() => ID, { nullable: true, description: '收款账户 / Account of the payee' })
  readonly payeeAccountId?: string | null;

  @Field(() => String, { description: '付款凭证号 / Number of the voucher' })
  @MinLength(1)
  @MaxLength(100)
  readonly voucher!: string;

  @Field(() => DateScalar, { nullable: true, description: '拨付日期，不填为今天 / Paid on; today when left out' })
  readonly paidOn?: string | null;
}

@InputType({ description: '设定预算额度 / Sets an envelope' })
export class SetBudgetInput {
  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => Int, { description: '年度 / Year' })
  @Min(EARLIEST_YEAR)
  @Max(LATEST_YEAR)
  readonly year!: number;

  @Field(() => String, { description: '方案代码，见奖补办法 / Key of the scheme in the rulebook' })
  @MinLength(1)
  @MaxLength(200)
  readonly scheme!: string;

  @Field(() => FenScalar, { description: '额度（分）/ Amount in fen' })
  readonly amountFen!: number;
}
