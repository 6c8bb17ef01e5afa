import { createServer } from 'node:http';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { isRunning } from './store';
import { isOpen, killAll, runXinhuo } from './xinhuo-process';

jest.setTimeout(90_000);

describe('xinhuo start', () => {
  let database: FreshDatabase;
  let env: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await freshDatabase(MIGRATIONS);
    env = { DATABASE_URL: database.url, LOG_DATABASE_URL: database.logUrl, XINHUO_DATA: temporaryFolder() };
  });
  afterAll(async () => {
    await killAll();
    await database.drop();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends on %s with 0, and leaves the port free', async (signal) => {
    const server = runXinhuo(['start', '--json'], { ...env, PORT: '0' });
    await server.said('"url"');
    const { url } = JSON.parse(server.stdout()) as { readonly url: string };
    expect(await isOpen(url)).toBe(true);
    expect(await server.stop(signal)).toEqual({ code: 0, signal: null });
    expect([await isOpen(url), isRunning(server.pid)]).toEqual([false, false]);
    expect(server.stderr()).toBe('');
  });

  it('says in a sentence that its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refused = runXinhuo(['start'], { ...env, PORT: String(port) });
    expect((await refused.ended).code).toBe(1);
    expect(refused.stderr().trim().split('\n')).toEqual([expect.stringContaining(`端口 ${port} 已被占用`)]);
    other.close();
  });

  it.each(['start', 'demo'])('says for %s that its data folder cannot be used, and what to do', async (command) => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const data = join(file, 'data');
    const refused = runXinhuo([command], { DATABASE_URL: '', LOG_DATABASE_URL: '', XINHUO_DATA: data, PORT: '0' });
    expect((await refused.ended).code).toBe(1);
    expect(refused.stderr().trim().split('\n')).toEqual([expect.stringContaining(`数据目录 ${data} 无法使用`)]);
    expect(refused.stderr()).toContain('XINHUO_DATA');
  });
});
