import { aStream, newEvent } from '@xinhuo/kernel/testing';
import { createClient, withClient } from '@xinhuo/postgres';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { migrations } from './migrations';
import { PostgresEventStore } from './postgres.event-store';

describe('the hint that there is more to read', () => {
  let database: FreshDatabase;
  let store: PostgresEventStore;
  beforeEach(async () => {
    database = await freshDatabase(migrations);
    store = new PostgresEventStore(database.logUrl);
  });
  afterEach(async () => {
    await store.close();
    await database.drop();
  });

  /** Wakes that come from now on, one promise at a time. */
  const wakes = () => {
    let wake = () => {};
    const undo = store.onAppended(() => wake());
    return { undo, next: () => new Promise<void>((resolve) => (wake = resolve)) };
  };

  it('reaches other processes by NOTIFY, the last of a burst too', async () => {
    const other = createClient(database.logUrl);
    await other.connect();
    const heads: string[] = [];
    let heard: () => void = () => undefined;
    other.on('notification', () => void store.head().then((head) => heads.push(head) && heard()));
    await other.query('LISTEN xinhuo_log');
    const appends = Array.from({ length: 50 }, () => store.append(aStream(), 0, [newEvent('A')]));
    const last = (await Promise.all(appends))
      .map(({ position }) => position)
      .sort()
      .at(-1);
    while (heads.at(-1) !== last) await new Promise<void>((resolve) => (heard = resolve));
    expect(heads.length).toBeLessThan(50);
    await other.end();
  });

  it('comes from the poll where a notification was lost, also after the server cut the listener', async () => {
    const { next, undo } = wakes();
    await next(); // it listens
    const listener = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'xinhuo hints'";
    await withClient(database.url, (client) => client.query(`${listener} AND datname = current_database()`));
    const woken = next();
    await withClient(database.logUrl, (client) =>
      client.query("SELECT log.append_one('spec-quiet', 0, gen_random_uuid(), 'quiet', 1, '{}', '{}', false)"),
    );
    await woken;
    undo();
  });

  it('keeps no connection when nobody waits for it any more', async () => {
    const { next, undo } = wakes();
    await next();
    undo();
    const count = () =>
      withClient(database.url, async (client) => {
        const sql =
          "SELECT FROM pg_stat_activity WHERE application_name = 'xinhuo hints' AND datname = current_database()";
        return (await client.query(sql)).rowCount;
      });
    while ((await count()) !== 0);
  });
});
