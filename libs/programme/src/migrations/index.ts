import type { Migration } from '@xinhuo/postgres';

const programmes: Migration = {
  name: 'programme/001_programmes',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    CREATE TABLE read.programme_v1 (
      programme_id uuid PRIMARY KEY,
      city_id uuid NOT NULL,
      name text COLLATE "zh-x-icu" NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      targets jsonb NOT NULL,
      settings jsonb NOT NULL,
      settings_version integer NOT NULL,
      criteria jsonb
    );
    CREATE TABLE read.priority_trades_v1 (
      programme_id uuid,
      version integer,
      effective_on date NOT NULL,
      trades jsonb NOT NULL,
      PRIMARY KEY (programme_id, version)
    );
    CREATE TABLE read.plan_template_v1 (
      programme_id uuid,
      trade text,
      version integer NOT NULL,
      milestones jsonb NOT NULL,
      PRIMARY KEY (programme_id, trade)
    );`,
};

const rulebooks: Migration = {
  name: 'programme/002_rulebooks',
  sql: `
    CREATE TABLE read.rulebook_v1 (
      rulebook_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      city_id uuid NOT NULL,
      version integer NOT NULL,
      hash text NOT NULL,
      content jsonb NOT NULL,
      published boolean NOT NULL,
      effective_on date,
      drafted_by text NOT NULL,
      published_by text
    );
    CREATE INDEX rulebook_v1_programme ON read.rulebook_v1 (programme_id, version DESC, rulebook_id);`,
};

/** Read tables of programmes and rulebooks. */
export const programmeMigrations: readonly Migration[] = [programmes, rulebooks];
