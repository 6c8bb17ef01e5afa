import { migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import { SEAL_STREAM } from '@xinhuo/kernel';
import { everything } from '@xinhuo/kernel/testing';
import { createPool } from '@xinhuo/postgres';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import type { Pool } from 'pg';
import { tell } from '../../testing/sealed-log';
import { until } from '../../testing/worker';
import { ControlLine } from '../log/control-line';
import { logIdentity } from '../log/log-identity';
import { runtimeMigrations } from '../migrations';
import { rememberedIn } from './remembered-in';
import { SealedPlaces } from './sealed-place';
import { Sealer } from './sealer';
import { verifyLog } from './verify-log';

/** The log in PostgreSQL, tampered with by somebody who may do everything there. */
describe('the sealed log in PostgreSQL', () => {
  let database: FreshDatabase;
  let store: PostgresEventStore;
  let pool: Pool;
  let identity: string;
  const lines = new Map<Sealer, ControlLine>();

  const sealerOf = (interval: number): Sealer => {
    const line = new ControlLine(pool);
    const sealer = new Sealer({ store, line, places: new SealedPlaces(pool), logIdentity: () => identity, interval });
    lines.set(sealer, line);
    return sealer;
  };
  const leave = async (sealer: Sealer) => {
    await sealer.stop();
    await lines.get(sealer)!.close();
  };
  const verified = async (hashes: readonly string[] = []) => verifyLog(store, await rememberedIn(pool, hashes));
  const seals = async () => (await everything(store)).filter(({ stream }) => stream === SEAL_STREAM).length;

  beforeAll(async () => {
    database = await freshDatabase([...logMigrations, ...runtimeMigrations]);
    store = new PostgresEventStore(database.logUrl);
    pool = createPool(database.url);
    identity = await logIdentity(store);
    await tell(store, 600, 'early');
    await sealerOf(60_000).sealNow();
    await tell(store, 100, 'late');
    await sealerOf(60_000).sealNow();
    await pool.query('CREATE TABLE public.kept AS TABLE log.event');
  });
  afterAll(async () => {
    await Promise.all([...lines.keys()].map(leave));
    await store.close();
    await pool.end();
    await database.drop();
  });

  /** Runs SQL as the superuser, verifies, and puts the log back as it was. */
  const after = async (...sql: readonly string[]) => {
    for (const statement of sql) await pool.query(statement);
    const found = await verified();
    await pool.query('TRUNCATE log.event');
    await pool.query('INSERT INTO log.event TABLE public.kept');
    return found.findings;
  };

  it('fits its seals, also with gaps between positions', async () => {
    expect(await verified()).toMatchObject({ identity, seals: 4, unsealed: 1, findings: [], events: 704 });
    const { rows } = await pool.query<{ position: string }>('SELECT position FROM runtime.sealed');
    const place = (position: string) => pool.query('UPDATE runtime.sealed SET position = $1', [position]);
    await place(String(Number(rows[0]!.position) * 7 + 1_000_000).padStart(19, '0'));
    expect(await after('UPDATE log.event SET position = position * 7 + 1000000')).toEqual([]);
    await place(rows[0]!.position);
  });

  it('shows that the place to go on from was moved, past events that no seal covers', async () => {
    const { rows } = await pool.query<{ position: string }>('SELECT position FROM runtime.sealed');
    const [end] = rows.map(({ position }) => position);
    await pool.query('UPDATE runtime.sealed SET position = $1', ['705'.padStart(19, '0')]);
    expect(await after()).toEqual([{ code: 'PLACE_MOVED', seal: 4, position: '705'.padStart(19, '0'), end }]);
    await pool.query('UPDATE runtime.sealed SET position = $1', [end]);
  });

  it('shows a flipped byte, and where', async () => {
    const flip = `UPDATE log.event SET data = replace(data::text, '"n":301', '"n":701')::json WHERE stream = 'early-0'`;
    expect(await after(flip)).toEqual([
      expect.objectContaining({ code: 'EVENT_CHANGED', seal: 2, stream: 'early-0', version: 44 }),
    ]);
    expect(await after(`UPDATE log.event SET type = 'TestSayd' WHERE stream = 'early-0' AND version = 44`)).toEqual([
      expect.objectContaining({ code: 'RUN_CHANGED', seal: 2 }),
    ]);
  });

  it('shows a removed event, and which', async () => {
    expect(await after(`DELETE FROM log.event WHERE stream = 'early-3' AND version = 20`)).toEqual([
      expect.objectContaining({ code: 'EVENT_MISSING', seal: 1, stream: 'early-3', version: 20 }),
    ]);
  });

  it('shows a re-ordered pair, and which', async () => {
    const move = (from: number, to: number) => `UPDATE log.event SET position = ${to} WHERE position = ${from}`;
    expect(await after(move(100, -1), move(130, 100), move(-1, 130))).toEqual([
      expect.objectContaining({
        code: 'ORDER_CHANGED',
        seal: 1,
        events: [
          expect.objectContaining({ position: '0000000000000000100' }),
          expect.objectContaining({ position: '0000000000000000130' }),
        ],
      }),
    ]);
  });

  it('shows a rewritten tail, and one that was cut off together with its seals', async () => {
    const found = await after(`UPDATE log.event SET id = gen_random_uuid() WHERE position > 620`);
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding).toMatchObject({ seal: 4 });
    expect(await after('DELETE FROM log.event WHERE position > 590')).toEqual([
      { code: 'END_MISSING', seals: 0, rememberedSeals: 4 },
    ]);
  });

  it('shows another log in its place', async () => {
    await pool.query(
      `INSERT INTO runtime.checkpoint (projection, version, position, log_identity) VALUES ('p', 1, '', $1)`,
      [identity],
    );
    const other = '11111111-1111-4111-8111-111111111111';
    const swap = `UPDATE log.event SET id = '${other}', data = '{"logId":"${other}"}' WHERE stream = 'log-identity'`;
    expect(await after(swap)).toEqual([{ code: 'OTHER_LOG', identity: other, expected: identity }]);
  });

  it('is not sealed any further once it does not fit, and says so', async () => {
    await pool.query(`DELETE FROM log.event WHERE stream = 'seal-log' AND version > 3`);
    await expect(sealerOf(60_000).sealNow()).rejects.toThrow('Seal 4 does not fit the log: run xinhuo verify');
    const leading = sealerOf(5);
    leading.start();
    await until('the sealer tells its fault', () => leading.health().fault !== undefined);
    expect(leading.health().fault).toMatch(/Seal 4/);
    await leave(leading);
    await after();
  });

  it('is sealed by one of two processes, and goes on with the other', async () => {
    const [one, two] = [sealerOf(5), sealerOf(5)];
    one.start();
    two.start();
    const before = await seals();
    await tell(store, 1, 'more');
    await until('there is a seal more', async () => (await seals()) === before + 1);
    await Promise.all([one.sealNow(), two.sealNow()]);
    expect(await seals()).toBe(before + 1);
    await leave(lines.get(one)!.leads('sealer') ? one : two);
    await tell(store, 1, 'again');
    await until('the other has sealed', async () => (await seals()) === before + 2);
    expect((await verified()).findings).toEqual([]);
  });
});
