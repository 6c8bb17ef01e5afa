import { aStream, newEvent } from '@xinhuo/kernel/testing';
import { withClient } from '@xinhuo/postgres';
import { freshDatabase, type FreshDatabase } from '@xinhuo/postgres/testing';
import { migrations } from './migrations';
import { PostgresEventStore } from './postgres.event-store';

describe('the login of the log', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase(migrations);
    const store = new PostgresEventStore(database.logUrl);
    await store.append(aStream(), 0, [newEvent('A')]);
    await store.close();
  });
  afterAll(() => database.drop());

  const asLog = (sql: string) => withClient(database.logUrl, (client) => client.query(sql));

  it.each([
    "INSERT INTO log.event VALUES (2, 's-1', 1, gen_random_uuid(), 'A', 1, '{}', '{}')",
    "UPDATE log.event SET type = 'B'",
    'DELETE FROM log.event',
    'TRUNCATE log.event',
    'SELECT FROM log.event FOR UPDATE',
    'ALTER TABLE log.event ADD COLUMN x integer',
    'DROP TABLE log.event',
    'CREATE TABLE log.other (n integer)',
    'CREATE TABLE public.other (n integer)',
    'CREATE OR REPLACE FUNCTION log.append_one() RETURNS integer LANGUAGE sql RETURN 1',
    'SET ROLE xinhuo',
    'SET SESSION AUTHORIZATION xinhuo',
  ])('may not: %s', (sql) => expect(asLog(sql)).rejects.toThrow(/permission denied|must be owner/));

  it('may read', async () => expect((await asLog('SELECT type FROM log.event')).rows).toEqual([{ type: 'A' }]));
});
