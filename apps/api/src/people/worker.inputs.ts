import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsNotEmpty, IsOptional, MaxLength, Min } from 'class-validator';

import type { Grade } from '@xinhuo/kernel';
import type { ConsentPurpose } from '@xinhuo/people';

import { DateScalar, GradeEnum, Sha256 } from '../edge';
import { IsIdNumber, IsPhone } from './people.checks';
import { ConsentPurposeEnum } from './people.enums';

const PROGRAMME = { description: '项目编号，决定可补录的期限 / Programme, whose limit on backdating applies' } as const;
const SIGNED_BY = {
  nullable: true,
  description: '代录时：纸质材料签字人；不填为本人 / Who signed the paper, when it is entered for somebody else',
} as const;
const PERSON = { description: '人员编号 / Person' } as const;

/** What all inputs about a worker have. */
@InputType({ isAbstract: true })
abstract class WorkerStep {
  @Field(() => ID, PROGRAMME)
  readonly programmeId!: string;

  @Field(() => ID, SIGNED_BY)
  readonly signedBy?: string | null;
}

/** A new worker. Name and numbers go to the vault. */
@InputType({ description: '登记职工 / Registers a worker' })
export class RegisterWorkerInput extends WorkerStep {
  @Field(() => ID, {
    nullable: true,
    description:
      '人员编号，可不填；身份证号已有账号时以账号的人员为准，回执载明 / Id, optional; the holder of an account stays their person',
  })
  readonly id?: string | null;

  @Field(() => ID, { description: '所在企业 / Enterprise' })
  readonly enterpriseId!: string;

  @Field(() => String, { description: '姓名 / Name' })
  @IsNotEmpty()
  @MaxLength(60)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: '身份证号，加密保存 / Identity number, kept encrypted' })
  @IsIdNumber()
  readonly idNumber?: string | null;

  @Field(() => String, { nullable: true, description: '电话，加密保存 / Phone, kept encrypted' })
  @IsPhone()
  readonly phone?: string | null;

  @Field(() => String, { description: '工种 / Trade' })
  @IsNotEmpty()
  @MaxLength(40)
  readonly trade!: string;

  @Field(() => GradeEnum, { description: '现有技能等级 / Grade held' })
  readonly grade!: Grade;

  @Field(() => DateScalar, { nullable: true, description: '登记日期，不填为今天 / Day, today when left out' })
  readonly registeredOn?: string | null;
}

/** A worker who changes the enterprise, or comes back. */
@InputType({ description: '职工调动或重新入职 / Moves a worker, or takes one back' })
export class MoveWorkerInput extends WorkerStep {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ID, { description: '调入企业 / Enterprise moved to' })
  readonly enterpriseId!: string;

  @Field(() => DateScalar, { nullable: true, description: '调动日期，不填为今天 / Day, today when left out' })
  readonly movedOn?: string | null;
}

/** A worker who left. */
@InputType({ description: '登记职工离职 / Records that a worker left' })
export class RecordWorkerLeftInput extends WorkerStep {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => DateScalar, { nullable: true, description: '离职日期，不填为今天 / Day, today when left out' })
  readonly leftOn?: string | null;
}

/** A certificate or appointment that lifts a worker's grade. */
@InputType({ description: '登记技能晋级 / Records a promotion' })
export class RecordPromotionInput extends WorkerStep {
  @Field(() => ID, { nullable: true, description: '晋级编号，可不填 / Id of the promotion, optional' })
  readonly id?: string | null;

  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      '所属结对；不填为当前结对，填 null 表示与结对无关 / Pairing; the present one when left out, null for none',
  })
  readonly pairingId?: string | null;

  @Field(() => GradeEnum, { description: '原等级 / From' })
  readonly from!: Grade;

  @Field(() => GradeEnum, { description: '新等级 / To' })
  readonly to!: Grade;

  @Field(() => DateScalar, { description: '发证（评聘）日期 / Day of the certificate or appointment' })
  readonly certifiedOn!: string;

  @Field(() => String, { description: '证书（评聘文件）编号，加密保存 / Its number, kept encrypted' })
  @IsNotEmpty()
  @MaxLength(60)
  readonly certificateNumber!: string;

  @Field(() => Sha256, { description: '扫描件 / Scan' })
  readonly scan!: string;

  @Field(() => String, { nullable: true, description: '越级理由，越级时必填 / Reason, needed for a jump' })
  @IsOptional()
  @MaxLength(500)
  readonly reason?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '登记日期，不填为今天 / Day, today when left out' })
  readonly recordedOn?: string | null;
}

/** The second pair of eyes on a promotion. */
@InputType({ description: '核验技能晋级（另一人）/ Verifies a promotion, by another person' })
export class VerifyPromotionInput extends WorkerStep {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ID, { description: '晋级编号 / Promotion' })
  readonly promotionId!: string;

  @Field(() => Sha256, {
    nullable: true,
    description: '核验人签字扫描件，代录时必填 / Scan of the signed paper, needed when entered for somebody',
  })
  readonly scan?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '核验日期，不填为今天 / Day, today when left out' })
  readonly verifiedOn?: string | null;
}

/** A promotion that does not count any longer. */
@InputType({ description: '撤销技能晋级 / Revokes a promotion' })
export class RevokePromotionInput extends WorkerStep {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ID, { description: '晋级编号 / Promotion' })
  readonly promotionId!: string;

  @Field(() => String, { description: '理由 / Reason' })
  @IsNotEmpty()
  @MaxLength(500)
  readonly reason!: string;

  @Field(() => DateScalar, { nullable: true, description: '撤销日期，不填为今天 / Day, today when left out' })
  readonly revokedOn?: string | null;
}

/** A consent to handle personal data. */
@InputType({ description: '给出个人信息同意 / Gives a consent' })
export class GiveConsentInput extends WorkerStep {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ConsentPurposeEnum, { description: '用途 / Purpose' })
  readonly purpose!: ConsentPurpose;

  @Field(() => Int, { description: '同意书版本，从 1 起 / Version of the wording, from 1' })
  @Min(1)
  readonly version!: number;

  @Field(() => Sha256, {
    nullable: true,
    description: '签字扫描件，代录时必填 / Scan of the signed paper, needed when entered for somebody',
  })
  readonly scan?: string | null;

  @Field(() => DateScalar, { nullable: true, description: '日期，不填为今天 / Day, today when left out' })
  readonly givenOn?: string | null;
}

/** A consent taken back. */
@InputType({ description: '撤回个人信息同意 / Withdraws a consent' })
export class WithdrawConsentInput extends WorkerStep {
  @Field(() => ID, PERSON)
  readonly personId!: string;

  @Field(() => ConsentPurposeEnum, { description: '用途 / Purpose' })
  readonly purpose!: ConsentPurpose;

  @Field(() => DateScalar, { nullable: true, description: '日期，不填为今天 / Day, today when left out' })
  readonly withdrawnOn?: string | null;
}

/** A person to be forgotten. */
@InputType({ description: '删除个人信息 / Erases the personal data of a person' })
export class ErasePersonInput {
  @Field(() => ID, PERSON)
  readonly personId!: string;
}
