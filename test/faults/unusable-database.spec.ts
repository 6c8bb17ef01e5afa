import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { freshDatabase, type FreshDatabase, temporaryFolder } from '@xinhuo/postgres/testing';

import { MIGRATIONS } from '../../apps/api/src/boot/modules';
import { killAll, runXinhuo } from './xinhuo-process';

jest.setTimeout(90_000);

describe('xinhuo start, where its database cannot be used', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase(MIGRATIONS);
  });
  afterAll(async () => {
    await killAll();
    await database.drop();
  });

  const changed = (change: (url: URL) => void): string => {
    const url = new URL(database.url);
    change(url);
    return url.toString();
  };
  /** All that the process said before it ended with 1: one line. */
  const refusal = async (env: Readonly<Record<string, string>>) => {
    const clean = { LOG_DATABASE_URL: '', XINHUO_DATA: temporaryFolder(), PORT: '0' };
    const refused = runXinhuo(['start', '--json'], { ...clean, ...env });
    expect((await refused.ended).code).toBe(1);
    expect(refused.stdout()).toBe('');
    const lines = refused.stderr().trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toMatch(/ at .*\.ts/);
    return lines[0]!;
  };

  const wrong: readonly (readonly [string, (url: URL) => void, RegExp])[] = [
    ['host', (url) => (url.hostname = 'nowhere.invalid'), /nowhere\.invalid:\d+.*找不到这个主机名.*no such host/],
    ['port', (url) => (url.port = '1'), /127\.0\.0\.1:1.*请核对主机和端口.*check host and port/],
    ['password', (url) => (url.password = 'a-wrong-one'), /用户名或密码不对.*password are wrong/],
    ['database', (url) => (url.pathname = '/no_such'), /\/no_such.*没有这个数据库.*no such database/],
    ['TLS', (url) => url.searchParams.set('sslmode', 'require'), /无法建立加密连接.*no encrypted connection/],
  ];
  it.each(wrong)('says in one sentence that its %s is wrong', async (_, change, sentence) => {
    const said = await refusal({ DATABASE_URL: changed(change) });
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^DATABASE_URL /);
    for (const secret of ['a-wrong-one', new URL(database.url).password]) expect(said).not.toContain(secret);
  });

  it('says so of the login of the log, too', async () => {
    const LOG_DATABASE_URL = changed((url) => (url.password = 'a-wrong-one'));
    expect(await refusal({ DATABASE_URL: database.url, LOG_DATABASE_URL })).toMatch(/^LOG_DATABASE_URL .*用户名或密码/);
  });

  it('says that the address is none', async () => {
    const said = await refusal({ DATABASE_URL: 'localhost/xinhuo' });
    expect(said).toMatch(/^DATABASE_URL 不是数据库地址.*postgres:\/\//);
  });

  it('says that its data folder cannot be written, though the database is elsewhere', async () => {
    const file = join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    const XINHUO_DATA = join(file, 'data'); // root may write into any folder, but not below a file
    expect(await refusal({ DATABASE_URL: database.url, XINHUO_DATA })).toMatch(/数据目录 .* 无法使用.*XINHUO_DATA/);
  });
});
