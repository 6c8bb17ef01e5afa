import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';

import { accountSentences, CloseAccount, CountAccounts, FindAccounts, OpenAccount, SetPassword } from '@xinhuo/access';
import type { Actor, Position } from '@xinhuo/kernel';

import { CommandReceipt, given, pageOf, ReadAfter, Sender, toConnection, toReceipt, Viewer } from '../edge';
import { AccountsArgs } from './access.args';
import { CloseAccountInput, OpenAccountInput, SetPasswordInput } from './access.inputs';
import { AccountConnection } from './access.types';

/** Accounts: opened, listed, closed, and their passwords. */
@Resolver()
export class AccountResolver {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  @Query(() => AccountConnection, { description: '账号列表，按登录名排序 / Accounts by sign-in name' })
  async accounts(
    @Args() args: AccountsArgs,
    @Viewer() viewer: Actor,
    @ReadAfter() readAfter?: Position,
  ): Promise<AccountConnection> {
    const page = pageOf(args, 1);
    const after = page.after && { after: String(page.after[0]) };
    const filter = given(args.filter ?? {});
    const asked = { filter, page: { first: page.first, ...after } };
    const rows = await this.queries.execute(new FindAccounts(viewer, asked, readAfter));
    const count = () => this.queries.execute(new CountAccounts(viewer, filter, readAfter));
    return { ...toConnection(rows, page, ({ name }) => [name]), count };
  }

  @Mutation(() => CommandReceipt, { description: '开通账号 / Opens an account' })
  async openAccount(@Args('input') input: OpenAccountInput, @Sender() sender: Sender): Promise<CommandReceipt> {
    const { id, account, password, name, idNumber, ...rest } = given(input);
    const accountId = sender.newId(id);
    const command = { type: 'OpenAccount', accountId, ...rest, by: sender.actor.personId } as const;
    const holder =
      name !== undefined || idNumber !== undefined ? { name: name ?? '', idNumber: idNumber ?? '' } : undefined;
    const secret = { name: account, password, ...(holder && { holder }) };
    const message = new OpenAccount(command, secret, sender.context(command, { name, idNumber }));
    return toReceipt(await this.commands.execute(message), accountSentences, accountId);
  }

  @Mutation(() => CommandReceipt, {
    description: '设置密码，并在各处退出登录 / Sets a password and signs the account out everywhere',
  })
  async setPassword(
    @Args('input') { accountId, password, present }: SetPasswordInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const { actor } = sender;
    const command = { type: 'SetPassword', accountId: accountId ?? actor.accountId, by: actor.personId } as const;
    const secret = { password, ...(present && { present }) };
    const receipt = await this.commands.execute(new SetPassword(command, secret, sender.unrepeatable(command)));
    return toReceipt(receipt, accountSentences);
  }

  @Mutation(() => CommandReceipt, { description: '停用账号 / Closes an account' })
  async closeAccount(
    @Args('input') { accountId }: CloseAccountInput,
    @Sender() sender: Sender,
  ): Promise<CommandReceipt> {
    const command = { type: 'CloseAccount', accountId, by: sender.actor.personId } as const;
    return toReceipt(await this.commands.execute(new CloseAccount(command, sender.context(command))), accountSentences);
  }
}
