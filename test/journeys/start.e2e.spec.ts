import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { CommandBus } from '@nestjs/cqrs';

import { EventStore } from '@xinhuo/kernel';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { temporaryFolder } from '@xinhuo/postgres/testing';
import { shanghaiDay } from '@xinhuo/runtime';

import { GraphqlClient, type JourneyServer, type SignedIn, startXinhuo } from '../kit';

const INSTALLATION = '{ installation { businessDate businessDateFixed demo demoAccounts { account role nodeName } } }';
const SIGN_IN =
  'mutation ($account: String!) { signInAsDemo(account: $account) { token who { accountId personName } } }';
const ME = `{ me { role personName businessDate node { nodeId name kind } nodePath { name kind }
  programmes { programmeId currentYear } } }`;

const writeDown = (data: string, { account, password, nodeId }: SignedIn): void =>
  writeFileSync(
    join(data, 'demo-accounts.json'),
    JSON.stringify([{ account, password, role: 'ENTERPRISE', node: nodeId }]),
  );

describe('what a console asks first', () => {
  const data = temporaryFolder();
  let server: JourneyServer;
  let town: Town;
  let officer: SignedIn;

  beforeAll(async () => {
    server = await startXinhuo({ demo: true, data });
    town = await aTown({ commands: server.xinhuo.app.get(CommandBus) });
    officer = await server.as('ENTERPRISE', { nodeId: town.firm });
    writeDown(data, officer);
  });
  afterAll(() => server.close());

  it('is told to who has signed in: name, place in the tree, programmes and the day', async () => {
    const readAfter = await server.xinhuo.app.get(EventStore).head(); // the town was made past the client
    const { me } = (await officer.client.send(ME, {}, { 'x-read-after': readAfter })).data;
    expect(me).toMatchObject({
      role: 'ENTERPRISE',
      personName: null,
      businessDate: shanghaiDay(Date.now()),
      node: { nodeId: town.firm, kind: 'enterprise' },
      programmes: [{ programmeId: town.programmeId, currentYear: expect.any(Number) }],
    });
    expect(me.nodePath.map(({ kind }: { kind: string }) => kind)).toEqual(['city', 'county', 'enterprise']);
    const masterId = await town.master();
    const { client } = await server.as('MASTER', { nodeId: town.firm, personId: masterId });
    expect((await client.query(ME)).me.personName).toBe('演示甲');
    const { client: nowhere } = await server.as('AUDITOR');
    expect((await nowhere.query(ME)).me).toMatchObject({ node: null, nodePath: [], programmes: [] });
  });

  it('signs in to a demonstration account by a click, without its password', async () => {
    const { data: told } = await server.anybody.send(INSTALLATION);
    expect(told.installation).toEqual({
      ...{ businessDate: shanghaiDay(Date.now()), businessDateFixed: false, demo: true },
      demoAccounts: [{ account: officer.account, role: 'ENTERPRISE', nodeName: expect.stringContaining('演示') }],
    });
    const { data: signedIn } = await server.anybody.send(SIGN_IN, { account: officer.account });
    expect(signedIn.signInAsDemo.who).toMatchObject({ accountId: officer.accountId });
    const { me } = await new GraphqlClient(server.url, signedIn.signInAsDemo.token).query(ME);
    expect(me.node.nodeId).toBe(town.firm);
  });

  it('opens no other account, and none for who comes through a proxy', async () => {
    const other = await server.as('CITY_HANDLER', { nodeId: town.city });
    const code = (answer: Awaited<ReturnType<GraphqlClient['send']>>) => answer.errors?.[0]?.extensions.code;
    expect(code(await server.anybody.send(SIGN_IN, { account: other.account }))).toBe('FORBIDDEN');
    const proxied = { 'x-forwarded-for': '127.0.0.1' };
    expect(code(await server.anybody.send(SIGN_IN, { account: officer.account }, proxied))).toBe('FORBIDDEN');
    const { data: told } = await server.anybody.send(INSTALLATION, {}, proxied);
    expect(told.installation).toMatchObject({ demo: false, demoAccounts: [] });
  });

  it('has no such door where no demonstration is shown', async () => {
    const folder = temporaryFolder();
    const plain = await startXinhuo({ data: folder });
    try {
      const auditor = await plain.as('AUDITOR');
      writeDown(folder, auditor);
      const refused = await plain.anybody.send(SIGN_IN, { account: auditor.account });
      expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      const { data: told } = await plain.anybody.send(INSTALLATION);
      expect(told.installation).toMatchObject({ demo: false, demoAccounts: [] });
    } finally {
      await plain.close();
    }
  });
});
