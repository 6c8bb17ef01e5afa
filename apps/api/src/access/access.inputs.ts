import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Max, MaxLength, Min, MinLength, IsNotIn } from 'class-validator';

import { type AccountRole, INVITATION_DAYS, type InvitedRole, MOST_INVITATION_DAYS } from '@xinhuo/access';

import { IsIdNumber } from '../people/people.checks';
import { InvitedRoleEnum, RoleEnum } from './access.types';

const NAME = { description: '登录名，不分大小写 / Sign-in name, any case' } as const;
const PASSWORD = { description: '密码，10 至 128 个字符 / Password of 10 to 128 characters' } as const;

/** The first administrator of an empty store. */
@InputType({ description: '初始化：开通第一个管理员 / Opens the first administrator' })
export class SetUpInput {
  @Field(() => String, { description: '启动时显示的初始化码 / Set-up code that the start printed' })
  @MaxLength(64)
  readonly code!: string;

  @Field(() => String, NAME)
  @MinLength(2)
  @MaxLength(64)
  readonly account!: string;

  @Field(() => String, PASSWORD)
  @MaxLength(512)
  readonly password!: string;
}

/** A new account. */
@InputType({ description: '开通账号 / Opens an account' })
export class OpenAccountInput {
  @Field(() => ID, { nullable: true, description: '账号编号，可不填 / Id of the account, optional' })
  readonly id?: string | null;

  @Field(() => String, NAME)
  @MinLength(2)
  @MaxLength(64)
  readonly account!: string;

  @Field(() => String, PASSWORD)
  @MaxLength(512)
  readonly password!: string;

  @Field(() => String, { nullable: true, description: '使用人姓名，与身份证号一起填写 / Name of the holder' })
  @MaxLength(64)
  readonly name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: '使用人身份证号，加密保存；同一身份证号即同一个人 / Identity number: the same is the same person',
  })
  @IsIdNumber()
  readonly idNumber?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: '已登记人员的编号，代替姓名和身份证号 / A known person instead of name and identity number',
  })
  readonly personId?: string | null;

  @Field(() => RoleEnum, { description: '角色 / Role' })
  @IsNotIn(['SYSTEM'])
  readonly role!: AccountRole;

  @Field(() => ID, { description: '所属组织节点 / Org node' })
  readonly nodeId!: string;
}

/** A new password, one's own or another account's. */
@InputType({ description: '设置密码 / Sets a password' })
export class SetPasswordInput {
  @Field(() => ID, { nullable: true, description: '账号编号，不填为自己的 / Account; one’s own when left out' })
  readonly accountId?: string | null;

  @Field(() => String, { nullable: true, description: '原密码，改自己的密码时必填 / Present password, for one’s own' })
  @MaxLength(512)
  readonly present?: string | null;

  @Field(() => String, PASSWORD)
  @MaxLength(512)
  readonly password!: string;
}

/** An account to close. */
@InputType({ description: '停用账号 / Closes an account' })
export class CloseAccountInput {
  @Field(() => ID, { description: '账号编号 / Account' })
  readonly accountId!: string;
}

/** Workers who are to sign in for the first time. */
@InputType({ description: '邀请职工首次登录 / Invites workers to sign in for the first time' })
export class InviteWorkersInput {
  @Field(() => [ID], { description: '职工，最多 200 人 / Workers, at most 200' })
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  readonly personIds!: readonly string[];

  @Field(() => InvitedRoleEnum, { description: '以什么身份登录 / As what they sign in' })
  readonly role!: InvitedRole;

  @Field(() => Int, {
    nullable: true,
    description: `有效天数，默认 ${INVITATION_DAYS}，最多 ${MOST_INVITATION_DAYS} / Days that it is good for`,
  })
  @IsOptional()
  @Min(1)
  @Max(MOST_INVITATION_DAYS)
  readonly days?: number | null;
}

/** An invitation to void. */
@InputType({ description: '作废邀请，并让已绑定的手机退出 / Voids an invitation and signs out the phone it bound' })
export class RevokeInvitationInput {
  @Field(() => ID, { description: '职工 / Worker' })
  readonly personId!: string;

  @Field(() => InvitedRoleEnum, { description: '身份 / As what they were invited' })
  readonly role!: InvitedRole;
}
