import { CommandBus } from '@nestjs/cqrs';
import { aTown } from '@xinhuo/pairing/testing';
import { temporaryFolder } from '@xinhuo/postgres/testing';
import { Runtime } from '@xinhuo/runtime';

import { bootXinhuo, type Xinhuo } from '../../apps/api/src/serve';
import { type GraphqlClient, openAccount, signIn } from '../kit';
import { OwnServer } from './own-server';
import { steadyLoad, type SteadyLoad } from './steady-load';
import { countIn, factsOf, isSettled, readTables } from './store';
import { when } from './when';
import { killAll, runXinhuo, type XinhuoProcess } from './xinhuo-process';

jest.setTimeout(180_000);

const WORKERS = '{ workers(first: 1) { nodes { personId } } }';

const envOf = ({ url }: OwnServer) => ({ DATABASE_URL: url, LOG_DATABASE_URL: '', XINHUO_HOST: '127.0.0.1' });

/** A database server that goes away while people work, killed and stopped, and comes back. */
describe('a database that goes away', () => {
  let server: OwnServer;
  let own: Xinhuo;
  let serving: XinhuoProcess;
  let url: string;
  let officer: GraphqlClient;
  let load: SteadyLoad;

  beforeAll(async () => {
    server = await OwnServer.start(temporaryFolder());
    const data = temporaryFolder();
    const env = { ...envOf(server), XINHUO_DATA: data };
    own = await bootXinhuo({ role: 'api', port: 0, data, log: 'silent', env });
    const town = await aTown({ commands: own.app.get(CommandBus) });
    const { account, password } = await openAccount(own, 'ENTERPRISE', { nodeId: town.firm });
    await own.close();
    serving = runXinhuo(['start', '--json'], { ...env, PORT: '0' });
    await serving.said('"url"');
    url = (JSON.parse(serving.stdout()) as { readonly url: string }).url;
    officer = await signIn(url, account, password);
    load = steadyLoad([officer], 8, (n) => ({
      mutation: 'registerWorker',
      input: { programmeId: town.programmeId, enterpriseId: town.firm, name: '演示丙', trade: '焊工', grade: 'JUNIOR' },
      key: `worker-${n}`,
    }));
  });
  afterAll(async () => {
    await killAll();
    await server.stop('SIGINT');
  });

  const status = async (path: string) => (await fetch(`${url}${path}`)).status;

  it.each(['SIGKILL', 'SIGINT'] as const)('answers clearly after %s, and goes on by itself', async (signal) => {
    await load.more(60);
    const before = load.met.get('UNAVAILABLE') ?? 0;
    await server.stop(signal);
    await when('requests are turned away', () => load.met.size > 1 || (load.met.get('UNAVAILABLE') ?? 0) > before);
    expect([...load.met.keys()]).toEqual(['UNAVAILABLE']);
    const { data, errors } = await officer.send(WORKERS);
    expect(data?.workers ?? null).toBeNull();
    expect(errors![0]!.extensions.code).toBe('UNAVAILABLE');
    expect(errors![0]!.extensions.message!.zh).toMatch(/稍后/);
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);

    await server.startAgain();
    await load.more(60);
    await when('it is ready again', async () => (await status('/readyz')) === 200);
    expect((await officer.query(WORKERS)).workers.nodes).toHaveLength(1);
    expect([...load.met.keys()]).toEqual(['UNAVAILABLE']);
  });

  it('has lost and doubled nothing: the log and the read tables hold what was acknowledged, as a rebuild does', async () => {
    await load.stop();
    await when('the read tables have all of it', () => isSettled(server.url));
    const acknowledged = new Set(load.acknowledged);
    expect(acknowledged.size).toBe(load.acknowledged.length);
    const registered = (await factsOf(server.url, 'WorkerRegistered')).map(({ personId }) => personId);
    expect(registered.sort()).toEqual([...acknowledged].sort());
    expect(await countIn(server.url, 'SELECT count(*) FROM read.worker_v1')).toBe(acknowledged.size);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const tables = await readTables(server.url);
    own = await bootXinhuo({ role: 'api', port: 0, data: temporaryFolder(), log: 'silent', env: envOf(server) });
    await own.app.get(Runtime).rebuild();
    await own.close();
    expect(await readTables(server.url)).toEqual(tables);
  });
});
