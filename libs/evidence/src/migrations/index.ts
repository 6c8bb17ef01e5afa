import type { Migration } from '@xinhuo/postgres';

const uploads: Migration = {
  name: 'evidence/001_uploads',
  sql: `
    CREATE SCHEMA IF NOT EXISTS evidence;
    -- Who uploaded what for which org node. The same file may come from several people.
    CREATE TABLE evidence.upload (
      sha256 text NOT NULL,
      person_id text NOT NULL,
      node_id text NOT NULL,
      media_type text NOT NULL,
      size bigint NOT NULL,
      uploaded_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (sha256, person_id, node_id)
    );`,
};

/** The table of uploads. */
export const evidenceMigrations: readonly Migration[] = [uploads];
