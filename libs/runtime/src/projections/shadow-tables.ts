import type { PoolClient } from 'pg';

interface Index {
  readonly name: string;
  readonly definition: string;
}

/** `"read"."x_v1"` → `"read"."x_v1_rebuild"`: where a table is built anew. */
export const shadowOf = (path: string): string => `${path.slice(0, -1)}_rebuild"`;

const relation = (path: string): string => path.slice(path.indexOf('.') + 1);

/** Makes an empty table like the other, in place of one that an earlier attempt left. */
export const makeShadow = async (client: PoolClient, path: string): Promise<void> => {
  await client.query(`DROP TABLE IF EXISTS ${shadowOf(path)}`);
  await client.query(`CREATE TABLE ${shadowOf(path)} (LIKE ${path} INCLUDING ALL)`);
};

/** Puts the shadow in the table's place, with the names of its indexes, which migrations may speak of. */
export const swapShadow = async (client: PoolClient, path: string): Promise<void> => {
  const old = await indexesOf(client, path);
  const renamed = await indexesOf(client, shadowOf(path));
  await client.query(`DROP TABLE ${path}`);
  await client.query(`ALTER TABLE ${shadowOf(path)} RENAME TO ${relation(path)}`);
  const schema = path.slice(0, path.indexOf('.'));
  for (const { name, definition } of old) {
    const match = renamed.findIndex((index) => index.definition === definition);
    const [same] = match < 0 ? [] : renamed.splice(match, 1);
    if (same) await client.query(`ALTER INDEX ${schema}.${quoted(same.name)} RENAME TO ${quoted(name)}`);
  }
};

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

// What an index is, without its name and its table's: unique or not, and everything from USING on.
const indexesOf = async (client: PoolClient, path: string): Promise<Index[]> => {
  const { rows } = await client.query<Index>(
    `SELECT c.relname AS name,
       i.indisunique || substring(pg_get_indexdef(i.indexrelid) FROM ' USING .*$') AS definition
     FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = $1::regclass ORDER BY c.relname`,
    [path],
  );
  return rows;
};
