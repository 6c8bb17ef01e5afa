import type { Pool, PoolClient } from 'pg';

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

/** Takes the indexes off a table that is about to be filled; answers with the statements that make them again. */
export const dropIndexes = async (pool: Pool, path: string): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ drop: string; make: string }>(
    `SELECT CASE WHEN k.oid IS NULL THEN format('DROP INDEX %s', i.indexrelid::regclass)
              ELSE format('ALTER TABLE %s DROP CONSTRAINT %s', i.indrelid::regclass, quote_ident(k.conname)) END AS drop,
            CASE WHEN k.oid IS NULL THEN pg_get_indexdef(i.indexrelid)
              ELSE format('ALTER TABLE %s ADD CONSTRAINT %s %s', i.indrelid::regclass, quote_ident(k.conname),
                          pg_get_constraintdef(k.oid)) END AS make
     FROM pg_index i LEFT JOIN pg_constraint k ON k.conindid = i.indexrelid AND k.conrelid = i.indrelid
     WHERE i.indrelid = $1::regclass ORDER BY k.oid IS NULL`,
    [path],
  );
  for (const { drop } of rows) await pool.query(drop);
  return rows.map(({ make }) => make);
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
