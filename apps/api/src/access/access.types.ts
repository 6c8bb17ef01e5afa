import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

import { type Actor, ROLES, type Role } from '@xinhuo/kernel';

import { connectionOf, InstantScalar } from '../edge';

/** The roles by their codes. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { readonly [R in Role]: R };

registerEnumType(RoleEnum, {
  name: 'Role',
  description: '角色 / Role of an account',
  valuesMap: {
    ADMIN: { description: '账号管理员 / Administrator of accounts' },
    CITY_HANDLER: { description: '市总工会经办 / City handler' },
    CITY_APPROVER: { description: '市总工会审批 / City approver' },
    FINANCE: { description: '财务 / Finance' },
    COUNTY: { description: '县（区）工会 / County union' },
    ENTERPRISE: { description: '企业工会 / Enterprise union' },
    MASTER: { description: '师傅 / Master' },
    APPRENTICE: { description: '徒弟 / Apprentice' },
    AUDITOR: { description: '经费审查 / Audit committee' },
    DATA_ENTRY: { description: '历史代录 / Data entry' },
    SYSTEM: { description: '系统（没有账号）/ The system itself; no account' },
  },
});

/** Who is signed in. */
@ObjectType('Who', { description: '当前登录者 / Who is signed in' })
export class WhoType implements Actor {
  @Field(() => ID, { description: '账号编号 / Account' })
  readonly accountId!: string;

  @Field(() => ID, { description: '人员编号 / Person' })
  readonly personId!: string;

  @Field(() => RoleEnum, { description: '角色 / Role' })
  readonly role!: Role;

  @Field(() => ID, { description: '所属组织节点 / Org node acted for' })
  readonly nodeId!: string;
}

/** What a sign-in gives. */
@ObjectType('SignIn', { description: '登录结果 / Result of a sign-in' })
export class SignInType {
  @Field(() => String, {
    description: '访问令牌，放入 authorization: Bearer / Token for the authorization header',
  })
  readonly token!: string;

  @Field(() => InstantScalar, { description: '令牌失效时刻 / When the token runs out' })
  readonly expiresAt!: string;

  @Field(() => String, { description: '续期凭证，只能用一次 / Renews the token once' })
  readonly refreshToken!: string;

  @Field(() => WhoType, { description: '登录者 / Who signed in' })
  readonly who!: WhoType;
}

/** One account in the list of administrators. */
@ObjectType('Account', { description: '账号 / Account' })
export class AccountType {
  @Field(() => ID, { description: '账号编号 / Account' })
  readonly accountId!: string;

  @Field(() => String, { description: '登录名 / Sign-in name' })
  readonly name!: string;

  @Field(() => ID, { description: '人员编号 / Person' })
  readonly personId!: string;

  @Field(() => RoleEnum, { description: '角色 / Role' })
  readonly role!: Role;

  @Field(() => ID, { description: '所属组织节点 / Org node' })
  readonly nodeId!: string;

  @Field(() => Boolean, { description: '是否在用 / Whether it is open' })
  readonly open!: boolean;

  @Field(() => InstantScalar, { description: '开通时刻 / When it was opened' })
  readonly openedAt!: string;
}

/** A page of accounts. */
@ObjectType('AccountConnection', { description: '账号分页 / A page of accounts' })
export class AccountConnection extends connectionOf(AccountType) {}
