import type { Migration } from '@xinhuo/postgres';

/** The tables of the runtime itself: how far each projection and reactor has come, and settings of the store. */
export const runtimeMigrations: readonly Migration[] = [
  {
    name: 'runtime/0001_checkpoints_and_settings',
    sql: `
      CREATE SCHEMA IF NOT EXISTS read;
      CREATE SCHEMA IF NOT EXISTS runtime;
      CREATE TABLE runtime.checkpoint (
        projection text NOT NULL,
        version integer NOT NULL,
        -- The last position of the log that is in the rows; '' before the first.
        position text COLLATE "C" NOT NULL,
        -- Counts the rebuilds: a writer that began before one may not go on after it.
        epoch integer NOT NULL DEFAULT 0,
        log_identity text NOT NULL,
        PRIMARY KEY (projection, version)
      );
      CREATE TABLE runtime.setting (
        key text PRIMARY KEY,
        value text NOT NULL
      );`,
  },
  {
    name: 'runtime/0002_sealed',
    sql: `
      -- How far the sealer has come in a log (ADR-0014).
      CREATE TABLE runtime.sealed (
        log_identity text PRIMARY KEY,
        seals integer NOT NULL,
        hash text NOT NULL,
        position text COLLATE "C" NOT NULL
      );`,
  },
];
