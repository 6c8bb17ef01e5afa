import type { Migration } from '@xinhuo/postgres';

const vault: Migration = {
  name: 'people/001_vault',
  sql: `
    CREATE SCHEMA IF NOT EXISTS vault;
    REVOKE ALL ON SCHEMA vault FROM PUBLIC;
    -- Sealed columns are encrypted by the application; a hash finds equal values without opening them.
    CREATE TABLE vault.person (
      person_id uuid PRIMARY KEY,
      name text COLLATE "zh-x-icu" NOT NULL,
      tokens text[] NOT NULL,
      id_number bytea,
      id_number_hash bytea,
      phone bytea,
      phone_hash bytea,
      kept_at timestamptz NOT NULL DEFAULT now(),
      erased_at timestamptz
    );
    CREATE INDEX person_name ON vault.person (name, person_id);
    CREATE INDEX person_tokens ON vault.person USING gin (tokens);
    CREATE INDEX person_id_number ON vault.person (id_number_hash) WHERE id_number_hash IS NOT NULL;
    CREATE INDEX person_phone ON vault.person (phone_hash) WHERE phone_hash IS NOT NULL;
    CREATE TABLE vault.certificate (
      certificate_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      number bytea NOT NULL,
      number_hash bytea NOT NULL,
      kept_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX certificate_person ON vault.certificate (person_id);
    CREATE INDEX certificate_number ON vault.certificate (number_hash);
    CREATE TABLE vault.bank_account (
      account_id uuid PRIMARY KEY,
      holder_id uuid NOT NULL,
      bank text NOT NULL,
      number bytea NOT NULL,
      number_hash bytea NOT NULL,
      kept_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX bank_account_holder ON vault.bank_account (holder_id);
    CREATE INDEX bank_account_number ON vault.bank_account (number_hash);
    CREATE TABLE vault.text (
      text_id uuid PRIMARY KEY,
      person_id uuid,
      body text NOT NULL,
      kept_at timestamptz NOT NULL DEFAULT now()
    );
    CREATE INDEX text_person ON vault.text (person_id) WHERE person_id IS NOT NULL;`,
};

const readTables: Migration = {
  name: 'people/002_read_tables',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    CREATE TABLE read.worker_v1 (
      person_id uuid PRIMARY KEY,
      enterprise_id uuid NOT NULL,
      trade text NOT NULL,
      grade text NOT NULL,
      registered_on date NOT NULL,
      left_on date,
      pairing_id uuid,
      publishable boolean NOT NULL,
      erased boolean NOT NULL
    );
    CREATE INDEX worker_v1_enterprise ON read.worker_v1 (enterprise_id);
    CREATE TABLE read.promotion_v1 (
      promotion_id uuid PRIMARY KEY,
      person_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      pairing_id uuid,
      master_id uuid,
      from_grade text NOT NULL,
      to_grade text NOT NULL,
      certified_on date NOT NULL,
      state text NOT NULL,
      certificate_id uuid NOT NULL,
      scan text NOT NULL,
      reason_id uuid,
      recorded_on date NOT NULL,
      recorded_by uuid NOT NULL,
      entered_by uuid,
      verified_on date,
      verified_by uuid,
      revoked_on date,
      revocation_reason_id uuid
    );
    CREATE INDEX promotion_v1_person ON read.promotion_v1 (person_id);
    CREATE INDEX promotion_v1_enterprise ON read.promotion_v1 (enterprise_id, certified_on DESC);
    CREATE INDEX promotion_v1_order ON read.promotion_v1 (certified_on DESC, promotion_id);
    CREATE TABLE read.mentor_v1 (
      person_id uuid PRIMARY KEY,
      enterprise_id uuid NOT NULL,
      basis text NOT NULL,
      grade text NOT NULL,
      trades text[] NOT NULL,
      places integer NOT NULL,
      used_places integer NOT NULL,
      admitted_on date NOT NULL,
      withdrawn_on date
    );
    CREATE INDEX mentor_v1_enterprise ON read.mentor_v1 (enterprise_id);
    CREATE INDEX mentor_v1_trades ON read.mentor_v1 USING gin (trades);
    CREATE TABLE read.title_v1 (
      title_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      city_id uuid NOT NULL,
      title text NOT NULL,
      holder_kind text NOT NULL,
      holder_id uuid NOT NULL,
      awarded_on date NOT NULL,
      revoked_on date,
      reason_id uuid
    );
    CREATE INDEX title_v1_order ON read.title_v1 (programme_id, awarded_on DESC, title_id);
    CREATE INDEX title_v1_holder ON read.title_v1 (holder_id);`,
};

const registrationEntries: Migration = {
  name: 'people/003_registration_entries',
  sql: `
    -- Which registration's entry a person is, and whether that registration is known to be in the log.
    ALTER TABLE vault.person ADD COLUMN details_id uuid, ADD COLUMN settled boolean NOT NULL DEFAULT true;
    CREATE INDEX person_waiting ON vault.person (kept_at) WHERE NOT settled;`,
};

const textsAboutSeveral: Migration = {
  name: 'people/004_texts_about_several',
  sql: `
    -- Whom a text is about besides: it is erased with any of them.
    ALTER TABLE vault.text ADD COLUMN also_about uuid[] NOT NULL DEFAULT '{}';
    CREATE INDEX text_also_about ON vault.text USING gin (also_about) WHERE also_about <> '{}';`,
};

const textsToSettle: Migration = {
  name: 'people/005_texts_to_settle',
  sql: `
    -- In which stream an event is to name the text, and whether one is known to do so.
    ALTER TABLE vault.text ADD COLUMN named_in text, ADD COLUMN settled boolean NOT NULL DEFAULT true;
    CREATE INDEX text_to_settle ON vault.text (kept_at) WHERE NOT settled;`,
};

const lookUps: Migration = {
  name: 'people/006_look_ups',
  sql: `
    -- How often an account has asked who has a number, since when.
    CREATE TABLE vault.look_up (
      account_id uuid PRIMARY KEY,
      since timestamptz NOT NULL,
      used integer NOT NULL
    );`,
};

/** The vault, and the read tables of workers, promotions, masters and titles. */
export const peopleMigrations: readonly Migration[] = [
  vault,
  readTables,
  registrationEntries,
  textsAboutSeveral,
  textsToSettle,
  lookUps,
];
