import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { IsNotIn, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

import type { AccountRole, InvitationState, InvitedRole } from '@xinhuo/access';

import { PageArgs } from '../edge';
import { InvitationStateEnum, InvitedRoleEnum, RoleEnum } from './access.types';

/** Which accounts. */
@InputType({ description: '账号筛选 / Which accounts' })
export class AccountFilterInput {
  @Field(() => String, {
    nullable: true,
    description:
      '登录名的一部分，或使用人姓名（汉字、拼音或首字母）/ Part of the sign-in name, or of the holder’s name',
  })
  @MaxLength(64)
  readonly text?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: '角色 / Role' })
  @IsNotIn(['SYSTEM'])
  readonly role?: AccountRole | null;

  @Field(() => Boolean, { nullable: true, description: '是否在用 / Whether it is open' })
  readonly open?: boolean | null;
}

/** Arguments of `accounts`. */
@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => AccountFilterInput, { nullable: true, description: '筛选 / Which ones' })
  @IsOptional()
  @ValidateNested()
  @Type(() => AccountFilterInput)
  readonly filter?: AccountFilterInput | null;
}

/** Which invitations. */
@InputType({ description: '邀请筛选 / Which invitations' })
export class InvitationFilterInput {
  @Field(() => InvitationStateEnum, { nullable: true, description: '状态 / State' })
  readonly state?: InvitationState | null;

  @Field(() => InvitedRoleEnum, { nullable: true, description: '身份 / As what' })
  readonly role?: InvitedRole | null;

  @Field(() => String, {
    nullable: true,
    description: '姓名：汉字、拼音或首字母 / Name: characters, pinyin or initials',
  })
  @MaxLength(64)
  readonly text?: string | null;
}

/** Arguments of `invitations`. */
@ArgsType()
export class InvitationsArgs extends PageArgs {
  @Field(() => InvitationFilterInput, { nullable: true, description: '筛选 / Which ones' })
  @IsOptional()
  @ValidateNested()
  @Type(() => InvitationFilterInput)
  readonly filter?: InvitationFilterInput | null;
}
