import { randomUUID } from 'node:crypto';

import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { type Running, running } from '@xinhuo/enterprise/testing';
import { migrations as peopleMigrations, PeopleModule } from '@xinhuo/people';
import { migrations as programmeMigrations, ProgrammeModule } from '@xinhuo/programme';
import { commandContextFor, systemActor } from '@xinhuo/runtime';

import { AccessModule, type AccountRole, migrations, OpenAccount } from '.';
import { CloseAccountsOfErased } from './close-erased.handler';
import { closeErased } from './close-erased.reactor';
import { Credentials } from './credentials';

jest.setTimeout(60_000);

describe('the accounts of an erased person', () => {
  let at: Running;
  beforeAll(async () => {
    const keys = [{ kid: 'k', secret: new Uint8Array(32).fill(1) }] as const;
    const vault = PeopleModule.with([{ keyId: 'k', secret: Buffer.alloc(32, 1) }]);
    at = await running([ProgrammeModule, EnterpriseModule, vault, AccessModule.with(keys)], {
      migrations: [...programmeMigrations, ...enterpriseMigrations, ...peopleMigrations, ...migrations],
      today: '2025-12-31',
    });
  });
  afterAll(() => at.stop());

  const system = systemActor('spec');
  const open = async (personId: string, role: AccountRole, name: string) => {
    const accountId = randomUUID();
    const ids = { accountId, personId, role, nodeId: randomUUID() };
    const command = { type: 'OpenAccount', ...ids, by: system.personId } as const;
    const secret = { name, password: `of ${name}, long enough` };
    const context = commandContextFor(system, undefined, command, 'spec');
    expect(await at.commands.execute(new OpenAccount(command, secret, context))).toHaveProperty('position');
    return accountId;
  };
  const phaseOf = async (accountId: string) => {
    const types: string[] = [];
    for await (const { type } of at.store.read(`account-${accountId}`)) types.push(type);
    return types.includes('AccountClosed') ? 'closed' : 'open';
  };

  it('are closed and their sign-in names forgotten; those of others and of administrators stay', async () => {
    const personId = randomUUID();
    const own = [await open(personId, 'MASTER', '王建国'), await open(personId, 'ENTERPRISE', '13909520001')];
    const others = [await open(randomUUID(), 'MASTER', '李留下'), await open(personId, 'ADMIN', 'admin')];
    const [reaction] = closeErased.on.PersonErased!({ personId });
    const context = commandContextFor(systemActor(closeErased.name), undefined, reaction!.command, 'spec');
    const close = () => at.commands.execute(new CloseAccountsOfErased(reaction!.command, context));
    await close();
    await close();
    expect(await Promise.all(own.map(phaseOf))).toEqual(['closed', 'closed']);
    expect(await Promise.all(others.map(phaseOf))).toEqual(['open', 'open']);
    const names = await at.app.get(Credentials).names([...own, ...others]);
    expect([...names.keys()].sort()).toEqual([...others].sort());
  });
});
