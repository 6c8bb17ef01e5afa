import type { Migration } from '@xinhuo/postgres';

/** The read table of the news. */
export const activity: Migration = {
  name: 'insight/002_activity',
  sql: `
    CREATE TABLE read.activity_v1 (
      position text COLLATE "C" PRIMARY KEY,
      kind text NOT NULL,
      happened_on date NOT NULL,
      recorded_at text NOT NULL,
      node_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      pairing_id uuid,
      person_id uuid,
      master_id uuid,
      milestone text,
      to_grade text,
      word text,
      subject_id uuid,
      year integer,
      amount_fen bigint
    );
    CREATE INDEX activity_v1_latest ON read.activity_v1 (happened_on DESC, position DESC);
    CREATE INDEX activity_v1_node ON read.activity_v1 (node_id, happened_on DESC, position DESC);
    CREATE INDEX activity_v1_person ON read.activity_v1 (person_id) WHERE person_id IS NOT NULL;
    CREATE INDEX activity_v1_master ON read.activity_v1 (master_id) WHERE master_id IS NOT NULL;`,
};
