import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayNotEmpty, ArrayUnique, MaxLength, MinLength } from 'class-validator';

import type { InnovationKind } from '@xinhuo/achievement';

import { DateScalar, Sha256 } from '../edge';
import { InnovationKindEnum } from './achievement.enums';

/** Today unless it is said. */
export const dayField = (zh: string) =>
  ({ nullable: true, description: `${zh}日期，不填为今天 / Day, today when left out` }) as const;

/** Who signed a paper that is entered. */
@InputType({ isAbstract: true })
export abstract class ByInput {
  @Field(() => ID, {
    nullable: true,
    description: '代录时：纸质材料签字人；不填为本人 / Who signed the paper, when it is entered for somebody else',
  })
  readonly by?: string | null;
}

/** What a new thing of an enterprise names. */
@InputType({ isAbstract: true })
export abstract class OwnedInput extends ByInput {
  @Field(() => ID, { nullable: true, description: '编号，可不填 / Id, optional' })
  readonly id?: string | null;

  @Field(() => ID, { description: '项目 / Programme' })
  readonly programmeId!: string;

  @Field(() => ID, { description: '企业 / Enterprise' })
  readonly enterpriseId!: string;
}

/** A new breakthrough project. */
@InputType({ description: '攻关立项 / Starts a breakthrough project' })
export class StartBreakthroughInput extends OwnedInput {
  @Field(() => String, { description: '项目名称 / Title' })
  @MinLength(1)
  @MaxLength(200)
  readonly title!: string;

  @Field(() => [ID], { description: '攻关团队 / The team' })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique()
  readonly teamIds!: readonly string[];

  @Field(() => DateScalar, dayField('立项'))
  readonly startedOn?: string | null;
}

/** The acceptance of a breakthrough. */
@InputType({ description: '攻关验收（须由立项人和团队以外的人）/ Accepts the result, by somebody else' })
export class AcceptBreakthroughInput extends ByInput {
  @Field(() => ID, { description: '攻关项目 / Breakthrough' })
  readonly breakthroughId!: string;

  @Field(() => [Sha256], { description: '佐证文件 / Evidence' })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  readonly evidence!: readonly string[];

  @Field(() => DateScalar, dayField('验收'))
  readonly acceptedOn?: string | null;
}

/** The revocation of a breakthrough. */
@InputType({ description: '撤销攻关成果 / Revokes an accepted breakthrough' })
export class RevokeBreakthroughInput {
  @Field(() => ID, { description: '攻关项目 / Breakthrough' })
  readonly breakthroughId!: string;

  @Field(() => String, { description: '理由 / Reason' })
  @MaxLength(2000)
  readonly reason!: string;

  @Field(() => DateScalar, dayField('撤销'))
  readonly revokedOn?: string | null;
}

/** A new small innovation. */
@InputType({ description: '登记“五小”成果 / Records a small innovation' })
export class RecordInnovationInput extends OwnedInput {
  @Field(() => InnovationKindEnum, { description: '类别 / Kind' })
  readonly kind!: InnovationKind;

  @Field(() => String, { description: '名称 / Title' })
  @MinLength(1)
  @MaxLength(200)
  readonly title!: string;

  @Field(() => [ID], { description: '完成人 / Its makers' })
  @ArrayNotEmpty()
  @ArrayMaxSize(100)
  @ArrayUnique()
  readonly personIds!: readonly string[];

  @Field(() => DateScalar, dayField('登记'))
  readonly recordedOn?: string | null;
}

/** The conversion of a small innovation. */
@InputType({ description: '确认转化落地（须由登记人和完成人以外的人）/ Confirms the conversion, by somebody else' })
export class ConvertInnovationInput extends ByInput {
  @Field(() => ID, { description: '“五小”成果 / Small innovation' })
  readonly innovationId!: string;

  @Field(() => [Sha256], { description: '佐证文件 / Evidence' })
  @ArrayNotEmpty()
  @ArrayMaxSize(20)
  readonly evidence!: readonly string[];

  @Field(() => DateScalar, dayField('转化落地'))
  readonly convertedOn?: string | null;
}

/** The revocation of a small innovation. */
@InputType({ description: '撤销“五小”成果 / Revokes a converted small innovation' })
export class RevokeInnovationInput {
  @Field(() => ID, { description: '“五小”成果 / Small innovation' })
  readonly innovationId!: string;

  @Field(() => String, { description: '理由 / Reason' })
  @MaxLength(2000)
  readonly reason!: string;

  @Field(() => DateScalar, dayField('撤销'))
  readonly revokedOn?: string | null;
}
