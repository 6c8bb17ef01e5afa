import { freshDatabase, type FreshDatabase } from '../testing';
import { migrate } from './migrate';
import { withClient } from './pool';

const first = { name: 'spec/0001_first', sql: 'CREATE TABLE first (n integer)' };
const second = { name: 'spec/0002_second', sql: 'INSERT INTO first VALUES (1); CREATE TABLE second (n integer)' };

describe('the migrations', () => {
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  const select = (sql: string) => withClient(database.url, async (client) => (await client.query(sql)).rows);

  it('are applied in the order given, and only once', async () => {
    expect(await migrate(database.url, [first])).toEqual([first.name]);
    expect(await migrate(database.url, [first, second])).toEqual([second.name]);
    expect(await migrate(database.url, [first, second])).toEqual([]);
    expect(await select('SELECT n FROM first')).toEqual([{ n: 1 }]);
    expect(await select('SELECT name FROM xinhuo_migration ORDER BY name')).toEqual(
      [first, second].map(({ name }) => ({ name })),
    );
  });

  it('are applied once when several processes start together', async () => {
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(database.url, [first, second])));
    expect(applied.flat()).toEqual([first.name, second.name]);
  });

  it('are left whole or not at all when one fails, and those before it stay', async () => {
    const broken = { name: 'spec/0002_broken', sql: 'CREATE TABLE half (n integer); SELECT 1 / 0' };
    await expect(migrate(database.url, [first, broken, second])).rejects.toThrow(/spec\/0002_broken failed: division/);
    expect(await select("SELECT to_regclass('half') AS half, to_regclass('first')::text AS first")).toEqual([
      { half: null, first: 'first' },
    ]);
    expect(await migrate(database.url, [first, second])).toEqual([second.name]);
  });

  it('stop the start when one was edited after it had been applied', async () => {
    await migrate(database.url, [first]);
    const edited = { ...first, sql: `${first.sql} -- edited` };
    await expect(migrate(database.url, [edited, second])).rejects.toThrow(/spec\/0001_first has been edited/);
    expect(await select("SELECT to_regclass('second') AS second")).toEqual([{ second: null }]);
  });
});
