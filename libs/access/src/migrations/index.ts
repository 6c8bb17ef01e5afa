import type { Migration } from '@xinhuo/postgres';

const credentials: Migration = {
  name: 'access/001_credentials',
  sql: `
    CREATE SCHEMA IF NOT EXISTS access;
    CREATE TABLE access.credential (
      account_id uuid PRIMARY KEY,
      name text NOT NULL UNIQUE,
      password_hash text NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      changed_at timestamptz NOT NULL DEFAULT now()
    );
    -- Attempts by hash of the name typed in, whether or not there is such an account.
    CREATE TABLE access.attempt (
      name_hash text PRIMARY KEY,
      attempts integer NOT NULL,
      locked_until timestamptz,
      last_at timestamptz NOT NULL
    );
    CREATE INDEX attempt_last_at ON access.attempt (last_at);
    CREATE TABLE access.session (
      session_id uuid PRIMARY KEY,
      account_id uuid NOT NULL,
      refresh_hash text NOT NULL,
      previous_hash text,
      renewed_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX session_account ON access.session (account_id);
    CREATE INDEX session_expires_at ON access.session (expires_at);
    -- What every process forgets at its next look: a session, or all tokens of an account made before the moment.
    CREATE TABLE access.revocation (
      subject uuid PRIMARY KEY,
      revoked_at timestamptz NOT NULL
    );
    CREATE INDEX revocation_revoked_at ON access.revocation (revoked_at);
    CREATE TABLE access.set_up (singleton boolean PRIMARY KEY DEFAULT true CHECK (singleton), code_hash text NOT NULL);`,
};

const accountList: Migration = {
  name: 'access/002_account_list',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    CREATE TABLE read.account_v1 (
      account_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      role text NOT NULL,
      node_id text NOT NULL,
      open boolean NOT NULL,
      opened_at text NOT NULL
    );`,
};

const invitations: Migration = {
  name: 'access/003_invitations',
  sql: `
    -- What is given out and not used yet: one for an account, by the hash of its secret (ADR-0018).
    CREATE TABLE access.invitation (
      account_id uuid PRIMARY KEY,
      secret_hash text NOT NULL UNIQUE,
      made_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL
    );
    CREATE INDEX invitation_expires_at ON access.invitation (expires_at);`,
};

const invitationList: Migration = {
  name: 'access/004_invitation_list',
  sql: `
    CREATE TABLE read.invitation_v1 (
      account_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      issued_by text NOT NULL,
      issued_at text NOT NULL,
      expires_at text NOT NULL,
      used_at text,
      revoked_at text
    );
    CREATE INDEX invitation_v1_issued_at ON read.invitation_v1 (issued_at, account_id);`,
};

/** Tables of accounts: credentials, attempts, sessions, revocations, the set-up code and invitations with their list. */
export const accessMigrations: readonly Migration[] = [credentials, accountList, invitations, invitationList];
