import { CommandBus } from '@nestjs/cqrs';
import { aTown, type Town } from '@xinhuo/pairing/testing';
import { addYears } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';
import { Runtime, shanghaiDay } from '@xinhuo/runtime';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { bootXinhuo, type Xinhuo } from '../../apps/api/src/serve';
import { GraphqlClient, openAccount, type ReceiptAnswer, signIn } from '../kit';
import { insist, type Met, steadyLoad } from './steady-load';
import { appendsTogether, eventsIn, factsOf, isSettled, readTables } from './store';
import { when } from './when';
import { killAll, runXinhuo, type XinhuoProcess } from './xinhuo-process';

jest.setTimeout(240_000);

const PLACES = 5;
const MASTERS = 2;
const APPRENTICES = 12;

/** One try to pair an apprentice with a master, and what became of it. */
interface Tried {
  readonly masterId: string;
  readonly apprenticeId: string;
  readonly receipt: ReceiptAnswer;
}

/** Two processes that answer and two that follow the log, over one database; some are killed while people work. */
describe('several processes, of which some are killed', () => {
  let database: FreshDatabase;
  let env: Readonly<Record<string, string>>;
  /** A process of the test's own, for what is done before and after. */
  let own: Xinhuo;
  let town: Town;
  let apis: XinhuoProcess[];
  let workers: XinhuoProcess[];
  const urls = new Map<XinhuoProcess, string>();
  let token: string;

  const start = async (role: 'api' | 'worker'): Promise<XinhuoProcess> => {
    const started = runXinhuo(['start', '--json'], { ...env, XINHUO_ROLE: role, PORT: '0' });
    await started.said('"url"');
    urls.set(started, (JSON.parse(started.stdout()) as { readonly url: string }).url);
    return started;
  };
  const clients = () => apis.map((api) => new GraphqlClient(urls.get(api)!, token));

  beforeAll(async () => {
    database = await freshDatabase(MIGRATIONS);
    const data = temporaryFolder();
    env = { DATABASE_URL: database.url, LOG_DATABASE_URL: database.logUrl, XINHUO_DATA: data };
    own = await bootXinhuo({ role: 'api', port: 0, data, log: 'silent', env: { ...env, XINHUO_HOST: '127.0.0.1' } });
    town = await aTown({ commands: own.app.get(CommandBus) });
    const { account, password } = await openAccount(own, 'ENTERPRISE', { nodeId: town.firm });
    token = (await signIn(own.url, account, password)).token!;
    apis = await Promise.all([start('api'), start('api')]);
    workers = await Promise.all([start('worker'), start('worker')]);
  });
  afterAll(async () => {
    await killAll();
    await own.close();
    await database.drop();
  });

  const pairingOf = (masterId: string, apprenticeId: string) => {
    const startedOn = shanghaiDay(Date.now());
    const terms = { startedOn, endsOn: addYears(startedOn, 2), trade: '焊工', targetGrade: 'INTERMEDIATE' };
    const of = { programmeId: town.programmeId, enterpriseId: town.firm };
    return { mutation: 'registerPairing', input: { ...of, ...terms, masterId, apprenticeId } };
  };

  /** Every apprentice tries every master at the same time, first at one process, then at the other. */
  const wave = async (n: number, met: Met): Promise<readonly Tried[]> => {
    const masters = await Promise.all(Array.from({ length: MASTERS }, () => town.master(PLACES)));
    const apprentices = await Promise.all(Array.from({ length: APPRENTICES }, () => town.apprentice()));
    const pairs = apprentices.flatMap((apprenticeId) => masters.map((masterId) => ({ masterId, apprenticeId })));
    return Promise.all(
      pairs.map(async (pair, k): Promise<Tried> => {
        const wish = { ...pairingOf(pair.masterId, pair.apprenticeId), key: `wave-${n}-${k}` };
        // Each master is asked for at both processes at once, and so is each apprentice.
        const order = (Math.floor(k / MASTERS) + (k % MASTERS)) % 2 === 0 ? clients() : clients().reverse();
        return { ...pair, receipt: await insist(order, wish, met) };
      }),
    );
  };

  it('decide anew where another process was faster, and so give the last place once', async () => {
    const master = await town.master(1);
    const rivals = await Promise.all([town.apprentice(), town.apprentice()]);
    const met: Met = new Map();
    const tries: Promise<ReceiptAnswer>[] = [];
    await appendsTogether(database.url, rivals.length, () => {
      const wishes = rivals.map((apprentice, k) => ({ ...pairingOf(master, apprentice), key: `rival-${k}` }));
      tries.push(...wishes.map((wish, k) => insist([clients()[k]!], wish, met)));
    });
    const answers = await Promise.all(tries);
    expect(answers.map(({ rejected }) => rejected ?? 'accepted').sort()).toEqual(['NO_PLACE_LEFT', 'accepted']);
    const reserved = (await factsOf(database.url, 'PlaceReserved')).filter(({ personId }) => personId === master);
    expect(reserved).toHaveLength(1);
  });

  it('keep places and pairings, and lose and double nothing that was acknowledged', async () => {
    const before = await eventsIn(database.url);
    const since = (type: string) => factsOf(database.url, type, before);
    const load = steadyLoad(clients(), 3, (n) => ({
      mutation: 'registerWorker',
      input: { programmeId: town.programmeId, enterpriseId: town.firm, name: '演示丁', trade: '焊工', grade: 'JUNIOR' },
      key: `steady-${n}`,
    }));
    const met: Met = new Map();
    const tried = [...(await wave(1, met))];
    const second = wave(2, met);
    await load.more(10);
    await apis[0]!.stop('SIGKILL');
    tried.push(...(await second));
    const third = wave(3, met);
    await workers[0]!.stop('SIGKILL');
    tried.push(...(await third));
    await load.more(20);
    await load.stop();
    expect([...new Set([...met.keys(), ...load.met.keys()])].filter((code) => code !== 'NOBODY')).toEqual([]);

    await when('the worker that is left has taken in all', () => isSettled(database.url));
    const pairings = await since('PairingRegistered');
    const accepted = tried.filter(({ receipt }) => !receipt.rejected);
    expect(pairings.map(({ pairingId }) => pairingId).sort()).toEqual(accepted.map(({ receipt }) => receipt.id).sort());
    expect(accepted.length).toBeGreaterThan(0);
    const codes = new Set(tried.flatMap(({ receipt }) => receipt.rejected ?? []));
    expect([...codes].filter((code) => code !== 'NO_PLACE_LEFT' && code !== 'APPRENTICE_PAIRED')).toEqual([]);

    const per = (key: 'masterId' | 'apprenticeId') =>
      accepted.map((each) => accepted.filter((other) => other[key] === each[key]).length);
    expect(Math.max(...per('apprenticeId'))).toBe(1);
    expect(Math.max(...per('masterId'))).toBeLessThanOrEqual(PLACES);

    const given = new Set((await since('PlaceReleased')).map(({ pairingId }) => pairingId));
    const reserved = (await since('PlaceReserved')).map(({ pairingId }) => pairingId);
    expect(reserved.filter((pairingId) => !given.has(pairingId)).sort()).toEqual(
      accepted.map(({ receipt }) => receipt.id).sort(),
    );

    const registered = (await since('WorkerRegistered')).map(({ personId }) => personId);
    expect(new Set(registered).size).toBe(registered.length);
    expect(registered).toEqual(expect.arrayContaining([...load.acknowledged]));
    const inWaves = 3 * (MASTERS + APPRENTICES);
    expect(registered).toHaveLength(load.acknowledged.length + inWaves);
  });

  it('leave read tables that equal a rebuild from the first event on', async () => {
    const tables = await readTables(database.url);
    await own.app.get(Runtime).rebuild();
    expect(await readTables(database.url)).toEqual(tables);
  });
});
