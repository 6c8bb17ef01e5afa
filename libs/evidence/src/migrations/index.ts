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

const links: Migration = {
  name: 'evidence/002_links',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    -- Things that may name files, and which files they name: who sees the thing may open the file.
    CREATE TABLE read.evidence_subject_v1 (
      subject_id text PRIMARY KEY,
      kind text NOT NULL,
      node_id uuid NOT NULL,
      person_ids uuid[] NOT NULL
    );
    CREATE TABLE read.evidence_link_v1 (
      sha256 text NOT NULL,
      subject_id text NOT NULL,
      named_by text NOT NULL,
      named_at text NOT NULL,
      PRIMARY KEY (sha256, subject_id, named_by)
    );`,
};

/** The table of uploads, and the read tables of what names them. */
export const evidenceMigrations: readonly Migration[] = [uploads, links];
