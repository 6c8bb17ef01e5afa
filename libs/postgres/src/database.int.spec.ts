import { freshDatabase, temporaryFolder, type FreshDatabase } from '../testing';
import { openDatabase } from './database';
import { withClient } from './pool';

const migrations = [
  {
    name: 'spec/0001_log',
    sql: `CREATE SCHEMA log; CREATE TABLE log.event (n integer);
      CREATE FUNCTION log.append() RETURNS void LANGUAGE sql SECURITY DEFINER AS 'INSERT INTO log.event VALUES (1)'`,
  },
];

const run = (url: string, sql: string) => withClient(url, async (client) => (await client.query(sql)).rows);

describe('the database of an installation', () => {
  let outside: FreshDatabase;
  beforeEach(async () => {
    outside = await freshDatabase();
  });
  afterEach(() => outside.drop());

  it('is embedded when nothing else is said, with a log that only its functions write', async () => {
    const XINHUO_DATA = temporaryFolder();
    const owner = await openDatabase({ XINHUO_DATA, DATABASE_URL: '' }, migrations);
    const guest = await openDatabase({ XINHUO_DATA }, migrations);
    expect([owner.server, guest.server]).toEqual(['owner', 'guest']);
    expect([owner.barrier, guest.barrier]).toEqual(['present', 'present']);
    expect(guest.logUrl).toBe(owner.logUrl);
    await run(guest.logUrl, 'SELECT log.append()');
    expect(await run(owner.logUrl, 'SELECT n FROM log.event')).toEqual([{ n: 1 }]);
    await expect(run(owner.logUrl, 'DELETE FROM log.event')).rejects.toThrow(/permission denied/);
    await guest.close();
    await owner.close();
  });

  it('is the server of DATABASE_URL, where a login of the log is made', async () => {
    const database = await openDatabase({ DATABASE_URL: outside.url }, migrations);
    expect(database).toMatchObject({ server: 'external', url: outside.url, barrier: 'present' });
    await run(database.logUrl, 'SELECT log.append()');
    await expect(run(database.logUrl, 'TRUNCATE log.event')).rejects.toThrow(/permission denied/);
    await database.close();
  });

  it('says that the barrier is missing where no login can be made', async () => {
    const { url, remove } = await poorLogin(outside.url);
    const database = await openDatabase({ DATABASE_URL: url }, migrations);
    expect(database).toMatchObject({ barrier: 'missing', logUrl: url });
    await remove();
  });

  it('takes the login of LOG_DATABASE_URL, and does not believe it', async () => {
    const made = await openDatabase({ DATABASE_URL: outside.url }, migrations);
    const given = { DATABASE_URL: outside.url, LOG_DATABASE_URL: made.logUrl };
    expect(await openDatabase(given, migrations)).toMatchObject({ logUrl: made.logUrl, barrier: 'present' });
    const careless = { ...given, LOG_DATABASE_URL: outside.url };
    expect(await openDatabase(careless, migrations)).toMatchObject({ logUrl: outside.url, barrier: 'missing' });
  });
});

/** A login that may make schemas in this database, and no roles. */
const poorLogin = async (url: string) => {
  const name = new URL(url).pathname.slice(1);
  const role = `${name}_poor`;
  await run(url, `CREATE ROLE ${role} LOGIN PASSWORD 'poor'`);
  await run(url, 'DROP TABLE xinhuo_migration'); // the superuser's
  await run(url, `GRANT CREATE ON DATABASE ${name} TO ${role}; GRANT CREATE ON SCHEMA public TO ${role}`);
  const login = new URL(url);
  login.username = role;
  login.password = 'poor';
  const remove = () => run(url, `DROP OWNED BY ${role} CASCADE; DROP ROLE ${role}`);
  return { url: login.toString(), remove };
};
