import { CommandBus } from '@nestjs/cqrs';
import { EventStoreDbEventStore, PostgresEventStore } from '@xinhuo/event-store';
import { StubCluster } from '@xinhuo/event-store/testing';
import type { EventStore, Position } from '@xinhuo/kernel';
import { everything } from '@xinhuo/kernel/testing';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';
import { Runtime } from '@xinhuo/runtime';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { bootXinhuo, type Xinhuo } from '../../apps/api/src/serve';
import { GraphqlClient, openAccount, signIn } from '../kit';
import { insist, type Met, steadyLoad } from './steady-load';
import { countIn, readTables } from './store';
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

/** A log that processes are tried on: what they need in their environment, and the test's own way into it. */
interface Log {
  readonly env: Readonly<Record<string, string>>;
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

const inPostgres = ({ logUrl }: FreshDatabase): Promise<Log> => {
  const store = new PostgresEventStore(logUrl);
  return Promise.resolve({ env: {}, store, close: () => store.close() });
};

const inEventStoreDb = async (): Promise<Log> => {
  const stub = await StubCluster.start();
  const store = new EventStoreDbEventStore(stub.url());
  const close = async () => {
    await store.close();
    stub.close();
  };
  return { env: { EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: stub.url() }, store, close };
};

/** The logs by name; read tables are in PostgreSQL with all of them. */
const LOGS: readonly [name: string, open: (database: FreshDatabase) => Promise<Log>][] = [
  ['postgres', inPostgres],
  ['eventstoredb (stub)', inEventStoreDb],
];

type Role = 'api' | 'worker';
interface Running {
  readonly role: Role;
  readonly process: XinhuoProcess;
  readonly url: string;
}

describe.each(LOGS)('two api and two worker processes over %s, killed at random', (_name, openLog) => {
  const roll = dice(SEED);
  let database: FreshDatabase;
  let log: Log;
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
    log = await openLog(database);
    const data = temporaryFolder();
    const here = { DATABASE_URL: database.url, LOG_DATABASE_URL: database.logUrl, XINHUO_DATA: data };
    env = { ...here, ...log.env, XINHUO_SEAL_SECONDS: '1' };
    own = await bootXinhuo({ role: 'api', port: 0, data, log: 'silent', env: { ...env, XINHUO_HOST: '127.0.0.1' } });
    town = await aTown({ commands: own.app.get(CommandBus) });
    const { account, password } = await openAccount(own, 'ENTERPRISE', { nodeId: town.firm });
    token = (await signIn(own.url, account, password)).token!;
    running.push(...(await Promise.all((['api', 'api', 'worker', 'worker'] as const).map(start))));
  });
  afterAll(async () => {
    await killAll();
    await own.close();
    await log.close();
    await database.drop();
  });

  const wishOf = (n: number | string) => ({
    mutation: 'registerWorker',
    input: { programmeId: town.programmeId, enterpriseId: town.firm, name: '演示戊', trade: '焊工', grade: 'JUNIOR' },
    key: `roles-${n}`,
  });
  /** Whether all projections and reactors have taken in what the log holds now. */
  const isTakenIn = async (head: Position) => {
    const behind = `SELECT count(*) FROM runtime.checkpoint WHERE position < '${head}'`;
    return (await countIn(database.url, behind)) === 0;
  };
  const registered = async () =>
    (await everything(log.store))
      .filter(({ type }) => type === 'WorkerRegistered')
      .map(({ data }) => (data as { readonly personId: string }).personId);

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
      const head = await log.store.head();
      await when('another leads', () => isTakenIn(head));
      waits.push(Date.now() - killed);
      running.splice(running.indexOf(victim), 1, await start(victim.role));
      refresh();
    }
    await load.more(10);
    await load.stop();
    expect([...load.met.keys()].filter((code) => code !== 'NOBODY')).toEqual([]);
    expect(Math.max(...waits)).toBeLessThan(FAILOVER);

    await when('the workers have taken in all', async () => isTakenIn(await log.store.head()));
    const persons = await registered();
    expect(new Set(persons).size).toBe(persons.length);
    expect(persons).toEqual(expect.arrayContaining([...load.acknowledged]));
    expect(persons).toHaveLength(load.acknowledged.length + KILLS);
    expect(await countIn(database.url, 'SELECT count(*) FROM read.worker_v1')).toBe(persons.length);
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
