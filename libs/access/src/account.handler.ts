import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';

import { type Actor, type Optionally, reject } from '@xinhuo/kernel';
import { type CommandContext, DecisionRunner, isRefused, type Receipt } from '@xinhuo/runtime';

import type { AccountCommand, AccountRejection } from './account.commands';
import { AccountHolders, type HolderDetails } from './account-holders';
import { accountRules } from './account.rules';
import { Credentials } from './credentials';
import { PasswordCheck } from './password-check';
import { isStrongEnough, PASSWORD_LENGTH, Passwords } from './passwords';
import { Sessions } from './sessions';

type Asked<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;
type AccountReceipt = Receipt<AccountRejection>;

const streamOf = (accountId: string) => `account-${accountId}` as const;

/** For whom an account is: a person by id, or by name and identity number (`holder`), one of the two. */
export type OpenAccountRequest = Optionally<Asked<'OpenAccount'>, 'personId'>;

/** Opens an account with a sign-in name and a first password. */
export class OpenAccount extends Command<AccountReceipt> {
  constructor(
    readonly command: OpenAccountRequest,
    readonly secret: { readonly name: string; readonly password: string; readonly holder?: HolderDetails },
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Sets a password; whoever sets their own shows the present one. Ends all sessions of the account. */
export class SetPassword extends Command<AccountReceipt> {
  constructor(
    readonly command: Asked<'SetPassword'>,
    readonly secret: { readonly password: string; readonly present?: string },
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Closes an account and ends its sessions. */
export class CloseAccount extends Command<AccountReceipt> {
  constructor(
    readonly command: Asked<'CloseAccount'>,
    readonly context: CommandContext,
  ) {
    super();
  }
}

/** Only an administrator sets a password without knowing the one before, and not their own. */
const needsPresent = ({ accountId, role }: Actor, target: string): boolean =>
  accountId === target || (role !== 'ADMIN' && role !== 'SYSTEM');

const weak = () => reject('PASSWORD_TOO_WEAK', PASSWORD_LENGTH);

/** The name is kept before the fact is recorded, and given up when the fact is refused. */
@CommandHandler(OpenAccount)
export class OpenAccountHandler implements ICommandHandler<OpenAccount> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly holders: AccountHolders,
  ) {}

  async execute({ command: request, secret, context }: OpenAccount): Promise<AccountReceipt> {
    const { holder } = secret;
    const nobody = { ...request, personId: '' }; // the right is asked before the vault is
    await this.decisions.authorise(accountRules, streamOf(request.accountId), nobody, context);
    if ((request.personId === undefined) === (holder === undefined)) return reject('HOLDER_UNCLEAR');
    if (!holder) return this.open({ ...request, personId: request.personId! }, secret, context);
    const found = await this.holders.find(holder);
    if ('rejected' in found) return found;
    const receipt = await this.open({ ...request, personId: found.personId }, secret, context);
    if (!isRefused(receipt) && found.isNew) await this.holders.keep(found.personId, holder);
    return receipt;
  }

  private async open(
    command: Asked<'OpenAccount'>,
    { name, password }: OpenAccount['secret'],
    context: CommandContext,
  ): Promise<AccountReceipt> {
    const { accountId } = command;
    if (!isStrongEnough(password, name)) return weak();
    const passwordHash = await this.passwords.hash(password);
    const kept = await this.credentials.add({ accountId, name, passwordHash });
    if (kept === 'taken') return reject('NAME_TAKEN');
    const receipt = await this.decisions.run(accountRules, streamOf(accountId), command, context);
    if (!isRefused(receipt)) return { ...receipt, id: accountId };
    if (kept === 'added') await this.credentials.remove(accountId);
    return receipt;
  }
}

@CommandHandler(SetPassword)
export class SetPasswordHandler implements ICommandHandler<SetPassword> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly credentials: Credentials,
    private readonly passwords: Passwords,
    private readonly sessions: Sessions,
    private readonly check: PasswordCheck,
  ) {}

  async execute({ command, secret: { password, present }, context }: SetPassword): Promise<AccountReceipt> {
    const { accountId } = command;
    await this.decisions.authorise(accountRules, streamOf(accountId), command, context);
    const credential = await this.credentials.byAccount(accountId);
    if (!credential) return reject('ACCOUNT_UNKNOWN');
    if (!isStrongEnough(password, credential.name)) return weak();
    if (needsPresent(context.actor, accountId) && !(await this.check.isOf(credential, present ?? ''))) {
      return reject('PASSWORD_WRONG');
    }
    const passwordHash = await this.passwords.hash(password);
    const receipt = await this.decisions.run(accountRules, streamOf(accountId), command, context);
    if (isRefused(receipt)) return receipt;
    await this.credentials.setPassword(accountId, passwordHash);
    await this.sessions.endAll(accountId);
    return { ...receipt, id: accountId };
  }
}

@CommandHandler(CloseAccount)
export class CloseAccountHandler implements ICommandHandler<CloseAccount> {
  constructor(
    private readonly decisions: DecisionRunner,
    private readonly sessions: Sessions,
  ) {}

  async execute({ command, context }: CloseAccount): Promise<AccountReceipt> {
    const receipt = await this.decisions.run(accountRules, streamOf(command.accountId), command, context);
    if (isRefused(receipt)) return receipt;
    await this.sessions.endAll(command.accountId);
    return { ...receipt, id: command.accountId };
  }
}
