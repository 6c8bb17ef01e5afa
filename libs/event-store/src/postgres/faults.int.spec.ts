import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { StoreUnavailable } from '@xinhuo/kernel';
import { aStream, everything, listOf, newEvent, newEvents, startChild } from '@xinhuo/kernel/testing';
import { databaseOf, logLogin, migrate, openEmbedded, withClient, type Embedded } from '@xinhuo/postgres';
import { freshDatabase, temporaryFolder, type FreshDatabase } from '@xinhuo/postgres/testing';
import { expectAllKept, load, type Acknowledged } from '../../testing/load';
import { migrations } from './migrations';
import { PostgresEventStore } from './postgres.event-store';

const LOAD_CHILD = join(__dirname, '..', '..', 'testing', 'load.child.ts');

/** Collects what a store acknowledges, and waits for a number of it. */
const acknowledgements = () => {
  const all: Acknowledged[] = [];
  let check = () => {};
  const acknowledge = (append: Acknowledged) => {
    all.push(append);
    check();
  };
  const more = (count: number) => {
    const until = all.length + count;
    return new Promise<void>((resolve) => {
      check = () => all.length >= until && resolve();
    });
  };
  return { all, acknowledge, more };
};

/** The server process of the connection that appends. */
const appender = (url: string): Promise<number> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ pid: number }>(
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'xinhuo log' AND datname = current_database()",
    );
    return rows[0]!.pid;
  });

describe('a store whose connection suffers', () => {
  let database: FreshDatabase;
  let store: PostgresEventStore;
  beforeEach(async () => {
    database = await freshDatabase(migrations);
    store = new PostgresEventStore(database.logUrl, { patience: 1_000 });
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  it('opens a new one when it was cut, idle or at work, and loses and doubles nothing', async () => {
    await store.append(aStream(), 0, [newEvent('before')]);
    await cut(database.url);
    const { all, acknowledge, more } = acknowledgements();
    const stop = load(store, 16, acknowledge);
    for (const _ of [1, 2, 3]) {
      await more(100);
      await cut(database.url);
    }
    await more(100);
    await stop();
    expect(all.length).toBeGreaterThanOrEqual(400);
    await expectAllKept(store, all);
    expect(await everything(store)).toHaveLength(1 + all.length * 2);
  });

  it('gives up on a silent server in time, and recognises the append when it is repeated', async () => {
    await store.append(aStream(), 0, [newEvent('before')]);
    const pid = await appender(database.url);
    const [stream, events] = [aStream(), newEvents('A', 'B')];
    process.kill(pid, 'SIGSTOP');
    await expect(store.append(stream, 0, events)).rejects.toBeInstanceOf(StoreUnavailable);
    process.kill(pid, 'SIGCONT');
    const { version } = await store.append(stream, 0, events);
    expect(version).toBe(2);
    expect(await listOf(store.read(stream))).toHaveLength(2);
  });

  it('takes nothing more when it has been closed', async () => {
    const closed = new PostgresEventStore(database.logUrl);
    await closed.append(aStream(), 0, [newEvent('A')]);
    await closed.close();
    await expect(closed.append(aStream(), 0, [newEvent('B')])).rejects.toBeInstanceOf(StoreUnavailable);
  });

  it('tells readers too that the server does not answer', async () => {
    const nowhere = new URL(database.logUrl);
    nowhere.port = '1';
    const lost = new PostgresEventStore(nowhere.toString(), { patience: 100 });
    await expect(lost.head()).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(everything(lost)).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(lost.append(aStream(), 0, [newEvent('A')])).rejects.toBeInstanceOf(StoreUnavailable);
    await lost.close();
  });

  it.each([
    ['an id that is none', { id: 'no uuid' }, /uuid/i],
    ['a text that no database holds', { type: 'nul \u0000' }, /invalid byte/],
  ])('tells %s from a bad moment, and lets those beside it through', async (_, part, message) => {
    const busy = store.append(aStream(), 0, [newEvent('first')]);
    const bad = store.append(aStream(), 0, [{ ...newEvent('bad'), ...part }]);
    const good = [1, 2].map(() => store.append(aStream(), 0, [newEvent('good')]));
    await expect(bad).rejects.toThrow(message);
    expect((await Promise.all([busy, ...good])).map(({ version }) => version)).toEqual([1, 1, 1]);
  });
});

describe('an acknowledged append', () => {
  it('survives kill -9 of the process that wrote it, under load', async () => {
    const database = await freshDatabase(migrations);
    const child = startChild(LOAD_CHILD, database.logUrl);
    const taken: string[] = [];
    while (taken.length < 300) taken.push(await child.line());
    const rest = await child.kill();
    const store = new PostgresEventStore(database.logUrl);
    const acknowledged = [...taken, ...rest].filter((line) => line.endsWith('}'));
    await expectAllKept(
      store,
      acknowledged.map((line) => JSON.parse(line) as Acknowledged),
    );
    await store.close();
    await database.drop();
  });

  describe('under load', () => {
    let embedded: Embedded;
    let data: string;
    let logUrl: string;
    beforeAll(async () => {
      data = temporaryFolder();
      embedded = await openEmbedded(data);
      const url = databaseOf(embedded.url, 'postgres');
      await migrate(url, migrations);
      ({ logUrl } = await logLogin(url, undefined));
    });
    afterAll(() => embedded.close());

    it('survives kill -9 of PostgreSQL, and the load goes on by itself', async () => {
      const store = new PostgresEventStore(logUrl, { patience: 60_000 });
      const { all, acknowledge, more } = acknowledgements();
      const stop = load(store, 24, acknowledge);
      const killed = [];
      for (const _ of [1, 2]) {
        await more(300);
        killed.push(killServer(data));
      }
      await more(300);
      await stop();
      expect(new Set(killed).size).toBe(2);
      await expectAllKept(store, all);
      await store.close();
    }, 120_000);
  });
});

const cut = async (url: string): Promise<void> => {
  const pid = await appender(url);
  await withClient(url, (client) => client.query('SELECT pg_terminate_backend($1, 5000)', [pid]));
};

/** The server and all its children at once, as when the machine's memory runs out. */
const killServer = (data: string): string => {
  const script =
    'read -r pid < "$0/postgres/postmaster.pid"; kill -9 "$pid" $(cat /proc/$pid/task/$pid/children); echo $pid';
  return execFileSync('sh', ['-c', script, data], { encoding: 'utf8' });
};
