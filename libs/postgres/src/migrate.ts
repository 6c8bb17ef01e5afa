import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { LOCK_CLASS } from './locks';
import { withClient } from './pool';

/**
 * One step of the database's shape. Its text is fixed once it has been released: a change is a new migration. `name` is
 * `<library>/<number>_<what>` and unique in the system; libraries export theirs as `migrations`, in order.
 */
export interface Migration {
  readonly name: string;
  /** Statements without parameters, run together. */
  readonly sql: string;
}

/**
 * Applies what is missing, in the order given, each in a transaction of its own, and records it. Processes that start
 * together wait for each other. Returns the names of those applied now.
 * @throws Error when a migration has been edited after it was applied.
 */
export const migrate = (url: string, migrations: readonly Migration[]): Promise<readonly string[]> =>
  withClient(url, async (client) => {
    await client.query('SELECT pg_advisory_lock($1, 0)', [LOCK_CLASS.migration]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS public.xinhuo_migration (name text PRIMARY KEY, hash text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const done = await client.query<{ name: string; hash: string }>('SELECT name, hash FROM public.xinhuo_migration');
    const applied = new Map(done.rows.map(({ name, hash }) => [name, hash]));
    const missing = migrations.filter((migration) => !isApplied(migration, applied));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  });

const isApplied = (migration: Migration, applied: ReadonlyMap<string, string>): boolean => {
  const hash = applied.get(migration.name);
  if (hash === undefined) return false;
  if (hash === hashOf(migration)) return true;
  throw new Error(
    `Migration ${migration.name} has been edited after this database applied it. Restore its text and write a new migration.`,
  );
};

const apply = async (client: ClientBase, migration: Migration): Promise<void> => {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query('INSERT INTO public.xinhuo_migration (name, hash) VALUES ($1, $2)', [
      migration.name,
      hashOf(migration),
    ]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${migration.name} failed: ${(error as Error).message}`, { cause: error });
  }
};

const hashOf = ({ sql }: Migration): string => createHash('sha256').update(sql).digest('hex');
