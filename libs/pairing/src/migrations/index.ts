import type { Migration } from '@xinhuo/postgres';

const pairings: Migration = {
  name: 'pairing/001_pairings',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    CREATE TABLE read.pairing_v1 (
      pairing_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      master_id uuid NOT NULL,
      apprentice_id uuid NOT NULL,
      phase text NOT NULL,
      version integer NOT NULL,
      draft_version integer,
      lapses_on date,
      confirmations jsonb NOT NULL,
      trade text COLLATE "zh-x-icu" NOT NULL,
      priority_trade boolean NOT NULL,
      target_grade text NOT NULL,
      master_grade text NOT NULL,
      apprentice_grade text NOT NULL,
      registered_on date NOT NULL,
      started_on date NOT NULL,
      ends_on date NOT NULL,
      approved_on date,
      closed_on date,
      end_reason text,
      reason_id text,
      exam_result text,
      theory_score double precision,
      practical_score double precision,
      fit_for_post_on date,
      independent_on date,
      completion_on date,
      open jsonb NOT NULL,
      next_gate text,
      next_gate_due_on date,
      next_due_on date,
      entered_on_paper boolean NOT NULL
    );
    CREATE INDEX pairing_v1_newest ON read.pairing_v1 (registered_on DESC, pairing_id DESC);
    CREATE INDEX pairing_v1_enterprise ON read.pairing_v1 (enterprise_id, registered_on DESC, pairing_id DESC);
    CREATE INDEX pairing_v1_master ON read.pairing_v1 (master_id);
    CREATE INDEX pairing_v1_apprentice ON read.pairing_v1 (apprentice_id);
    CREATE INDEX pairing_v1_due ON read.pairing_v1 (next_due_on, pairing_id) WHERE next_due_on IS NOT NULL;
    CREATE INDEX pairing_v1_ending ON read.pairing_v1 (ends_on, pairing_id);
    CREATE INDEX pairing_v1_lapses ON read.pairing_v1 (lapses_on, pairing_id) WHERE lapses_on IS NOT NULL;
    CREATE TABLE read.pairing_plan_v1 (
      pairing_id uuid PRIMARY KEY,
      milestones jsonb NOT NULL
    );
    CREATE TABLE read.milestone_v1 (
      pairing_id uuid,
      milestone text,
      state text NOT NULL,
      submitted_on date,
      evidence text[] NOT NULL,
      note_id text,
      reason_id text,
      signed_on date,
      signed_by text,
      remark_id text,
      early_days integer NOT NULL,
      scan text,
      co_signed_on date,
      co_signed_by text,
      PRIMARY KEY (pairing_id, milestone)
    );
    CREATE TABLE read.pairing_hold_v1 (
      pairing_id uuid,
      master_id uuid,
      apprentice_id uuid NOT NULL,
      reserved_at timestamptz NOT NULL,
      PRIMARY KEY (pairing_id, master_id)
    );`,
};

const amendments: Migration = {
  name: 'pairing/002_amendments',
  sql: `
    CREATE TABLE read.pairing_amendment_v1 (
      pairing_id uuid PRIMARY KEY,
      version integer NOT NULL,
      drafted_on date NOT NULL,
      trade text NOT NULL,
      target_grade text NOT NULL,
      started_on date NOT NULL,
      ends_on date NOT NULL,
      milestones jsonb NOT NULL
    );`,
};

/** Read tables of pairings and their milestones. */
export const pairingMigrations: readonly Migration[] = [pairings, amendments];
