import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { SetUpCode, SignIn } from '@xinhuo/access';
import { OrgNames } from '@xinhuo/enterprise';
import { StoredBusinessClock } from '@xinhuo/runtime';

import { EdgeError, Public, type RequestContext } from '../edge';
import { type DemoAccountType, InstallationType, SignInType } from './access.types';
import { DemoDoor } from './demo-door';

/** What a console must know before anybody has signed in. */
@Resolver()
export class InstallationResolver {
  constructor(
    private readonly clock: StoredBusinessClock,
    private readonly door: DemoDoor,
    private readonly orgs: OrgNames,
    private readonly signIns: SignIn,
    private readonly setUpCode: SetUpCode,
  ) {}

  @Public()
  @Query(() => InstallationType, { description: '登录前可知的系统信息 / What is known before anybody signs in' })
  async installation(@Context() { req }: RequestContext): Promise<InstallationType> {
    const demo = this.door.isOpenTo(req);
    return {
      businessDate: this.clock.today(),
      businessDateFixed: this.clock.fixedDate !== undefined,
      awaitsSetUp: await this.setUpCode.isOffered(),
      demo,
      demoAccounts: demo ? await this.demoAccounts() : [],
    };
  }

  @Public()
  @Mutation(() => SignInType, {
    description: '演示模式下一键登录，只限在本机操作 / Signs in to a demonstration account, at the machine itself only',
  })
  async signInAsDemo(
    @Args('account', { description: '演示账号 / One of demoAccounts' }) account: string,
    @Context() { req }: RequestContext,
  ): Promise<SignInType> {
    const known = this.door.isOpenTo(req) ? this.door.accounts().find((each) => each.account === account) : undefined;
    const signedIn = known && (await this.signIns.signIn(known.account, known.password));
    if (!signedIn) throw new EdgeError('FORBIDDEN');
    const { actor, ...rest } = signedIn;
    return { ...rest, who: actor };
  }

  private async demoAccounts(): Promise<readonly DemoAccountType[]> {
    const accounts = this.door.accounts();
    const names = await this.orgs.of(accounts.map(({ node }) => node));
    return accounts.map(({ account, role, node }) => ({ account, role, nodeName: names.get(node) ?? null }));
  }
}
