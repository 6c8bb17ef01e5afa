import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { EventStore } from '@xinhuo/kernel';
import { type CommandContext, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

import { accountList } from './account-list.projection';
import { CloseAccount, CloseAccountHandler } from './account.handler';
import { AccountRow } from './account.row';
import type { CloseErased } from './close-erased.reactor';
import { Credentials } from './credentials';

/** Closes the accounts of an erased person; sent by the reactor alone. */
export class CloseAccountsOfErased extends Command<void> {
  constructor(
    readonly command: CloseErased,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** An administrator's account stays: whoever registers people must not be able to lock the house. */
@CommandHandler(CloseAccountsOfErased)
export class CloseAccountsOfErasedHandler implements ICommandHandler<CloseAccountsOfErased> {
  constructor(
    private readonly db: DataSource,
    private readonly store: EventStore,
    private readonly progress: ReadProgress,
    private readonly closing: CloseAccountHandler,
    private readonly credentials: Credentials,
  ) {}

  async execute({ command: { personId }, context }: CloseAccountsOfErased): Promise<void> {
    // The reactor tries again: an account that was opened a moment ago must not slip through.
    if (!(await this.progress.reached([accountList.name], await this.store.head()))) {
      throw new Error('The list of accounts is behind the log');
    }
    const accounts = await this.db.getRepository(AccountRow).findBy({ personId });
    for (const { accountId, role } of accounts) {
      if (role === 'ADMIN') continue;
      const close = { type: 'CloseAccount', accountId, by: context.actor.personId } as const;
      await this.closing.execute(new CloseAccount(close, context));
      await this.credentials.remove(accountId);
    }
  }
}
