import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createRequire } from 'node:module';

import { CommandBus } from '@nestjs/cqrs';
import { type Client, createClient } from 'graphql-ws';

import { addYears } from '@xinhuo/kernel';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';
import { shanghaiDay } from '@xinhuo/runtime';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { bootXinhuo, type Xinhuo } from '../../apps/api/src/serve';
import { type GraphqlClient, openAccount, signIn } from '../kit';
import { when } from './when';
import { killAll, runXinhuo } from './xinhuo-process';

jest.setTimeout(240_000);

const webSocketImpl: unknown = createRequire(__filename)('ws');

/** One that answers and one that follows the log, two processes over one database. */
describe('word of changed figures', () => {
  let database: FreshDatabase;
  let api: Xinhuo;
  let town: Town;
  const open: Client[] = [];
  const today = shanghaiDay(Date.now());
  const year = Number(today.slice(0, 4));

  beforeAll(async () => {
    database = await freshDatabase(MIGRATIONS);
    const data = temporaryFolder();
    const env = { DATABASE_URL: database.url, LOG_DATABASE_URL: database.logUrl, XINHUO_DATA: data };
    api = await bootXinhuo({
      role: 'api',
      port: 0,
      data,
      log: 'silent',
      env: { ...env, XINHUO_HOST: '127.0.0.1', XINHUO_READ_WAIT_MS: '20000' },
    });
    town = await aTown({ commands: api.app.get(CommandBus) });
    const worker = runXinhuo(['start', '--json'], { ...env, XINHUO_ROLE: 'worker', PORT: '0' });
    await worker.said('"url"');
  });
  afterAll(async () => {
    for (const client of open) await client.dispose();
    await killAll();
    await api.close();
    await database.drop();
  });

  const as = async (role: Parameters<typeof openAccount>[1], holder: Parameters<typeof openAccount>[2]) => {
    const { account, password } = await openAccount(api, role, holder);
    return signIn(api.url, account, password);
  };

  /** Listens with a token; what was told, and how the connection ended. */
  const listen = (token: string, field: string, programmeId = town.programmeId) => {
    const told: { readonly position: string }[] = [];
    const errors: unknown[] = [];
    const closed: number[] = [];
    const client = createClient({
      url: `${api.url.replace('http', 'ws')}/graphql`,
      webSocketImpl,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${token}` },
      on: { closed: (event) => closed.push((event as { readonly code: number }).code) },
    });
    open.push(client);
    const query = `subscription ($programmeId: ID!, $year: Int!) {
      change: ${field}(programmeId: $programmeId, year: $year) { programmeId year position } }`;
    client.subscribe<{ readonly change: { readonly position: string } }>(
      { query, variables: { programmeId, year } },
      {
        next: ({ data }) => data && told.push(data.change),
        error: (error) => errors.push(error),
        complete: () => undefined,
      },
    );
    return { told, errors, closed, client };
  };

  const pairUp = async (officer: GraphqlClient): Promise<void> => {
    const [masterId, apprenticeId] = [await town.master(), await town.apprentice()];
    const terms = { trade: '焊工', targetGrade: 'INTERMEDIATE', startedOn: today, endsOn: addYears(today, 2) };
    const parties = { programmeId: town.programmeId, enterpriseId: town.firm, masterId, apprenticeId };
    const pairingId = await officer.must('registerPairing', { ...terms, ...parties });
    const confirm = { pairingId, version: 1 };
    const at = { nodeId: town.firm };
    const master = await as('MASTER', { ...at, personId: masterId });
    const apprentice = await as('APPRENTICE', { ...at, personId: apprenticeId });
    await master.must('confirmAgreement', { ...confirm, party: 'MASTER' });
    await apprentice.must('confirmAgreement', { ...confirm, party: 'APPRENTICE' });
    await officer.must('confirmAgreement', { ...confirm, party: 'ENTERPRISE_UNION' });
  };

  it('comes from the process that moved them to who listens at another', async () => {
    const officer = await as('ENTERPRISE', { nodeId: town.firm });
    await when('the programme is in the figures', async () => {
      // Until the figures know it, it is not there: an error, and no reason to stop waiting.
      const { data } = await officer.send(
        'query ($p: ID!, $y: Int!) { headlines(programmeId: $p, year: $y) { nodeId } }',
        { p: town.programmeId, y: year },
      );
      return Boolean(data?.headlines);
    });
    const [screen, boards] = [listen(officer.token!, 'headlinesChanged'), listen(officer.token!, 'leaderboardChanged')];
    await when('somebody is heard', async () => {
      if (screen.told.length > 0 && boards.told.length > 0) return true;
      await pairUp(officer);
      return false;
    });
    expect([...screen.errors, ...boards.errors]).toEqual([]);
    const { data } = await officer.send(
      'query ($p: ID!, $y: Int!) { headlines(programmeId: $p, year: $y) { pairedWorkers } }',
      { p: town.programmeId, y: year },
      { 'x-read-after': screen.told.at(-1)!.position },
    );
    expect(data.headlines.pairedWorkers).toBeGreaterThan(0);
  });

  it('comes to nobody who is not signed in, or stands in another city', async () => {
    const nobody = listen('forged', 'headlinesChanged');
    await when('the connection is refused', () => nobody.errors.length > 0);
    const stranger = await as('AUDITOR', {});
    const elsewhere = listen(stranger.token!, 'headlinesChanged');
    await when('the subscription is refused', () => elsewhere.errors.length > 0);
    expect([...nobody.told, ...elsewhere.told]).toEqual([]);
  });

  it('ends with the session', async () => {
    const officer = await as('ENTERPRISE', { nodeId: town.firm });
    const { closed, errors } = listen(officer.token!, 'headlinesChanged');
    await pairUp(officer);
    await officer.send('mutation { signOut }');
    await when('the connection is closed', () => closed.length > 0);
    expect(closed).toEqual([4401]);
    expect(errors).toHaveLength(1);
  });

  it('is asked for by a valid document alone, and by no query', async () => {
    const officer = await as('ENTERPRISE', { nodeId: town.firm });
    const { errors } = listen(officer.token!, 'nothingChanged');
    await when('the document is refused', () => errors.length > 0);
    const [answer] = (await once(
      get(`${api.url}/graphql?query={__typename}`, { headers: { upgrade: 'websocket' } }),
      'response',
    )) as [IncomingMessage];
    answer.resume();
    expect(answer.statusCode).toBe(405);
  });
});
