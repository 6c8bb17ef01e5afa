import { randomUUID } from 'node:crypto';

import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus } from '@nestjs/cqrs';

import { Sessions, SetUp, setUpSentences, SignIn, type SignedIn, TooManySignIns } from '@xinhuo/access';
import type { Actor } from '@xinhuo/kernel';

import { CommandReceipt, EdgeError, Public, type RequestContext, toReceipt, Viewer } from '../edge';
import { SetUpInput } from './access.inputs';
import { SignInType, WhoType } from './access.types';

const WRONG = {
  zh: '登录名或密码不正确，或因多次失败暂时锁定。请核对后重试；连续失败后请等待一至十五分钟。',
  en: 'The name or the password is wrong, or the name is locked after several failures. Check both; after failures in a row wait one to fifteen minutes.',
} as const;

const BUSY = {
  zh: '登录的人太多，请稍等几秒再试。',
  en: 'Too many people are signing in: please try again in a few seconds.',
} as const;

const answer = ({ actor, ...rest }: SignedIn): SignInType => ({ ...rest, who: actor });

/** Signing in and out, and the first administrator. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly commands: CommandBus,
  ) {}

  @Public()
  @Mutation(() => SignInType, { description: '登录 / Sign in' })
  async signIn(
    @Args('account', { description: '登录名 / Sign-in name' }) account: string,
    @Args('password', { description: '密码 / Password' }) password: string,
  ): Promise<SignInType> {
    try {
      const signedIn = await this.signIns.signIn(account.slice(0, 200), password.slice(0, 512));
      if (signedIn) return answer(signedIn);
    } catch (error) {
      if (error instanceof TooManySignIns) throw new EdgeError('UNAVAILABLE', { sentence: BUSY });
      throw error;
    }
    throw new EdgeError('UNAUTHENTICATED', { sentence: WRONG });
  }

  @Public()
  @Mutation(() => SignInType, { description: '续期 / A new token for a session that goes on' })
  async refresh(
    @Args('refreshToken', { description: '续期凭证 / From the last sign-in or refresh' }) refreshToken: string,
  ): Promise<SignInType> {
    const signedIn = await this.signIns.renew(refreshToken);
    if (signedIn) return answer(signedIn);
    throw new EdgeError('UNAUTHENTICATED');
  }

  @Mutation(() => Boolean, { description: '退出登录 / Sign out' })
  async signOut(@Viewer() _: Actor, @Context() { sessionId }: RequestContext): Promise<boolean> {
    if (sessionId) await this.sessions.end(sessionId);
    return true;
  }

  @Public()
  @Mutation(() => CommandReceipt, {
    description: '初始化：用启动时显示的初始化码开通第一个管理员 / Opens the first administrator',
  })
  async setUp(@Args('input') { code, account, password }: SetUpInput): Promise<CommandReceipt> {
    const ids = { accountId: randomUUID(), personId: randomUUID(), nodeId: randomUUID() };
    const receipt = await this.commands.execute(new SetUp(code, { ...ids, name: account, password }));
    return toReceipt(receipt, setUpSentences, ids.accountId);
  }

  @Query(() => WhoType, { description: '当前登录者 / Who is signed in' })
  me(@Viewer() viewer: Actor): WhoType {
    return viewer;
  }
}
