import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandBus } from '@nestjs/cqrs';

import { type AccountRole, OpenAccount } from '@xinhuo/access';
import type { Vault } from '@xinhuo/people';
import { commandContextFor, isRefused, RELEASE, systemActor } from '@xinhuo/runtime';

import type { Cast } from './cast';
import { PlanRefused } from './desk';

/** What is told of a demonstration account; the password was made at random when the account was opened. */
export interface DemoAccount {
  readonly account: string;
  readonly role: string;
  readonly node: string;
  readonly password: string;
}

const fileIn = (data: string): string => join(data, 'demo-accounts.json');

/** The accounts as they were written down when they were opened; empty when there are none. */
export const knownAccounts = (data: string): readonly DemoAccount[] =>
  existsSync(fileIn(data)) ? (JSON.parse(readFileSync(fileIn(data), 'utf8')) as DemoAccount[]) : [];

const writeDown = (data: string, accounts: readonly DemoAccount[]): void => {
  const file = fileIn(data);
  writeFileSync(`${file}.new`, `${JSON.stringify(accounts, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
};

/**
 * Opens the demonstration's accounts, each with a password made now. They are written down (mode 0600) before they are
 * opened, so that a run that is stopped in between knows them.
 */
export const openAccounts = async (
  { accounts }: Cast,
  { data, commands, vault }: { readonly data: string; readonly commands: CommandBus; readonly vault: Vault },
): Promise<readonly DemoAccount[]> => {
  const known = new Map(knownAccounts(data).map((each) => [each.account, each]));
  const told = accounts.map(({ account, actor }): DemoAccount => {
    const password = known.get(account)?.password ?? randomBytes(12).toString('base64url');
    return { account, role: actor.role, node: actor.nodeId, password };
  });
  writeDown(data, told);
  const opener = systemActor('demonstration');
  for (const [n, { account, actor, name }] of accounts.entries()) {
    if (name) await vault.putPerson({ personId: actor.personId, name });
    const { accountId, personId, nodeId } = actor;
    const role = actor.role as AccountRole;
    const command = { type: 'OpenAccount', accountId, personId, role, nodeId, by: opener.personId } as const;
    const context = commandContextFor(opener, `demonstration/account/${account}`, command, RELEASE);
    const secret = { name: account, password: told[n]!.password };
    const receipt = await commands.execute(new OpenAccount(command, secret, context));
    if (isRefused(receipt)) throw new PlanRefused(`account ${account}: ${receipt.rejected}`);
  }
  return told;
};
