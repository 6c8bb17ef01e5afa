import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';

import {
  accountSentences,
  CountInvitations,
  FindInvitations,
  INVITATION_DAYS,
  type InvitationPage,
  type Invited,
  InviteWorkers,
  RedeemInvitation,
  RevokeInvitation,
} from '@xinhuo/access';
import { type Actor, filled, isUuid, type Position } from '@xinhuo/kernel';

import {
  badCursor,
  CommandReceipt,
  EdgeError,
  given,
  type PageArgs,
  pageOf,
  Public,
  ReadAfter,
  Sender,
  toConnection,
  toReceipt,
  Viewer,
} from '../edge';
import { InvitationsArgs } from './access.args';
import { InviteWorkersInput, RevokeInvitationInput } from './access.inputs';
import { InvitationConnection, InvitedWorkerType, SignInType } from './access.types';

const NOT_GOOD = {
  zh: '邀请码无效、已使用或已过期。请联系企业工会重新发放。',
  en: 'This invitation is not good: wrong, used, or too old. Please ask the enterprise’s union for a new one.',
} as const;

const shown = (invited: Invited): InvitedWorkerType => {
  const { personId } = invited;
  const nothing = { personId, code: null, expiresAt: null, rejected: null, message: null };
  if ('code' in invited) return { ...nothing, code: invited.code, expiresAt: invited.expiresAt };
  return {
    ...nothing,
    rejected: invited.rejected,
    message: filled(accountSentences[invited.rejected], invited.detail),
  };
};

const issuedPage = (args: PageArgs): InvitationPage => {
  const { first, after } = pageOf(args, 2);
  if (!after) return { first };
  const [at, id] = after;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isUuid(String(id))) throw badCursor();
  return { first, after: [at, String(id)] };
};

/** First sign-ins of masters and apprentices, by a secret that their union hands out on paper. */
@Resolver()
export class InvitationResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => InvitationConnection, {
    description: '管理范围内的邀请，最近的在前 / Invitations of the own scope, latest first',
  })
  async invitations(
    @Args() args: InvitationsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<InvitationConnection> {
    const page = issuedPage(args);
    const filter = given(args.filter ?? {});
    const rows = await this.queries.execute(new FindInvitations(viewer, { filter, page }, readAfter));
    const count = () => this.queries.execute(new CountInvitations(viewer, filter, readAfter));
    return { ...toConnection(rows, page, ({ issuedAt, accountId }) => [issuedAt, accountId]), count };
  }

  @Mutation(() => [InvitedWorkerType], {
    description:
      '邀请本企业职工首次登录；重新邀请使以前的凭证作废 / Invites workers; a new secret voids the one before',
  })
  async inviteWorkers(
    @Args('input') { personIds, role, days }: InviteWorkersInput,
    @Sender() { actor }: Sender,
  ): Promise<readonly InvitedWorkerType[]> {
    const asked = { personIds, role, days: days ?? INVITATION_DAYS };
    return (await this.commands.execute(new InviteWorkers(actor, asked))).map(shown);
  }

  @Mutation(() => CommandReceipt, {
    description: '作废邀请，并让已绑定的手机退出登录 / Voids an invitation and signs out the phone it bound',
  })
  async revokeInvitation(
    @Args('input') { personId, role }: RevokeInvitationInput,
    @Sender() { actor }: Sender,
  ): Promise<CommandReceipt> {
    const receipt = await this.commands.execute(new RevokeInvitation(actor, { personId, role }));
    return toReceipt(receipt, accountSentences);
  }

  @Public()
  @Mutation(() => SignInType, {
    description: '用一次性凭证首次登录，并绑定这部手机 / Signs in by an invitation, once, and binds this phone',
  })
  async redeemInvitation(@Args('code', { description: '一次性凭证 / The secret' }) code: string): Promise<SignInType> {
    const signedIn = await this.commands.execute(new RedeemInvitation(code.slice(0, 100)));
    if (!signedIn) throw new EdgeError('UNAUTHENTICATED', { sentence: NOT_GOOD });
    const { actor, ...rest } = signedIn;
    return { ...rest, who: actor };
  }
}
