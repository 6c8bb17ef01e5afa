import type { Migration } from '@xinhuo/postgres';

const lists = (table: string, day: string, id: string): string => `
    CREATE INDEX ${table}_programme ON read.${table} (programme_id, ${day} DESC, ${id} DESC);
    CREATE INDEX ${table}_enterprise ON read.${table} (enterprise_id, ${day} DESC, ${id} DESC);`;

const results: Migration = {
  name: 'achievement/001_results',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    CREATE TABLE read.breakthrough_v1 (
      breakthrough_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      person_ids uuid[] NOT NULL,
      title_id uuid NOT NULL,
      state text NOT NULL,
      on_day date NOT NULL,
      started_on date NOT NULL,
      accepted_on date,
      revoked_on date,
      evidence text[] NOT NULL
    );
    CREATE INDEX breakthrough_v1_persons ON read.breakthrough_v1 USING gin (person_ids);
    CREATE TABLE read.innovation_v1 (
      innovation_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      kind text NOT NULL,
      person_ids uuid[] NOT NULL,
      title_id uuid NOT NULL,
      state text NOT NULL,
      on_day date NOT NULL,
      recorded_on date NOT NULL,
      converted_on date,
      revoked_on date,
      evidence text[] NOT NULL
    );
    CREATE INDEX innovation_v1_persons ON read.innovation_v1 USING gin (person_ids);
    ${lists('breakthrough_v1', 'on_day', 'breakthrough_id')}
    ${lists('innovation_v1', 'on_day', 'innovation_id')}`,
};

const competitions: Migration = {
  name: 'achievement/002_competitions',
  sql: `
    CREATE TABLE read.competition_entry_v1 (
      competition_id uuid,
      entry_id uuid,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      person_id uuid NOT NULL,
      entered_on date NOT NULL,
      withdrawn_on date,
      prize integer NOT NULL,
      PRIMARY KEY (competition_id, entry_id)
    );
    CREATE INDEX competition_entry_v1_day ON read.competition_entry_v1 (competition_id, entered_on DESC, entry_id DESC);
    CREATE INDEX competition_entry_v1_person ON read.competition_entry_v1 (person_id);
    CREATE TABLE read.competition_v1 (
      competition_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      organiser_id uuid NOT NULL,
      name text COLLATE "zh-x-icu" NOT NULL,
      held_on date NOT NULL,
      entries integer NOT NULL,
      prizes integer NOT NULL
    );
    CREATE INDEX competition_v1_programme ON read.competition_v1 (programme_id, held_on DESC, competition_id DESC);`,
};

const persons: Migration = {
  name: 'achievement/003_honours_and_assessments',
  sql: `
    CREATE TABLE read.honour_v1 (
      honour_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      honour text NOT NULL,
      person_id uuid NOT NULL,
      conferred_on date NOT NULL,
      revoked_on date
    );
    CREATE INDEX honour_v1_person ON read.honour_v1 (person_id);
    CREATE TABLE read.assessment_v1 (
      person_id uuid,
      assessment_id uuid,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      instrument text NOT NULL,
      score_hundredths integer NOT NULL,
      assessed_on date NOT NULL,
      baseline boolean NOT NULL,
      before_hundredths integer,
      PRIMARY KEY (person_id, assessment_id)
    );
    CREATE TABLE read.cited_figure_v1 (
      figure_id uuid PRIMARY KEY,
      programme_id uuid NOT NULL,
      city_id uuid NOT NULL,
      year integer NOT NULL,
      figure text NOT NULL,
      value_millionths integer NOT NULL,
      source_id uuid NOT NULL,
      cited_on date NOT NULL
    );
    CREATE INDEX cited_figure_v1_programme ON read.cited_figure_v1 (programme_id, year);
    ${lists('honour_v1', 'conferred_on', 'honour_id')}
    ${lists('assessment_v1', 'assessed_on', 'assessment_id')}`,
};

const hands: Migration = {
  name: 'achievement/004_hands',
  sql: `
    -- Who claimed and who confirmed, so that a page says beforehand who may not confirm; filled in as it is read anew.
    ${['breakthrough_v1', 'innovation_v1']
      .map(
        (table) => `ALTER TABLE read.${table}
      ADD COLUMN claimed_by uuid, ADD COLUMN claim_entered_by uuid,
      ADD COLUMN confirmed_by uuid, ADD COLUMN confirmation_entered_by uuid, ADD COLUMN reason_id uuid;`,
      )
      .join('\n    ')}`,
};

const reasons: Migration = {
  name: 'achievement/005_reasons',
  sql: `
    -- Why an honour was revoked; filled in as it is read anew.
    ALTER TABLE read.honour_v1 ADD COLUMN reason_id uuid;`,
};

/** Read tables of results, competitions, honours, assessments and cited figures. */
export const achievementMigrations: readonly Migration[] = [results, competitions, persons, hands, reasons];
