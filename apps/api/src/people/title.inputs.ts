import { Field, ID, InputType } from '@nestjs/graphql';
import { IsNotEmpty, MaxLength } from 'class-validator';

import type { Title } from '@xinhuo/people';

import { DateScalar } from '../edge';
import { HolderKindEnum, TitleNameEnum } from './people.enums';

const SIGNED_BY = {
  nullable: true,
  description: '代录时：纸质材料签字人；不填为本人 / Who signed the paper, when it is entered for somebody else',
} as const;

/** A title for a person or an enterprise; one holder has it once in a programme. */
@InputType({ description: '授予称号 / Awards a title' })
export class AwardTitleInput {
  @Field(() => ID, { description: '项目编号 / Programme' })
  readonly programmeId!: string;

  @Field(() => TitleNameEnum, { description: '称号 / Which title' })
  readonly title!: Title;

  @Field(() => HolderKindEnum, { description: '对象类别 / Kind of holder' })
  readonly holderKind!: 'person' | 'enterprise';

  @Field(() => ID, { description: '对象编号 / Holder' })
  readonly holderId!: string;

  @Field(() => DateScalar, { nullable: true, description: '授予日期，不填为今天 / Day, today when left out' })
  readonly awardedOn?: string | null;

  @Field(() => ID, SIGNED_BY)
  readonly signedBy?: string | null;
}

/** A title taken back. */
@InputType({ description: '撤销称号 / Revokes a title' })
export class RevokeTitleInput {
  @Field(() => ID, { description: '称号编号 / Title' })
  readonly titleId!: string;

  @Field(() => String, { description: '理由 / Reason' })
  @IsNotEmpty()
  @MaxLength(500)
  readonly reason!: string;

  @Field(() => DateScalar, { nullable: true, description: '撤销日期，不填为今天 / Day, today when left out' })
  readonly revokedOn?: string | null;
}
