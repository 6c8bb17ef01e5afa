import { CommandBus } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';

import { aTown, type Town } from '@xinhuo/pairing/testing';

import { type Answer, GraphqlClient, type JourneyServer, type Loose, startXinhuo } from '../kit';

const INVITE = `mutation ($input: InviteWorkersInput!) { inviteWorkers(input: $input) {
  personId code expiresAt rejected message { zh } } }`;
const REDEEM = `mutation ($code: String!) { redeemInvitation(code: $code) {
  token refreshToken who { personId role nodeId } } }`;
const REFRESH = 'mutation ($refreshToken: String!) { refresh(refreshToken: $refreshToken) { token refreshToken } }';

describe('a first sign-in by invitation', () => {
  let server: JourneyServer;
  let town: Town;
  let officer: GraphqlClient;
  let db: DataSource;

  beforeAll(async () => {
    server = await startXinhuo();
    town = await aTown({ commands: server.xinhuo.app.get(CommandBus) });
    officer = (await server.as('ENTERPRISE', { nodeId: town.firm })).client;
    db = server.xinhuo.app.get(DataSource);
  });
  afterAll(() => server.close());

  const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
  const invite = async (personIds: readonly string[], role = 'MASTER'): Promise<Loose[]> => {
    const { data, errors } = await officer.send(INVITE, { input: { personIds, role } });
    if (errors) throw new Error(errors[0]!.message);
    return data.inviteWorkers;
  };
  const redeem = (code: string) => server.anybody.send(REDEEM, { code });

  it('binds the phone that shows the secret first, and no other', async () => {
    const [masterId, apprenticeId] = [await town.master(), await town.apprentice()];
    const [[master], [apprentice]] = [await invite([masterId]), await invite([apprenticeId], 'APPRENTICE')];
    const { data } = await redeem(master.code);
    const { token, refreshToken, who } = data.redeemInvitation;
    expect(who).toEqual({ personId: masterId, role: 'MASTER', nodeId: town.firm });
    const { me } = await new GraphqlClient(server.url, token).query('{ me { role personName } }');
    expect(me).toEqual({ role: 'MASTER', personName: '演示甲' });
    expect(codeOf(await redeem(master.code))).toBe('UNAUTHENTICATED');
    expect((await redeem(apprentice.code)).data.redeemInvitation.who.personId).toBe(apprenticeId);
    expect((await server.anybody.send(REFRESH, { refreshToken })).data.refresh.token).toEqual(expect.any(String));
    const [{ days }] = await db.query(
      'SELECT extract(day FROM expires_at - now())::integer AS days FROM access.session ORDER BY expires_at DESC LIMIT 1',
    );
    expect(days).toBeGreaterThan(170);
  });

  it('is won by one of two that show it at the same moment', async () => {
    const [{ code }] = await invite([await town.master()]);
    const answers = await Promise.all([redeem(code), redeem(code), redeem(code)]);
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
  });

  it('is void once there is a newer one, whose phone takes the place of the old', async () => {
    const masterId = await town.master();
    const [[first], [second]] = [await invite([masterId]), await invite([masterId])];
    expect(codeOf(await redeem(first.code))).toBe('UNAUTHENTICATED');
    const old = (await redeem(second.code)).data.redeemInvitation;
    const [third] = await invite([masterId]);
    expect((await server.anybody.send(REFRESH, old)).errors).toBeUndefined(); // until the new one is used
    const again = (await redeem(third.code)).data.redeemInvitation;
    expect(codeOf(await server.anybody.send(REFRESH, old))).toBe('UNAUTHENTICATED');
    expect((await server.anybody.send(REFRESH, again)).errors).toBeUndefined();
  });

  it('can be revoked, with the phone that it bound', async () => {
    const masterId = await town.master();
    const [{ code }] = await invite([masterId]);
    const bound = (await redeem(code)).data.redeemInvitation;
    const [next] = await invite([masterId]);
    await officer.must('revokeInvitation', { personId: masterId, role: 'MASTER' });
    expect(codeOf(await redeem(next.code))).toBe('UNAUTHENTICATED');
    expect(codeOf(await server.anybody.send(REFRESH, bound))).toBe('UNAUTHENTICATED');
  });

  it('runs out', async () => {
    const [{ code }] = await invite([await town.master()]);
    await db.query("UPDATE access.invitation SET expires_at = now() - interval '1 second'");
    expect(codeOf(await redeem(code))).toBe('UNAUTHENTICATED');
  });

  it('leaves no secret in a table or an event', async () => {
    const [{ code }] = await invite([await town.master()]);
    const [kept] = await db.query('SELECT row_to_json(i)::text AS row FROM access.invitation i LIMIT 1');
    expect(kept.row).not.toContain(code);
    const events = await db.query('SELECT FROM log.event WHERE data::text LIKE $1 OR metadata::text LIKE $1', [
      `%${code}%`,
    ]);
    expect(events).toEqual([]);
    const { rejected, message } = await officer
      .receipt('revokeInvitation', {
        personId: await town.apprentice(),
        role: 'MASTER',
      })
      .catch(() => ({ rejected: 'denied', message: null }));
    expect([rejected, message]).toEqual(['denied', null]); // nobody was ever invited there
  });

  it('is given out by the own union alone, and to nobody who has left', async () => {
    const masterId = await town.master();
    const input = { personIds: [masterId], role: 'MASTER' };
    for (const [role, nodeId] of [
      ['ENTERPRISE', town.otherFirm],
      ['CITY_HANDLER', town.city],
      ['MASTER', town.firm],
    ] as const) {
      const { client } = await server.as(role, { nodeId });
      expect(codeOf(await client.send(INVITE, { input }))).toBe('FORBIDDEN');
    }
    const { programmeId } = town;
    await officer.must('recordWorkerLeft', { programmeId, personId: masterId });
    expect(await invite([masterId])).toMatchObject([
      { personId: masterId, code: null, rejected: 'NOT_EMPLOYED', message: { zh: expect.stringContaining('离职') } },
    ]);
  });
});
