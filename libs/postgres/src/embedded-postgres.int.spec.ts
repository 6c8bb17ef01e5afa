import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '@xinhuo/kernel/testing';
import { temporaryFolder } from '../testing';
import { runningServer } from './cluster';
import { openEmbedded, type Embedded } from './embedded-postgres';
import { withClient } from './pool';
import { until } from './until';

const OWNER_CHILD = join(__dirname, '..', 'testing', 'owner.child.ts');

const answers = async (url: string): Promise<unknown> =>
  withClient(url, async (client) => (await client.query('SELECT 42 AS answer')).rows[0]?.answer);

const serverOf = (data: string) => runningServer(join(data, 'postgres'));

describe('the embedded PostgreSQL', () => {
  jest.setTimeout(60_000);

  describe('of one process after another', () => {
    const opened: Embedded[] = [];
    let data: string;
    const open = async () => {
      opened.push(await openEmbedded(data));
      return opened.at(-1)!;
    };
    beforeAll(() => (data = temporaryFolder()));
    afterAll(() => Promise.all(opened.map(({ close }) => close())));

    it('belongs to the first; the second is a guest and does not stop it', async () => {
      const owner = await open();
      const guest = await open();
      expect([owner.role, guest.role]).toEqual(['owner', 'guest']);
      await guest.close();
      expect(await answers(owner.url)).toBe(42);
    });

    it('is one even when several start at the same moment', async () => {
      const urls = await Promise.all([open(), open(), open()]);
      expect(new Set(urls.map(({ url }) => url)).size).toBe(1);
    });

    it('keeps its secrets to the user of the folder', () => {
      for (const name of readdirSync(data)) expect(statSync(join(data, name)).mode & 0o077).toBe(0);
    });

    it('writes through to the disk', async () => {
      const settings = await withClient(opened[0]!.url, (client) =>
        client.query("SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commits"),
      );
      expect(settings.rows).toEqual([{ fsync: 'on', commits: 'on' }]);
    });

    it('comes back at the same address when it is killed', async () => {
      const { url } = opened[0]!;
      const killed = serverOf(data)!;
      process.kill(killed.pid, 'SIGKILL');
      const answer = await until(() => answers(url).catch(() => undefined), { within: 30_000 });
      expect(answer).toBe(42);
      expect(serverOf(data)!.pid).not.toBe(killed.pid);
    });

    it('ends with its owner', async () => {
      await opened[0]!.close();
      expect(serverOf(data)).toBeUndefined();
      expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
    });

    it('has its data at the next start', async () => {
      const first = await open();
      await withClient(first.url, (client) => client.query('CREATE TABLE kept AS SELECT 7 AS n'));
      await first.close();
      const second = await open();
      const { rows } = await withClient(second.url, (client) => client.query('SELECT n FROM kept'));
      expect(rows).toEqual([{ n: 7 }]);
    });
  });

  it('is adopted when its owner was killed, and ends with the new owner', async () => {
    const data = temporaryFolder();
    const child = startChild(OWNER_CHILD, data);
    const { url, role } = JSON.parse(await child.line()) as Embedded;
    expect(role).toBe('owner');
    await child.kill();
    const orphan = serverOf(data)!;
    const adopter = await openEmbedded(data);
    expect(adopter).toMatchObject({ url, role: 'owner' });
    expect(serverOf(data)!.pid).toBe(orphan.pid);
    await adopter.close();
    expect(serverOf(data)).toBeUndefined();
  });

  it('does not take another process for itself that was given its old id', async () => {
    const data = temporaryFolder();
    await (await openEmbedded(data)).close();
    writeFileSync(join(data, 'postgres', 'postmaster.pid'), `${process.pid}\n/nowhere\n1\n1\n\n127.0.0.1\n\nready\n`);
    const again = await openEmbedded(data);
    expect(await answers(again.url)).toBe(42);
    await again.close();
  });

  it('starts afresh when the first start was cut short', async () => {
    const data = temporaryFolder();
    mkdirSync(join(data, 'postgres.new'));
    writeFileSync(join(data, 'postgres.new', 'PG_VERSION'), '18\n');
    writeFileSync(join(data, 'postgres.lock'), JSON.stringify({ pid: 2 ** 22 + 1, startedAt: '1' }));
    const embedded = await openEmbedded(data);
    expect(await answers(embedded.url)).toBe(42);
    await embedded.close();
  });

  it('shows the log of the server when that does not start', async () => {
    const data = temporaryFolder();
    await (await openEmbedded(data)).close();
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '9.6\n');
    await expect(openEmbedded(data)).rejects.toThrow(/did not start: it ended with 1[^]*incompatible with server/);
    expect(readFileSync(join(data, 'postgres.log'), 'utf8')).toContain('FATAL');
  });

  it('says what to do when the folder cannot be used', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openEmbedded(join(file, 'data'))).rejects.toThrow(
      /cannot read and write the data folder .*XINHUO_DATA/,
    );
  });
});
