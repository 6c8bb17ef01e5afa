import type { Migration } from '@xinhuo/postgres';

const grantBoard: Migration = {
  name: 'subsidy/001_grant_board',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    CREATE TABLE read.round_v1 (
      round_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      city_id uuid NOT NULL,
      year integer NOT NULL,
      phase text NOT NULL,
      rulebook_id uuid NOT NULL,
      rulebook_version integer NOT NULL,
      rulebook_hash text NOT NULL,
      opened_on date NOT NULL,
      as_of date,
      facts_hash text,
      result_hash text,
      lines integer NOT NULL,
      ineligible integer NOT NULL,
      total_fen bigint NOT NULL,
      steps jsonb NOT NULL
    );
    CREATE INDEX round_v1_programme ON read.round_v1 (programme_id, year DESC, round_id);
    CREATE TABLE read.grant_v1 (
      grant_id uuid PRIMARY KEY,
      round_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      city_id uuid NOT NULL,
      year integer NOT NULL,
      beneficiary text NOT NULL,
      enterprise_id uuid,
      person_id uuid,
      phase text NOT NULL,
      proposal integer NOT NULL,
      result_hash text NOT NULL,
      amount_fen bigint NOT NULL,
      paid_fen bigint NOT NULL,
      lines jsonb NOT NULL,
      decision jsonb,
      steps jsonb NOT NULL
    );
    CREATE INDEX grant_v1_round ON read.grant_v1 (round_id, amount_fen DESC, grant_id DESC);
    CREATE INDEX grant_v1_amount ON read.grant_v1 (amount_fen DESC, grant_id DESC);
    CREATE INDEX grant_v1_enterprise ON read.grant_v1 (enterprise_id);
    CREATE INDEX grant_v1_person ON read.grant_v1 (person_id);
    CREATE TABLE read.budget_v1 (
      budget_id text PRIMARY KEY,
      programme_id uuid NOT NULL,
      city_id uuid NOT NULL,
      year integer NOT NULL,
      scheme text NOT NULL,
      amount_fen bigint NOT NULL,
      reserved_fen bigint NOT NULL,
      spent_fen bigint NOT NULL
    );
    CREATE INDEX budget_v1_programme ON read.budget_v1 (programme_id, year, scheme);`,
};

const frozen: Migration = {
  name: 'subsidy/002_frozen',
  sql: `
    CREATE SCHEMA IF NOT EXISTS subsidy;
    -- What a freeze calculated, by the hash of its content. All of it can be made again from the log.
    CREATE TABLE subsidy.frozen (
      hash text PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('facts', 'result', 'rulebook')),
      content jsonb NOT NULL
    );
    -- The events that each fact of a freeze rests on, and what each indicator of an enterprise counted.
    CREATE TABLE subsidy.fact_source (
      facts_hash text,
      fact text,
      source jsonb NOT NULL,
      PRIMARY KEY (facts_hash, fact)
    );`,
};

/** Read tables of rounds, grants and envelopes, and what the freezes calculated. */
export const subsidyMigrations: readonly Migration[] = [grantBoard, frozen];
