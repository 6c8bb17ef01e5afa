import { CommandBus } from '@nestjs/cqrs';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';
import { Runtime } from '@xinhuo/runtime';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { bootXinhuo, type Xinhuo } from '../../apps/api/src/serve';
import { GraphqlClient, openAccount, signIn } from '../kit';
import { insist, type Met, steadyLoad } from './steady-load';
import { countIn, factsOf, isSettled, readTables } from './store';
import { when } from './when';
import { killAll, runXinhuo, type XinhuoProcess } from './xinhuo-process';

jest.setTimeout(240_000);

const KILLS = 3;
const SEED = 20_251_137;
/** Within so many milliseconds of a kill somebody else leads each projection. */
const FAILOVER = 5000;

/** Numbers below a bound that are the same in every run. */
const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** The logs that the processes are tried on: what each needs in the environment. */
const LOGS: readonly [name: string, env: Readonly<Record<string, string>>][] = [['postgres', {}]];

type Role = 'api' | 'worker';
interface Running {
  readonly role: Role;
  readonly process: XinhuoProcess;
  readonly url: string;
}

describe.each(LOGS)('two api and two worker processes over %s, killed at random', (_name, logEnv) => {
  const roll = dice(SEED);
  let database: FreshDatabase;
  let env: Readonly<Record<string, string>>;
  let own: Xinhuo;
  let town: Town;
  let token: string;
  const running: Running[] = [];

  const start = async (role: Role): Promise<Running> => {
    const process = runXinhuo(['start', '--json'], { ...env, XINHUO_ROLE: role, PORT: '0' });
    await process.said('"url"');
    const { url } = JSON.parse(process.stdout()) as { readonly url: string };
    return { role, process, url };
  };

  beforeAll(async () => {
    database = await freshDatabase(MIGRATIONS);
    const data = temporaryFolder();
    const here = { DATABASE_URL: database.url, LOG_DATABASE_URL: database.logUrl, XINHUO_DATA: data };
    env = { ...here, ...logEnv, XINHUO_SEAL_SECONDS: '1' };
    own = await bootXinhuo({ role: 'api', port: 0, data, log: 'silent', env: { ...env, XINHUO_HOST: '127.0.0.1' } });
    town = await aTown({ commands: own.app.get(CommandBus) });
    const { account, password } = await openAccount(own, 'ENTERPRISE', { nodeId: town.firm });
    token = (await signIn(own.url, account, password)).token!;
    running.push(...(await Promise.all((['api', 'api', 'worker', 'worker'] as const).map(start))));
  });
  afterAll(async () => {
    await killAll();
    await own.close();
    await database.drop();
  });

  const wishOf = (n: number | string) => ({
    mutation: 'registerWorker',
    input: { programmeId: town.programmeId, enterpriseId: town.firm, name: '演示戊', trade: '焊工', grade: 'JUNIOR' },
    key: `roles-${n}`,
  });
  const headNow = () => countIn(database.url, 'SELECT max(position) AS count FROM log.event');
  /** How many projections and reactors have not taken in a place of the log. */
  const behind = (head: number) =>
    countIn(database.url, `SELECT count(*) FROM runtime.checkpoint WHERE position < lpad('${head}', 19, '0')`);

  it('lead on within five seconds of a kill -9, and lose and double nothing', async () => {
    const clients: GraphqlClient[] = [];
    const apis = () => running.filter(({ role }) => role === 'api').map(({ url }) => new GraphqlClient(url, token));
    const refresh = () => clients.splice(0, clients.length, ...apis());
    refresh();
    const load = steadyLoad(clients, 3, wishOf);
    const met: Met = new Map();
    const waits: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await load.more(5 + roll(20));
      const victim = running[roll(running.length)]!;
      const killed = Date.now();
      await victim.process.stop('SIGKILL');
      await insist(
        apis().filter(({ url }) => url !== victim.url),
        wishOf(`marker-${kill}`),
        met,
      );
      const head = await headNow();
      await when('another leads', async () => (await behind(head)) === 0);
      waits.push(Date.now() - killed);
      running.splice(running.indexOf(victim), 1, await start(victim.role));
      refresh();
    }
    await load.more(10);
    await load.stop();
    expect([...load.met.keys()].filter((code) => code !== 'NOBODY')).toEqual([]);
    expect(Math.max(...waits)).toBeLessThan(FAILOVER);

    await when('the workers have taken in all', () => isSettled(database.url));
    const registered = (await factsOf(database.url, 'WorkerRegistered')).map(({ personId }) => personId);
    expect(new Set(registered).size).toBe(registered.length);
    expect(registered).toEqual(expect.arrayContaining([...load.acknowledged]));
    expect(registered).toHaveLength(load.acknowledged.length + KILLS);
    expect(await countIn(database.url, 'SELECT count(*) FROM read.worker_v1')).toBe(registered.length);
  });

  it('leave read tables that equal a rebuild, and a log that fits its seals', async () => {
    await Promise.all(running.map(({ process }) => process.stop('SIGINT')));
    const tables = await readTables(database.url);
    await own.app.get(Runtime).rebuild();
    expect(await readTables(database.url)).toEqual(tables);
    await own.app.get(Runtime).sealNow();
    const verify = runXinhuo(['verify', '--json'], env);
    expect((await verify.ended).code).toBe(0);
    expect(JSON.parse(verify.stdout())).toMatchObject({ ok: true, unsealed: 1 });
  });
});
