import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { completeIdNumber } from '@xinhuo/kernel';
import { aTown, type Town } from '@xinhuo/pairing/testing';

import { type GraphqlClient, type JourneyServer, type Loose, startXinhuo } from '../kit';

const INVITE = `mutation ($input: InviteWorkersInput!) { inviteWorkers(input: $input) { personId code rejected } }`;
const REDEEM = 'mutation ($code: String!) { redeemInvitation(code: $code) { token refreshToken } }';
const REFRESH = 'mutation ($refreshToken: String!) { refresh(refreshToken: $refreshToken) { token } }';
const INVITATIONS = `query ($filter: InvitationFilterInput, $first: Int!, $after: String) {
  invitations(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { personId personName role nodeName state issuedBy issuedByName issuedAt expiresAt usedAt } } }`;
const ACCOUNTS = `query ($filter: AccountFilterInput, $first: Int!, $after: String) {
  accounts(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { name personName role nodeName open } } }`;

describe('the administrator of accounts', () => {
  let server: JourneyServer;
  let town: Town;
  let admin: GraphqlClient;
  let officer: GraphqlClient;
  let officerId: string;

  beforeAll(async () => {
    server = await startXinhuo();
    town = await aTown({ commands: server.xinhuo.app.get(CommandBus) });
    admin = (await server.as('ADMIN', { nodeId: town.city })).client;
    const union = await server.as('ENTERPRISE', { nodeId: town.firm });
    ({ client: officer, personId: officerId } = union);
  });
  afterAll(() => server.close());

  const invite = async (personId: string, role = 'MASTER'): Promise<string> => {
    const { inviteWorkers } = await officer.query(INVITE, { input: { personIds: [personId], role } });
    return inviteWorkers[0].code;
  };
  const listed = async (client: GraphqlClient, filter: object = {}): Promise<Loose> =>
    (await client.query(INVITATIONS, { first: 20, filter })).invitations;
  const stateOf = async (personId: string): Promise<string> =>
    (await listed(admin)).nodes.find((one: Loose) => one.personId === personId)?.state;

  /** The list follows the log: invitations answer with no receipt that a reader could wait for. */
  const becomes = async (personId: string, state: string): Promise<void> => {
    for (let left = 200; (await stateOf(personId)) !== state; left -= 1) {
      if (left === 0) throw new Error(`${await stateOf(personId)} is not ${state}`);
    }
  };

  it('sees who was invited, by whom, and what became of it', async () => {
    const [waiting, used, expired] = [await town.master(), await town.master(), await town.apprentice()];
    await invite(waiting);
    await server.anybody.send(REDEEM, { code: await invite(used) });
    await invite(expired, 'APPRENTICE');
    await becomes(waiting, 'WAITING');
    await becomes(used, 'USED');
    await becomes(expired, 'WAITING');
    const db = server.xinhuo.app.get(DataSource);
    await db.query("UPDATE read.invitation_v1 SET expires_at = '2020-01-01T00:00:00.000Z' WHERE person_id = $1", [
      expired,
    ]);
    await becomes(expired, 'EXPIRED');

    const { nodes, totalCount } = await listed(admin);
    expect(totalCount).toBe(3);
    expect(nodes.map(({ personId }: Loose) => personId)).toEqual([expired, used, waiting]);
    expect(nodes[1]).toMatchObject({
      ...{ personName: '演示甲', role: 'MASTER', nodeName: expect.any(String), issuedBy: officerId },
      ...{ expiresAt: expect.any(String), usedAt: expect.any(String) },
    });
    expect((await listed(admin, { state: 'USED' })).nodes).toMatchObject([{ personId: used }]);
    expect((await listed(admin, { role: 'APPRENTICE' })).nodes).toMatchObject([{ personId: expired }]);
    expect((await listed(admin, { text: '没有这个人' })).totalCount).toBe(0);
    expect((await listed(admin, { text: '演示' })).totalCount).toBe(3);
  });

  it('pages through them, and a union sees its own alone', async () => {
    const first = (await admin.query(INVITATIONS, { first: 2 })).invitations;
    const rest = (await admin.query(INVITATIONS, { first: 2, after: first.pageInfo.endCursor })).invitations;
    expect([first.nodes.length, first.pageInfo.hasNextPage]).toEqual([2, true]);
    expect([rest.nodes.length, rest.pageInfo.hasNextPage]).toEqual([1, false]);
    const other = (await server.as('ENTERPRISE', { nodeId: town.otherFirm })).client;
    expect((await listed(officer)).totalCount).toBe(3);
    expect((await listed(other)).totalCount).toBe(0);
    const { errors } = await admin.send(INVITATIONS, {
      first: 20,
      after: Buffer.from('["x","y"]').toString('base64url'),
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('signs out a phone that was lost, and the union invites its owner anew', async () => {
    const masterId = await town.master();
    const { data } = await server.anybody.send(REDEEM, { code: await invite(masterId) });
    await becomes(masterId, 'USED');
    await admin.must('revokeInvitation', { personId: masterId, role: 'MASTER' });
    expect(await stateOf(masterId)).toBe('REVOKED');
    const { errors } = await server.anybody.send(REFRESH, data.redeemInvitation);
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    await invite(masterId);
    await becomes(masterId, 'WAITING');
  });

  it('finds an account by its name or its holder, by role, and whether it is open', async () => {
    const open = (account: string, role: string, name: string, first17: string): Promise<string> => {
      const holder = { name, idNumber: completeIdNumber(first17) };
      return admin.must('openAccount', {
        account,
        password: 'nobody-guesses-this',
        ...holder,
        role,
        nodeId: town.city,
      });
    };
    await open('caiwu-zhou', 'FINANCE', '周财务', '64020219900101123');
    const closed = await open('jingban-wu', 'CITY_HANDLER', '吴经办', '64020219880229301');
    const found = async (filter: object): Promise<readonly string[]> =>
      (await admin.query(ACCOUNTS, { first: 20, filter })).accounts.nodes.map(({ name }: Loose) => name);
    expect(await found({ text: '周财' })).toEqual(['caiwu-zhou']);
    expect(await found({ text: 'WU-Z' })).toEqual(['caiwu-zhou']);
    expect(await found({ text: 'zcw' })).toEqual(['caiwu-zhou']);
    expect(await found({ text: 'zcw', role: 'AUDITOR' })).toEqual([]);
    await admin.must('closeAccount', { accountId: closed });
    expect(await found({ text: 'jingban', open: false })).toEqual(['jingban-wu']);
    expect(await found({ text: 'jingban', open: true })).toEqual([]);
    const { totalCount, nodes } = (await admin.query(ACCOUNTS, { first: 20, filter: { text: '周财务' } })).accounts;
    expect([totalCount, nodes[0]]).toEqual([
      1,
      { name: 'caiwu-zhou', personName: '周财务', role: 'FINANCE', nodeName: expect.any(String), open: true },
    ]);
  });
});
