import { type JourneyServer, signIn, startXinhuo } from '../kit';

const SIGN_IN = `mutation ($account: String!, $password: String!) {
  signIn(account: $account, password: $password) { token refreshToken expiresAt who { accountId role nodeId } }
}`;
const ME = '{ me { accountId role } }';

describe('the first start', () => {
  let server: JourneyServer;
  beforeAll(async () => (server = await startXinhuo()));
  afterAll(() => server.close());

  it('offers one code that makes one administrator, who opens accounts for others', async () => {
    const code = (await server.xinhuo.offerSetUp())!;
    const awaited = async () =>
      (await server.anybody.query('{ installation { awaitsSetUp } }')).installation.awaitsSetUp as boolean;
    expect(await awaited()).toBe(true);
    const input = { code, account: '管理员', password: 'a-first-password' };
    expect((await server.anybody.receipt('setUp', { ...input, code: 'WRONG' })).rejected).toBe('CODE_WRONG');
    expect((await server.anybody.receipt('setUp', { ...input, password: 'short' })).rejected).toBe('PASSWORD_TOO_WEAK');
    await server.anybody.must('setUp', input);
    expect((await server.anybody.receipt('setUp', input)).rejected).toBe('CODE_WRONG');
    expect(await server.xinhuo.offerSetUp()).toBeUndefined();
    expect(await awaited()).toBe(false);

    const admin = await signIn(server.url, '管理员', 'a-first-password');
    const { me } = await admin.query(ME);
    expect(me.role).toBe('ADMIN');
    const other = { account: 'Union', password: 'another-password', role: 'ENTERPRISE' };
    const ids = { personId: crypto.randomUUID(), nodeId: crypto.randomUUID() };
    const id = await admin.must('openAccount', { ...other, ...ids }, 'k1');
    expect(await admin.must('openAccount', { ...other, ...ids }, 'k1')).toBe(id);
    expect((await admin.receipt('openAccount', { ...other, ...ids }, 'k2')).rejected).toBe('NAME_TAKEN');
    const { accounts } = await admin.query(
      '{ accounts(first: 1) { nodes { name role open } pageInfo { hasNextPage } } }',
    );
    expect(accounts).toEqual({
      nodes: [{ name: 'union', role: 'ENTERPRISE', open: true }],
      pageInfo: { hasNextPage: true },
    });
  });
});

describe('signing in', () => {
  let server: JourneyServer;
  beforeAll(async () => (server = await startXinhuo()));
  afterAll(() => server.close());

  const attempt = (account: string, password: string) => server.anybody.send(SIGN_IN, { account, password });

  it('answers an unknown name and a wrong password alike', async () => {
    const { account } = await server.as('AUDITOR');
    const [unknown, wrong] = [await attempt('nobody', 'x'), await attempt(account, 'x')];
    expect(unknown.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect(wrong.errors![0]!.extensions.message).toEqual(unknown.errors![0]!.extensions.message);
  });

  it('locks a name after six wrong attempts, known or not, and the right password then helps no more', async () => {
    const { account, password } = await server.as('FINANCE');
    for (let time = 0; time < 6; time += 1) await attempt(account, 'wrong');
    const locked = await attempt(account, password);
    expect(locked.data).toBeNull();
    expect(locked.errors![0]!.extensions.message).toEqual(
      (await attempt('nobody', 'x')).errors![0]!.extensions.message,
    );
  });

  it('is renewed once by each refresh token, and ends with signing out', async () => {
    const { account, password } = await server.as('COUNTY');
    const { refreshToken } = (await attempt(account, password)).data.signIn;
    const refresh = (token: string) =>
      server.anybody.send('mutation ($token: String!) { refresh(refreshToken: $token) { token refreshToken } }', {
        token,
      });
    const renewed = (await refresh(refreshToken)).data.refresh;
    const client = await signIn(server.url, account, password);
    expect((await client.query(ME)).me.role).toBe('COUNTY');
    await client.send('mutation { signOut }');
    expect((await client.send(ME)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    await refresh(renewed.refreshToken);
    expect((await refresh('forged.token')).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('ends at once when the account is closed', async () => {
    const admin = await server.as('ADMIN');
    const master = await server.as('MASTER');
    expect((await master.client.query(ME)).me.role).toBe('MASTER');
    await admin.client.must('closeAccount', { accountId: master.accountId });
    expect((await master.client.send(ME)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect((await attempt(master.account, master.password)).data).toBeNull();
    expect((await admin.client.receipt('closeAccount', { accountId: admin.accountId })).rejected).toBe('OWN_ACCOUNT');
  });

  it('lets people change their own password with the present one, and nobody else’s', async () => {
    const apprentice = await server.as('APPRENTICE');
    const other = await server.as('AUDITOR');
    const password = 'a-better-password';
    expect((await apprentice.client.receipt('setPassword', { password, present: 'x' })).rejected).toBe(
      'PASSWORD_WRONG',
    );
    const foreign = { accountId: other.accountId, password, present: apprentice.password };
    await expect(apprentice.client.receipt('setPassword', foreign)).rejects.toThrow('不在管理范围内');
    await apprentice.client.must('setPassword', { password, present: apprentice.password });
    expect((await apprentice.client.send(ME)).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    expect(await (await signIn(server.url, apprentice.account, password)).query(ME)).toBeDefined();
  });

  it('records every password that is set, even under a key that came before', async () => {
    const auditor = await server.as('AUDITOR', { personId: crypto.randomUUID() });
    const [first, second] = ['the-first-password', 'the-second-password'];
    const set = async (present: string, password: string) =>
      (await signIn(server.url, auditor.account, present)).receipt('setPassword', { password, present }, 'one-key');
    const { position } = await set(auditor.password, first);
    expect((await set(first, second)).position).not.toBe(position);
  });
});
