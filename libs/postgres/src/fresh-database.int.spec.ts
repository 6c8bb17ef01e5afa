import { freshDatabase } from '../testing';
import { withClient } from './pool';

const twoTables = [
  { name: 'spec/0001_a', sql: 'CREATE TABLE a (n bigint, day date); INSERT INTO a VALUES (7, $$2025-03-01$$)' },
  { name: 'spec/0002_b', sql: 'CREATE TABLE b (n integer)' },
];

describe('a fresh database', () => {
  it('has the tables of the migrations, and is nobody else’s', async () => {
    const [one, other] = await Promise.all([freshDatabase(twoTables), freshDatabase(twoTables)]);
    await withClient(one.url, (client) => client.query('DELETE FROM a'));
    const { rows } = await withClient(other.url, (client) => client.query('SELECT n, day FROM a'));
    expect(rows).toEqual([{ n: 7, day: '2025-03-01' }]);
    await Promise.all([one.drop(), other.drop()]);
  });
});
