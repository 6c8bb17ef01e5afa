import type { Migration } from '@xinhuo/postgres';

const orgNodes: Migration = {
  name: 'enterprise/001_org_nodes',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    -- The characters of a name and its pairs of neighbours: what a search of any length asks for.
    CREATE FUNCTION read.name_tokens(_name text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT coalesce(array_agg(DISTINCT substr(lower(_name), n, size)), '{}')
      FROM generate_series(1, length(_name)) n, generate_series(1, least(2, length(_name) - n + 1)) size
    $$;
    -- The ancestor columns follow the kinds, each strictly below the one before, so they write the path.
    CREATE TABLE read.org_node_v1 (
      node_id uuid PRIMARY KEY,
      parent_id uuid,
      kind text NOT NULL,
      name text COLLATE "zh-x-icu" NOT NULL,
      credit_code text,
      registered_on date NOT NULL,
      city_id uuid,
      county_id uuid,
      industry_id uuid,
      township_id uuid,
      joint_id uuid,
      path text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
        '/' || coalesce(city_id::text || '/', '') || coalesce(county_id::text || '/', '') || coalesce(industry_id::text || '/', '')
        || coalesce(township_id::text || '/', '') || coalesce(joint_id::text || '/', '')
        || CASE WHEN kind = 'enterprise' THEN node_id::text || '/' ELSE '' END) STORED,
      name_tokens text[] NOT NULL GENERATED ALWAYS AS (read.name_tokens(name)) STORED
    );
    CREATE INDEX org_node_v1_path ON read.org_node_v1 (path text_pattern_ops);
    CREATE INDEX org_node_v1_parent ON read.org_node_v1 (parent_id);
    CREATE INDEX org_node_v1_name ON read.org_node_v1 (name, node_id);
    CREATE INDEX org_node_v1_tokens ON read.org_node_v1 USING gin (name_tokens);
    -- A move patches all rows below a node of each kind.
    CREATE INDEX org_node_v1_county ON read.org_node_v1 (county_id);
    CREATE INDEX org_node_v1_industry ON read.org_node_v1 (industry_id);
    CREATE INDEX org_node_v1_township ON read.org_node_v1 (township_id);
    CREATE INDEX org_node_v1_joint ON read.org_node_v1 (joint_id);`,
};

const participation: Migration = {
  name: 'enterprise/002_participation',
  sql: `
    CREATE TABLE read.participation_v1 (
      programme_id uuid,
      enterprise_id uuid,
      joined_on date NOT NULL,
      stage text NOT NULL,
      stage_since date NOT NULL,
      PRIMARY KEY (programme_id, enterprise_id)
    );
    CREATE INDEX participation_v1_enterprise ON read.participation_v1 (enterprise_id);
    CREATE TABLE read.participation_stage_v1 (
      enterprise_id uuid,
      programme_id uuid,
      since date,
      stage text NOT NULL,
      PRIMARY KEY (enterprise_id, programme_id, since)
    );
    CREATE TABLE read.enterprise_report_v1 (
      enterprise_id uuid,
      programme_id uuid,
      year integer,
      headcount integer,
      mechanism jsonb,
      mechanism_complete boolean,
      no_major_accident boolean,
      PRIMARY KEY (enterprise_id, programme_id, year)
    );`,
};

const spellings: Migration = {
  name: 'enterprise/003_spellings',
  sql: `
    -- How names sound: filled when somebody searches by pinyin or initials, and right for as long as a name is a name.
    CREATE TABLE read.org_spelling_v1 (
      name text COLLATE "zh-x-icu" PRIMARY KEY,
      sounds text NOT NULL,
      initials text NOT NULL
    );`,
};

/** Read tables of the org tree and of participation. */
export const enterpriseMigrations: readonly Migration[] = [orgNodes, participation, spellings];
