import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { CommandBus } from '@nestjs/cqrs';

import { type AccountRole, OpenAccount } from '@xinhuo/access';
import type { Vault } from '@xinhuo/people';
import { commandContextFor, isRefused, RELEASE, systemActor } from '@xinhuo/runtime';

import { type DemoAccount, demoAccountsFile } from '../../../api/src/access/demo-door';
import type { Cast } from './cast';
import { DemoRefused } from './refused';

export { type DemoAccount, demoAccountsFile };

/** The accounts as they were written down; undefined where the file is gone. */
export const knownAccounts = (data: string): readonly DemoAccount[] | undefined => {
  try {
    return JSON.parse(readFileSync(demoAccountsFile(data), 'utf8')) as DemoAccount[];
  } catch {
    return undefined;
  }
};

/** Makes passwords for the accounts of a new city and writes them down, before any account is opened. */
export const newAccounts = ({ accounts }: Cast, data: string): readonly DemoAccount[] => {
  const told = accounts.map(({ account, actor }): DemoAccount => {
    const password = randomBytes(12).toString('base64url');
    return { account, role: actor.role as AccountRole, node: actor.nodeId, password };
  });
  const file = demoAccountsFile(data);
  writeFileSync(`${file}.new`, `${JSON.stringify(told, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return told;
};

/** Opens the accounts with the passwords that were written down; a repeat changes nothing. */
export const openAccounts = async (
  { accounts }: Cast,
  told: readonly DemoAccount[],
  { commands, vault }: { readonly commands: CommandBus; readonly vault: Vault },
): Promise<void> => {
  const passwords = new Map(told.map(({ account, password }) => [account, password]));
  const opener = systemActor('demonstration');
  for (const { account, actor, name } of accounts) {
    const password = passwords.get(account);
    if (password === undefined) throw new DemoRefused(missing(account));
    if (name) await vault.putPerson({ personId: actor.personId, name });
    const { accountId, personId, nodeId } = actor;
    const role = actor.role as AccountRole;
    const command = { type: 'OpenAccount', accountId, personId, role, nodeId, by: opener.personId } as const;
    const context = commandContextFor(opener, `demonstration/account/${account}`, command, RELEASE);
    const receipt = await commands.execute(new OpenAccount(command, { name: account, password }, context));
    if (isRefused(receipt)) throw new DemoRefused(`${account}: ${receipt.rejected}`);
  }
};

const missing = (account: string): string =>
  `demo-accounts.json 中没有账号 ${account}，请恢复该文件，或另设 XINHUO_DATA 重新放入 / demo-accounts.json lacks the account ${account}: restore the file, or begin in another XINHUO_DATA`;
