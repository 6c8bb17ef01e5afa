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
  {
    name: 'runtime/0003_event_index',
    sql: `
      -- By what auditors find events, and how far it has come in which log (ADR-0015).
      CREATE TABLE runtime.event_index (
        position text COLLATE "C" PRIMARY KEY,
        stream text COLLATE "C" NOT NULL,
        version integer NOT NULL,
        type text COLLATE "C" NOT NULL,
        at timestamptz NOT NULL,
        actor text NOT NULL,
        node_id uuid,
        ids uuid[] NOT NULL
      );
      CREATE UNIQUE INDEX event_index_stream ON runtime.event_index (stream, version);
      CREATE INDEX event_index_type ON runtime.event_index (type, position);
      CREATE INDEX event_index_at ON runtime.event_index (at, position);
      CREATE INDEX event_index_actor ON runtime.event_index (actor, position);
      CREATE INDEX event_index_ids ON runtime.event_index USING gin (ids);
      CREATE TABLE runtime.event_index_place (
        log_identity text PRIMARY KEY,
        position text COLLATE "C" NOT NULL
      );`,
  },
  {
    name: 'runtime/0004_event_type',
    sql: `
      -- The types of the events in the index, so that those of a later release are noticed.
      CREATE TABLE runtime.event_type (
        type text COLLATE "C" PRIMARY KEY,
        events bigint NOT NULL,
        first_position text COLLATE "C" NOT NULL
      );
      INSERT INTO runtime.event_type SELECT type, count(*), min(position) FROM runtime.event_index GROUP BY type;`,
  },
];
