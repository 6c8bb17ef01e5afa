import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import { StubCluster } from '@xinhuo/event-store/testing';
import { everything, newEvent } from '@xinhuo/kernel/testing';
import { withClient } from '@xinhuo/postgres';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';
import { logIdentity, runtimeMigrations } from '@xinhuo/runtime';

import { eventsIn } from '../faults/store';
import { when } from '../faults/when';
import { killAll, runXinhuo, type XinhuoProcess } from '../faults/xinhuo-process';
import type { Loose } from '../kit';

jest.setTimeout(120_000);

const EVENTS = 3000;

/** `xinhuo verify`, `log export` and `log copy` in processes of their own, over a log in PostgreSQL. */
describe('the commands of the log', () => {
  let database: FreshDatabase;
  let target: FreshDatabase;
  let env: Readonly<Record<string, string>>;

  const jsonOf = ({ stdout }: XinhuoProcess): Loose => JSON.parse(stdout());
  const ended = async (...args: readonly string[]) => {
    const process = runXinhuo(args, env);
    return { ...(await process.ended), process };
  };

  beforeAll(async () => {
    [database, target] = await Promise.all([freshDatabase([...logMigrations, ...runtimeMigrations]), freshDatabase()]);
    env = { DATABASE_URL: database.url, LOG_DATABASE_URL: database.logUrl, XINHUO_DATA: temporaryFolder() };
    const store = new PostgresEventStore(database.logUrl);
    await logIdentity(store);
    // Three streams by turns, so that a copy has a thousand small steps to be killed between.
    for (let n = 0; n < EVENTS / 3; n += 1) {
      await Promise.all([0, 1, 2].map((k) => store.append(`some-${k}`, n, [newEvent('Said')])));
    }
    await store.close();
  });
  afterAll(async () => {
    await killAll();
    await Promise.all([database.drop(), target.drop()]);
  });

  it('export every event as one line of JSON, to stdout or into a file of its owner alone', async () => {
    const file = join(temporaryFolder(), 'log.ndjson');
    const [toStdout, toFile] = await Promise.all([ended('log', 'export'), ended('log', 'export', '--out', file)]);
    expect([toStdout.code, toFile.code]).toEqual([0, 0]);
    const text = readFileSync(file, 'utf8');
    expect(toStdout.process.stdout()).toBe(text);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = text.trimEnd().split('\n');
    expect(lines).toHaveLength(EVENTS + 1);
    const keys = ['position', 'stream', 'version', 'id', 'type', 'schema', 'data', 'metadata'];
    expect(Object.keys(JSON.parse(lines.at(-1)!) as object)).toEqual(keys);
  });

  it('say in JSON how far the log is sealed, and end with 1 where it was tampered with', async () => {
    const whole = await ended('verify', '--json');
    expect(whole.code).toBe(0);
    expect(jsonOf(whole.process)).toMatchObject({ ok: true, events: EVENTS, seals: 0, last: null, unsealed: EVENTS });
    const unknown = await ended('verify', '--seal', 'f'.repeat(64));
    expect(unknown.code).toBe(1);
    expect(unknown.process.stdout()).toMatch(/✗ 日志里没有这个封存：f+ \/ the log has no seal with the hash f+\n/);
    expect((await ended('verify', '--seal', 'nonsense')).code).toBe(2);
  });

  it('copy on after kill -9 where the copy was, without a doubled event, and compare all of it', async () => {
    const copy = ['log', 'copy', '--to', target.url, '--json'];
    const broken = runXinhuo(copy, env);
    await when('a part of the events is there', async () => (await eventsIn(target.url)) > 200);
    await broken.stop('SIGKILL');
    const before = await eventsIn(target.url);
    expect(before).toBeLessThan(EVENTS);
    const { code, process } = await ended(...copy);
    expect(code).toBe(0);
    const { before: there, copied, verified } = jsonOf(process);
    expect(there).toBeGreaterThanOrEqual(before - 1);
    expect(there + copied).toBe(EVENTS);
    expect(verified).toBe(EVENTS);
    const [original, copied_] = [new PostgresEventStore(database.url), new PostgresEventStore(target.url)];
    const [left, right] = [await everything(original), await everything(copied_)];
    await Promise.all([original.close(), copied_.close()]);
    const ids = (events: typeof left) => events.filter(({ stream }) => stream !== 'log-identity').map(({ id }) => id);
    expect(ids(right)).toEqual(ids(left));
  });

  it('refuse a target that holds another log, and an address of no store', async () => {
    await withClient(target.url, (client) => client.query(`UPDATE log.event SET type = 'Other' WHERE position = 2`));
    const refused = await ended('log', 'copy', '--to', target.url, '--json');
    expect(refused.code).toBe(1);
    expect(jsonOf(refused.process)).toMatchObject({ refused: 'OTHER_LOG' });
    expect(refused.process.stderr()).toMatch(/^目标里已有另一个日志[^\n]*\/[^\n]*\n$/);
    const [odd, away] = await Promise.all([
      ended('log', 'copy', '--to', 'mysql://x'),
      ended('log', 'copy', '--to', 'postgres://nobody:secret@127.0.0.1:1/x'),
    ]);
    expect([odd.code, away.code]).toEqual([2, 1]);
    expect(away.process.stderr()).toMatch(/^目标打不开[^\n]*\n$/);
    expect(away.process.stderr()).not.toMatch(/secret/);
  });
});

describe('the log of an installation', () => {
  it('moves to EventStoreDB (a stub) and back again, event by event', async () => {
    const stub = await StubCluster.start();
    const logs = [...logMigrations, ...runtimeMigrations];
    const [from, to] = await Promise.all([freshDatabase(logs), freshDatabase()]);
    const env = { DATABASE_URL: from.url, LOG_DATABASE_URL: from.logUrl, XINHUO_DATA: temporaryFolder() };
    const original = new PostgresEventStore(from.logUrl);
    await logIdentity(original);
    for (let n = 0; n < 100; n += 1) await original.append(`some-${n % 3}`, Math.floor(n / 3), [newEvent('Said')]);

    const there = runXinhuo(['log', 'copy', '--to', stub.url(), '--json'], env);
    expect({ ...(await there.ended), ...JSON.parse(there.stdout()) }).toMatchObject({ code: 0, verified: 100 });
    const moved = { ...env, EVENT_STORE: 'eventstoredb', EVENTSTORE_URL: stub.url() };
    const verify = runXinhuo(['verify', '--json'], moved);
    const back = runXinhuo(['log', 'copy', '--to', to.url, '--json'], moved);
    expect({ ...(await verify.ended), ...JSON.parse(verify.stdout()) }).toMatchObject({ code: 0, events: 100 });
    expect({ ...(await back.ended), ...JSON.parse(back.stdout()) }).toMatchObject({ code: 0, copied: 100 });

    const returned = new PostgresEventStore(to.url);
    const [left, right] = [await everything(original), await everything(returned)];
    const kept = (events: typeof left) =>
      events.filter(({ stream }) => stream !== 'log-identity').map(({ position: _, ...event }) => event);
    expect(kept(right)).toEqual(kept(left));
    await Promise.all([original.close(), returned.close()]);
    stub.close();
    await Promise.all([from.drop(), to.drop()]);
  });
});
