import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { StubCluster, type StubWishes } from '@xinhuo/event-store/testing';
import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';

import { Runtime } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { bootXinhuo, StartRefused, type Xinhuo } from '../../apps/api/src/serve';
import { when } from '../faults/when';

jest.setTimeout(120_000);

const PASSWORD = 'not-to-be-told';
let database: FreshDatabase;
const opened: (() => unknown)[] = [];
beforeAll(async () => void (database = await freshDatabase(MIGRATIONS)));
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});
afterAll(() => database.drop());

const boot = async (url: string, store = 'eventstoredb', on = database): Promise<Xinhuo> => {
  const env = {
    EVENT_STORE: store,
    EVENTSTORE_URL: url,
    DATABASE_URL: on.url,
    LOG_DATABASE_URL: on.logUrl,
    XINHUO_HOST: '127.0.0.1',
  };
  const xinhuo = await bootXinhuo({ port: 0, data: temporaryFolder(), role: 'all', log: 'silent', env });
  opened.push(xinhuo.close);
  return xinhuo;
};

const refusal = async (url: string, store?: string): Promise<string> => {
  const error: unknown = await boot(url, store).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(StartRefused);
  const { message } = error as StartRefused;
  expect(message).toMatch(/^[^\n]*[一-鿿][^\n]* \/ [^\n]*[a-z][^\n]*$/); // one line, in both languages
  expect(message).not.toContain(PASSWORD);
  return message;
};

const stubOf = async (wishes: StubWishes): Promise<{ stub: StubCluster; url: string }> => {
  const stub = await StubCluster.start(wishes);
  opened.push(() => stub.close());
  const file = join(mkdtempSync(join(tmpdir(), 'xinhuo-stub-')), 'ca.pem');
  writeFileSync(file, stub.certificate ?? '');
  return { stub, url: stub.certificate === undefined ? stub.url() : stub.url(file) };
};

describe('a start with EVENT_STORE=eventstoredb that cannot be right', () => {
  it.each([
    ['no address', '', '须设置 EVENTSTORE_URL'],
    ['another scheme', `http://admin:${PASSWORD}@localhost:2113`, 'esdb://用户:密码@主机:2113'],
    ['a password with a sign that is not encoded', `esdb://admin:a:${PASSWORD}@localhost`, '按 URL 编码'],
    ['TLS and nobody named', 'esdb://localhost:2113', '须写明用户和密码'],
    ['an option that nobody knows', `esdb://admin:${PASSWORD}@localhost?tlsVerifyCert=false`, '选项 tlsVerifyCert'],
    ['a certificate file that is not there', `esdb://admin:${PASSWORD}@localhost?tlsCAFile=/nowhere.pem`, 'tlsCAFile'],
  ])('is refused: %s', async (_, url, sentence) => expect(await refusal(url)).toContain(sentence));

  it('is refused for a store that is none', async () =>
    expect(await refusal('', 'mongodb')).toContain('postgres 或 eventstoredb'));

  it('is refused for a wrong password', async () => {
    const { url } = await stubOf({ tls: true });
    expect(await refusal(url.replace('changeit', PASSWORD))).toContain('不接受');
  });

  it('is refused for a certificate that is made out to another', async () => {
    const { url } = await stubOf({ tls: true, madeOutTo: 'elsewhere.example' });
    expect(await refusal(url)).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  it('is refused for a certificate that nobody vouches for', async () => {
    const { url } = await stubOf({ tls: true });
    expect(await refusal(url.replace(/&tlsCAFile.*/, ''))).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
  });

  it('is refused for a server of another protocol, and for TLS with one that has none', async () => {
    const web: Server = createServer((_, answer) => answer.end('hello'));
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    opened.push(() => web.close());
    const { port } = web.address() as AddressInfo;
    expect(await refusal(`esdb://127.0.0.1:${port}?tls=false`)).toContain('不是 EventStoreDB');
    const { stub } = await stubOf({});
    expect(await refusal(`esdb://admin:${PASSWORD}@127.0.0.1:${stub.node.port}`)).toContain('tls=true/false');
  });
});

describe('a log that is away, another or not ours', () => {
  const readiness = async ({ url }: Xinhuo) => (await fetch(`${url}/readyz`)).json() as Promise<{ missing: string[] }>;

  it('lets Xinhuo start, tells so at /readyz, and all goes on when it is back', async () => {
    const { stub, url } = await stubOf({});
    stub.node.kill();
    const xinhuo = await boot(url);
    expect(await readiness(xinhuo)).toEqual({ ready: false, missing: ['log'] });
    await stub.node.start();
    await when('it is ready', async () => (await readiness(xinhuo)).missing.length === 0);
  });

  it('takes nothing from another log until the read tables are rebuilt, and says so', async () => {
    const own = await freshDatabase(MIGRATIONS);
    opened.push(own.drop);
    const before = await boot((await stubOf({})).url, 'eventstoredb', own);
    const followed = () => before.app.get(DataSource).query<unknown[]>('SELECT FROM runtime.checkpoint');
    await when('it has followed one', async () => (await followed()).length > 0);
    await before.close();
    const { url } = await stubOf({});
    const xinhuo = await boot(url, 'eventstoredb', own);
    const told = 'read tables of another log: xinhuo rebuild';
    await when('it is told', async () => (await readiness(xinhuo)).missing.includes(told));
    expect(await readiness(xinhuo)).toEqual({ ready: false, missing: [told] });
    await xinhuo.app.get(Runtime).rebuild();
    await when('it is ready', async () => (await readiness(xinhuo)).missing.length === 0);
  });

  it('names an event that somebody else has put into the log', async () => {
    const { stub, url } = await stubOf({});
    const nothing = Buffer.from('{}');
    const event = {
      id: randomUUID(),
      type: 'Theirs',
      contentType: 'application/json',
      data: nothing,
      metadata: nothing,
    };
    stub.log.append('theirs-1', 'any', [event]);
    const own = await freshDatabase(MIGRATIONS);
    opened.push(own.drop);
    const xinhuo = await boot(url, 'eventstoredb', own);
    await when('it is told', async () => (await readiness(xinhuo)).missing.some((line) => line.includes(event.id)));
  });
});
