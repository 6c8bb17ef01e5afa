import { randomUUID } from 'node:crypto';

import { EnterpriseModule, migrations as enterpriseMigrations } from '@xinhuo/enterprise';
import { type Running, running } from '@xinhuo/enterprise/testing';
import { completeIdNumber } from '@xinhuo/kernel';
import { migrations as peopleMigrations, PeopleModule, Vault } from '@xinhuo/people';
import { migrations as programmeMigrations, ProgrammeModule } from '@xinhuo/programme';
import { AccessDenied, commandContextFor, isRefused, systemActor } from '@xinhuo/runtime';

import { AccessModule, type AccountRole, type HolderDetails, migrations, OpenAccount } from '.';

jest.setTimeout(60_000);

const numbers = ['64020219880229301', '64020219900101123', '64020219910101123', '64020219920202124'].map((number) =>
  completeIdNumber(number)!,
);

describe('the holder of an account', () => {
  let at: Running;
  let vault: Vault;
  beforeAll(async () => {
    const keys = [{ kid: 'k', secret: new Uint8Array(32).fill(1) }] as const;
    const people = PeopleModule.with([{ keyId: 'k', secret: Buffer.alloc(32, 1) }]);
    at = await running([ProgrammeModule, EnterpriseModule, people, AccessModule.with(keys)], {
      migrations: [...programmeMigrations, ...enterpriseMigrations, ...peopleMigrations, ...migrations],
      today: '2025-12-31',
    });
    vault = at.app.get(Vault);
  });
  afterAll(() => at.stop());

  const system = systemActor('spec');
  const open = async (
    role: AccountRole,
    who: { readonly holder?: HolderDetails; readonly personId?: string },
    { actor = system, name = randomUUID() } = {},
  ) => {
    const { holder, ...person } = who;
    const accountId = randomUUID();
    const command = { type: 'OpenAccount', accountId, ...person, role, nodeId: randomUUID(), by: 'spec' } as const;
    const secret = { name, password: 'nobody-guesses-this', ...(holder && { holder }) };
    const context = commandContextFor(actor, undefined, command, 'spec');
    const receipt = await at.commands.execute(new OpenAccount(command, secret, context));
    if (isRefused(receipt)) return receipt.rejected;
    for await (const { data } of at.store.read(`account-${accountId}`)) return data as { readonly personId: string };
    throw new Error('no account');
  };

  it('is one person in every account with the same identity number, also when they are opened at once', async () => {
    const holder = { name: '钱经办', idNumber: numbers[0]! };
    const written = { name: ' 钱经办 ', idNumber: ` ${numbers[0]!.toLowerCase()} ` };
    const opened = await Promise.all([open('CITY_HANDLER', { holder }), open('CITY_APPROVER', { holder: written })]);
    const later = await open('FINANCE', { holder });
    const ids = new Set([...opened, later].map((account) => (account as { personId: string }).personId));
    expect(ids.size).toBe(1);
    const [personId] = ids;
    expect(await vault.names([personId!])).toEqual(new Map([[personId, '钱经办']]));
    expect(await vault.duplicatesOf({ idNumber: numbers[0]! })).toEqual([personId]);
    const log: string[] = [];
    for await (const page of at.store.readAll('' as never)) log.push(JSON.stringify(page.events));
    for (const secret of ['钱经办', numbers[0]!]) expect(log.join()).not.toContain(secret);
  });

  it('is the worker who has the identity number already', async () => {
    const personId = randomUUID();
    await vault.putPerson({ personId, name: '孙师傅', idNumber: numbers[1]! });
    expect(await open('MASTER', { holder: { name: '孙师傅', idNumber: numbers[1]! } })).toMatchObject({ personId });
    expect(await vault.duplicatesOf({ idNumber: numbers[1]! })).toEqual([personId]);
  });

  it('is nobody where name and number do not fit together, or where two have the number', async () => {
    expect(await open('FINANCE', { holder: { name: '别人', idNumber: numbers[0]! } })).toBe('HOLDER_NAME_DIFFERS');
    expect(await open('FINANCE', { holder: { name: '李', idNumber: '640202198802293019' } })).toBe('ID_NUMBER_INVALID');
    for (const name of ['甲', '乙']) await vault.putPerson({ personId: randomUUID(), name, idNumber: numbers[2]! });
    expect(await open('FINANCE', { holder: { name: '甲', idNumber: numbers[2]! } })).toBe('HOLDER_AMBIGUOUS');
  });

  it('is told by id or by name and number, not by both and not by neither', async () => {
    const holder = { name: '周财务', idNumber: numbers[3]! };
    expect(await open('FINANCE', {})).toBe('HOLDER_UNCLEAR');
    expect(await open('FINANCE', { holder, personId: randomUUID() })).toBe('HOLDER_UNCLEAR');
    const personId = randomUUID();
    expect(await open('FINANCE', { personId })).toMatchObject({ personId });
  });

  it('is kept only where the account was opened, and looked up only for who may open one', async () => {
    const holder = { name: '吴未开通', idNumber: numbers[3]! };
    const taken = randomUUID();
    await open('FINANCE', { personId: randomUUID() }, { name: taken });
    expect(await open('FINANCE', { holder }, { name: taken })).toBe('NAME_TAKEN');
    expect(await vault.duplicatesOf({ idNumber: numbers[3]! })).toEqual([]);
    const county = { accountId: randomUUID(), personId: randomUUID(), role: 'COUNTY', nodeId: randomUUID() } as const;
    await expect(open('FINANCE', { holder }, { actor: county })).rejects.toThrow(AccessDenied);
  });
});
