import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { figuresAt, grantedCells, planCity } from '@xinhuo/demonstration';
import { ROLES } from '@xinhuo/kernel';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';
import { Runtime } from '@xinhuo/runtime';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { bootXinhuo } from '../../apps/api/src/serve';
import { DemoCity } from '../../apps/cli/src/demo/demo-city';
import {
  embeddedUrl,
  eventsIn,
  factsOf,
  isRunning,
  isSettled,
  type LogShape,
  postmasterPid,
  shapeOf,
} from '../faults/store';
import { when } from '../faults/when';
import { type Ended, isOpen, killAll, runXinhuo, type XinhuoProcess } from '../faults/xinhuo-process';
import { type Loose, openAccount, signIn, startXinhuo } from '../kit';

jest.setTimeout(240_000);

const SIZE = ['demo', '--size', '0.1'] as const;
const documentOf = ({ stdout }: XinhuoProcess): Loose => JSON.parse(stdout());

/** One run of `demo` to its end, on an empty store; what others are compared with. */
let database: FreshDatabase;
let env: Readonly<Record<string, string>>;
let first: XinhuoProcess;
let end: Ended;
let shape: LogShape;
beforeAll(async () => {
  database = await freshDatabase(MIGRATIONS);
  env = { DATABASE_URL: database.url, LOG_DATABASE_URL: database.logUrl, XINHUO_DATA: temporaryFolder() };
  first = runXinhuo([...SIZE, '--json'], env);
  end = await first.ended;
  shape = await shapeOf(database.url);
});
afterAll(async () => {
  await killAll();
  await database.drop();
});

describe('xinhuo demo --json', () => {
  it('ends well, with one document of exactly the promised keys on stdout', () => {
    expect({ ...end, stderr: end.code === 0 ? '' : first.stderr() }).toEqual({ code: 0, signal: null, stderr: '' });
    const { headlines, grants, accounts, ...others } = documentOf(first);
    expect(others).toEqual({});
    expect(Object.keys(headlines)).toEqual([
      ...['pairedWorkers', 'enterprises', 'fitForPost', 'independent', 'proficiencyGain', 'onboardingReduction'],
      ...['breakthroughs', 'competitionEntries', 'pacesetters', 'promotions', 'smallInnovations'],
      ...['productivityGain', 'grantedEnterprises', 'grantsPaidFen'],
    ]);
    const measured = ['value', 'n', 'missing', 'waiting'];
    expect(Object.keys(headlines.proficiencyGain)).toEqual(measured);
    expect(Object.keys(headlines.onboardingReduction)).toEqual(measured);
    expect(Object.keys(headlines.productivityGain)).toEqual(['value', 'source']);
    for (const step of headlines.promotions) expect(Object.keys(step)).toEqual(['from', 'to', 'count']);
    for (const grant of grants) {
      expect(Object.keys(grant)).toEqual(['enterprise', 'grade', 'class', 'amountFen']);
      expect(grant.enterprise).toEqual({ id: expect.any(String), name: expect.stringContaining('演示') });
    }
    for (const each of accounts) expect(Object.keys(each)).toEqual(['account', 'role', 'node', 'password']);
  });

  it('comes to every figure that is reported at this size', () => {
    const { headlines } = documentOf(first);
    const { proficiencyGain, onboardingReduction, productivityGain, promotions, ...counts } = headlines;
    const wanted = figuresAt(0.1);
    const { proficiencyGainPercent, onboardingReductionPercent, productivityGainPercent, ...reported } = wanted;
    const { promotions: steps, ...reportedCounts } = reported;
    expect(counts).toEqual(reportedCounts);
    expect(Math.round(proficiencyGain.value * 100)).toBe(proficiencyGainPercent);
    expect(Math.round(onboardingReduction.value * 100)).toBe(onboardingReductionPercent);
    expect(Math.round(productivityGain.value * 100)).toBe(productivityGainPercent);
    expect(promotions).toHaveLength(steps.length);
    expect(promotions).toEqual(expect.arrayContaining([...steps]));
    expect(onboardingReduction.n + onboardingReduction.missing).toBe(headlines.independent);
  });

  it('grants what its headlines say, in the cells that are reported', () => {
    const { headlines, grants } = documentOf(first);
    expect(grants).toHaveLength(headlines.grantedEnterprises);
    expect(grants.reduce((sum: number, { amountFen }: Loose) => sum + amountFen, 0)).toBe(headlines.grantsPaidFen);
    const cellOf = ({ grade, class: name, amountFen }: Loose) => `${name}${grade} ${amountFen}`;
    const wanted = grantedCells(0.1).flatMap((cell) => Array.from({ length: cell.firms }, () => cellOf(cell)));
    expect(grants.map(cellOf).sort()).toEqual(wanted.sort());
  });

  it('makes accounts for every role that sign in, and keeps their passwords for the owner of the folder alone', async () => {
    const { accounts } = documentOf(first);
    const file = join(env['XINHUO_DATA']!, 'demo-accounts.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(accounts);
    expect(new Set(accounts.map(({ role }: Loose) => role))).toEqual(
      new Set(ROLES.filter((role) => role !== 'SYSTEM')),
    );
    expect(new Set(accounts.map(({ password }: Loose) => password)).size).toBe(accounts.length);
    const server = runXinhuo(['start', '--json'], { ...env, XINHUO_ROLE: 'api', PORT: '0' });
    await server.said('"url"');
    const { url } = documentOf(server);
    for (const { account, role, node, password } of accounts) {
      const { me } = await (await signIn(url, account, password)).query('{ me { role nodeId } }');
      expect(me).toEqual({ role, nodeId: node });
    }
    expect(await server.stop('SIGINT')).toEqual({ code: 0, signal: null });
  });

  it('leaves a store that has it as it is, and prints the same again', async () => {
    const second = runXinhuo([...SIZE, '--json'], env);
    expect((await second.ended).code).toBe(0);
    expect(second.stdout()).toBe(first.stdout());
    expect(await shapeOf(database.url)).toEqual(shape);
  });

  it('refuses another size on it in one sentence, and an unknown one', async () => {
    const other = runXinhuo(['demo', '--size', '1'], env);
    const unknown = runXinhuo(['demo', '--size', '2'], env);
    expect((await other.ended).code).toBe(1);
    expect(other.stdout()).toBe('');
    expect(other.stderr().split('\n')).toEqual([expect.stringContaining('请用 --size 0.1'), '']);
    expect((await unknown.ended).code).toBe(2);
    expect(unknown.stderr().split('\n')).toEqual([expect.stringContaining('--size 只能是'), '']);
    expect(await shapeOf(database.url)).toEqual(shape);
  });

  it('refuses a store that has something else in it', async () => {
    const taken = await startXinhuo();
    try {
      await taken.as('ADMIN');
      const before = await shapeOf(taken.databaseUrl);
      const city = new DemoCity(taken.xinhuo.app, 0.1);
      const put = city.put({ data: temporaryFolder(), stderr: process.stderr, stop: new AbortController().signal });
      await expect(put).rejects.toThrow('数据库中已有其他数据');
      expect(await shapeOf(taken.databaseUrl)).toEqual(before);
    } finally {
      await taken.close();
    }
  });
});

describe('a copy of its log', () => {
  const EXPLAINED = `query ($grantId: ID!, $roundId: ID!) {
    explain(grantId: $grantId) {
      lines { lineId amountFen dueOn payer standing subject because { zh en } alternatives { alternative zh en values } }
      round { factsHash lines totalFen }
      steps { by eventId on proposal step }
    }
    round(id: $roundId) { factsHash resultHash rulebookHash totalFen steps { by eventId on step } }
  }`;

  /** What an auditor reads there, once the read tables are built; then all of it is sealed. */
  const readAt = async (url: string, of: object): Promise<Loose> => {
    const there = { DATABASE_URL: url, LOG_DATABASE_URL: '', XINHUO_HOST: '127.0.0.1' };
    const xinhuo = await bootXinhuo({ role: 'all', port: 0, data: temporaryFolder(), log: 'silent', env: there });
    try {
      const { node: nodeId } = documentOf(first).accounts.find(({ role }: Loose) => role === 'AUDITOR');
      const { account, password } = await openAccount(xinhuo, 'AUDITOR', { nodeId });
      await when('the read tables are built', () => isSettled(url));
      const told = await (await signIn(xinhuo.url, account, password)).query(EXPLAINED, of);
      await xinhuo.app.get(Runtime).sealNow();
      return told;
    } finally {
      await xinhuo.close();
    }
  };

  it('reads the same: rounds and explanations, built anew from it; and its seals fit', async () => {
    const copy = await freshDatabase();
    const [proposed] = await factsOf(database.url, 'GrantProposed');
    const told = await readAt(database.url, proposed!);
    const copied = runXinhuo(['log', 'copy', '--to', copy.url, '--json'], env);
    expect((await copied.ended).code).toBe(0);
    expect(documentOf(copied).verified).toBeGreaterThan(shape.events);
    const verify = runXinhuo(['verify', '--json'], { ...env, DATABASE_URL: copy.url, LOG_DATABASE_URL: '' });
    expect((await verify.ended).code).toBe(0);
    expect(documentOf(verify)).toMatchObject({ ok: true, findings: [], unsealed: expect.any(Number) });
    expect(documentOf(verify).seals).toBeGreaterThan(5);
    expect(await readAt(copy.url, proposed!)).toEqual(told);
    expect(told.explain.lines.length).toBeGreaterThan(0);
    await copy.drop();
  });
});

describe('xinhuo demo, interrupted', () => {
  const data = temporaryFolder();
  const embedded = { DATABASE_URL: '', LOG_DATABASE_URL: '', XINHUO_DATA: data, PORT: '0' };
  const hasEvents = (count: number) => async () => {
    const url = embeddedUrl(data);
    return url !== undefined && (await eventsIn(url)) >= count;
  };

  it('stops at once on Ctrl-C, and takes the database with it', async () => {
    const run = runXinhuo(SIZE, embedded);
    await when('some hundred events are in', hasEvents(400));
    const postmaster = postmasterPid(data)!;
    expect(await run.stop('SIGINT')).toEqual({ code: 1, signal: null });
    expect(run.stderr()).toContain('再运行一次会从停下的地方继续');
    expect(run.stdout()).toBe('');
    expect(isRunning(postmaster)).toBe(false);
  });

  it('goes on after kill -9 where it was, adopting the database, to the same figures without a doubled event', async () => {
    const amidPairings = runXinhuo(SIZE, embedded);
    await when('half the events are in', hasEvents(Math.round(shape.events / 2)));
    await amidPairings.stop('SIGKILL');
    const postmaster = postmasterPid(data)!;
    expect(isRunning(postmaster)).toBe(true);

    const amidRound = runXinhuo(SIZE, embedded);
    await amidRound.said('年度批次与拨付');
    await amidRound.stop('SIGKILL');
    expect(postmasterPid(data)).toBe(postmaster);

    const last = runXinhuo([...SIZE, '--json', '--keep-running'], embedded);
    await last.said('按 Ctrl-C 停止');
    expect(postmasterPid(data)).toBe(postmaster);
    const { headlines, grants, accounts } = documentOf(last);
    expect({ headlines, grants }).toEqual({ headlines: documentOf(first).headlines, grants: documentOf(first).grants });
    expect(await shapeOf(embeddedUrl(data)!)).toEqual(shape);

    const url = /http:\/\/localhost:\d+/.exec(last.stderr())![0];
    expect(
      (await (await signIn(url, accounts[0].account, accounts[0].password)).query('{ me { role } }')).me.role,
    ).toBe(accounts[0].role);
    expect(await last.stop('SIGINT')).toEqual({ code: 0, signal: null });
    expect(await isOpen(url)).toBe(false);
    expect(isRunning(postmaster)).toBe(false);
  });
});

it('plans a city whose events these are', () => {
  const pairings = planCity(2025, 0.1).firms.flatMap((firm) => firm.pairings);
  for (const { pairingId } of pairings) expect(shape.streams[`pairing-${pairingId}`]).toContain('PairingRegistered');
});
