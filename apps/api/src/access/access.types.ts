import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

import { INVITATION_STATES, INVITED_ROLES, type InvitationState, type InvitedRole } from '@xinhuo/access';
import type { NodeKind } from '@xinhuo/enterprise';
import { type Actor, ROLES, type Role } from '@xinhuo/kernel';

import { BilingualText, countedConnectionOf, DateScalar, enumOf, InstantScalar } from '../edge';
import { NodeKindEnum } from '../enterprise/enterprise.enums';

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

export const InvitedRoleEnum = enumOf(INVITED_ROLES);

registerEnumType(InvitedRoleEnum, {
  name: 'InvitedRole',
  description: '受邀身份：师傅或徒弟 / As what a worker is invited: master or apprentice',
});

export const InvitationStateEnum = enumOf(INVITATION_STATES);

registerEnumType(InvitationStateEnum, {
  name: 'InvitationState',
  description: '邀请状态 / What became of an invitation',
  valuesMap: {
    WAITING: { description: '待领 / Given out, not used yet' },
    USED: { description: '已用 / Used for a first sign-in' },
    EXPIRED: { description: '过期 / Too old to be used' },
    REVOKED: { description: '撤回，或账号已停用 / Voided, or its account closed' },
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
export class AccountConnection extends countedConnectionOf(AccountType) {}

/** One of the nodes above somebody, or their own. */
@ObjectType('NodeStep', { description: '组织路径上的一级 / A node on the way down the org tree' })
export class NodeStepType {
  @Field(() => ID, { description: '组织编号 / Id' })
  readonly nodeId!: string;

  @Field(() => String, { description: '名称 / Name' })
  readonly name!: string;

  @Field(() => NodeKindEnum, { description: '类别 / Kind' })
  readonly kind!: NodeKind;
}

/** An account of the demonstration, without its password. */
@ObjectType('DemoAccount', { description: '演示账号 / An account of the demonstration' })
export class DemoAccountType {
  @Field(() => String, { description: '登录名 / Sign-in name' })
  readonly account!: string;

  @Field(() => RoleEnum, { description: '角色 / Role' })
  readonly role!: Role;

  @Field(() => String, { nullable: true, description: '所属组织名称 / Name of its node' })
  readonly nodeName!: string | null;
}

/** What is known of the installation before anybody signs in. */
@ObjectType('Installation', { description: '登录前可知的系统信息 / What is known before anybody signs in' })
export class InstallationType {
  @Field(() => DateScalar, { description: '今天（演示库为固定日期）/ Today, fixed in a demonstration' })
  readonly businessDate!: string;

  @Field(() => Boolean, { description: '日期是否固定（演示库）/ Whether the day stands still' })
  readonly businessDateFixed!: boolean;

  @Field(() => Boolean, {
    description: '是否还没有任何账号，须用初始化码开通第一个管理员 / Whether nobody has an account yet',
  })
  readonly awaitsSetUp!: boolean;

  @Field(() => Boolean, { description: '是否可一键登录演示账号 / Whether a demonstration account is one click away' })
  readonly demo!: boolean;

  @Field(() => [DemoAccountType], { description: '演示账号；非演示模式或不在本机时为空 / Empty elsewhere' })
  readonly demoAccounts!: readonly DemoAccountType[];
}

/** What came of inviting one worker. */
@ObjectType('InvitedWorker', { description: '一名职工的邀请结果；凭证只在此显示一次 / What came of one invitation' })
export class InvitedWorkerType {
  @Field(() => ID, { description: '职工 / Worker' })
  readonly personId!: string;

  @Field(() => String, {
    nullable: true,
    description: '一次性凭证，放在二维码网址的 # 之后；只显示这一次 / One-time secret, told this once',
  })
  readonly code!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: '失效时刻 / Good until' })
  readonly expiresAt!: string | null;

  @Field(() => String, { nullable: true, description: '没有发出的原因代码 / Code of the refusal' })
  readonly rejected!: string | null;

  @Field(() => BilingualText, { nullable: true, description: '没有发出的原因 / Why there is none' })
  readonly message!: BilingualText | null;
}

/** One invitation in the list. */
@ObjectType('Invitation', { description: '一名职工的最近一次邀请 / The latest invitation of a worker' })
export class InvitationType {
  @Field(() => ID, { description: '账号编号 / Account' })
  readonly accountId!: string;

  @Field(() => ID, { description: '职工 / Worker' })
  readonly personId!: string;

  @Field(() => InvitedRoleEnum, { description: '身份 / As what they were invited' })
  readonly role!: InvitedRole;

  @Field(() => ID, { description: '邀请时所在企业 / Enterprise at the first invitation' })
  readonly nodeId!: string;

  @Field(() => InvitationStateEnum, { description: '状态 / What became of it' })
  readonly state!: InvitationState;

  @Field(() => ID, { description: '邀请人 / Who gave it out' })
  readonly issuedBy!: string;

  @Field(() => InstantScalar, { description: '邀请时刻 / Given out at' })
  readonly issuedAt!: string;

  @Field(() => InstantScalar, { description: '失效时刻 / Good until' })
  readonly expiresAt!: string;

  @Field(() => InstantScalar, { nullable: true, description: '首次登录时刻 / Used at' })
  readonly usedAt!: string | null;
}

/** A page of invitations. */
@ObjectType('InvitationConnection', { description: '邀请分页 / A page of invitations' })
export class InvitationConnection extends countedConnectionOf(InvitationType) {}
