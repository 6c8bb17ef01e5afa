import type { Migration } from '@xinhuo/postgres';
import { activity } from './activity';

/** The read tables of the figures; the rates of the boards are computed by the database from their counts. */
const figures: Migration = {
  name: 'insight/001_figures',
  sql: `
    CREATE SCHEMA IF NOT EXISTS read;
    CREATE TABLE read.org_path_v1 (
      node_id uuid NOT NULL,
      kind text NOT NULL,
      parent_id uuid,
      county_id uuid,
      nodes jsonb NOT NULL,
      PRIMARY KEY (node_id)
    );
    CREATE TABLE read.programme_frame_v1 (
      programme_id uuid NOT NULL,
      city_id uuid NOT NULL,
      starts_on date NOT NULL,
      ends_on date NOT NULL,
      targets jsonb NOT NULL,
      baseline_days jsonb NOT NULL,
      PRIMARY KEY (programme_id)
    );
    CREATE TABLE read.grant_scheme_v1 (
      programme_id uuid NOT NULL,
      scheme text NOT NULL,
      kind text NOT NULL,
      PRIMARY KEY (programme_id, scheme)
    );
    CREATE TABLE read.apprentice_home_v1 (
      person_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      last_year integer NOT NULL,
      PRIMARY KEY (person_id)
    );
    CREATE TABLE read.cited_gain_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      figure text NOT NULL,
      value_millionths bigint NOT NULL,
      source_id uuid NOT NULL,
      PRIMARY KEY (programme_id, year, figure)
    );
    CREATE TABLE read.pairing_figure_v1 (
      pairing_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      county_id uuid,
      nodes jsonb NOT NULL,
      master_id uuid NOT NULL,
      apprentice_id uuid NOT NULL,
      skilled boolean NOT NULL,
      approved_on date NOT NULL,
      started_on date NOT NULL,
      ends_on date NOT NULL,
      ended_on date,
      completed boolean NOT NULL,
      baseline_days integer,
      last_year integer NOT NULL,
      milestones jsonb NOT NULL,
      gates jsonb NOT NULL,
      PRIMARY KEY (pairing_id)
    );
    CREATE TABLE read.promotion_figure_v1 (
      promotion_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      county_id uuid,
      nodes jsonb NOT NULL,
      person_id uuid NOT NULL,
      master_id uuid,
      year integer NOT NULL,
      from_grade text NOT NULL,
      to_grade text NOT NULL,
      PRIMARY KEY (promotion_id)
    );
    CREATE TABLE read.result_figure_v1 (
      kind text NOT NULL,
      result_id text NOT NULL,
      programme_id uuid NOT NULL,
      enterprise_id uuid NOT NULL,
      county_id uuid,
      nodes jsonb NOT NULL,
      person_id text NOT NULL,
      year integer NOT NULL,
      PRIMARY KEY (kind, result_id)
    );
    CREATE TABLE read.title_holder_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      holder_kind text NOT NULL,
      holder_id uuid NOT NULL,
      city_id uuid NOT NULL,
      titles integer NOT NULL,
      PRIMARY KEY (programme_id, year, holder_kind, holder_id)
    );
    CREATE TABLE read.mentor_apprentice_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      master_id uuid NOT NULL,
      apprentice_id uuid NOT NULL,
      pairings integer NOT NULL,
      independent integer NOT NULL,
      PRIMARY KEY (programme_id, year, master_id, apprentice_id)
    );
    CREATE TABLE read.mentor_year_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      master_id uuid NOT NULL,
      enterprise_id uuid,
      county_id uuid,
      nodes jsonb NOT NULL,
      apprentices integer NOT NULL,
      independent integer NOT NULL,
      promotions integer NOT NULL,
      completed integer NOT NULL,
      due integer NOT NULL,
      on_time integer NOT NULL,
      on_time_rate numeric GENERATED ALWAYS AS (CASE WHEN due > 0 THEN round(on_time * 100.0 / due, 4) END) STORED,
      PRIMARY KEY (programme_id, year, master_id)
    );
    CREATE TABLE read.person_at_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      enterprise_id uuid NOT NULL,
      person_id uuid NOT NULL,
      paired integer NOT NULL,
      mentored integer NOT NULL,
      skilled integer NOT NULL,
      fit integer NOT NULL,
      independent integer NOT NULL,
      ever_independent integer NOT NULL,
      promoted integer NOT NULL,
      honours integer NOT NULL,
      gone integer NOT NULL,
      baselines integer NOT NULL,
      gains integer NOT NULL,
      gain_millionths bigint NOT NULL,
      onboardings integer NOT NULL,
      onboarding_millionths bigint NOT NULL,
      onboardings_missing integer NOT NULL,
      county_id uuid,
      nodes jsonb NOT NULL,
      PRIMARY KEY (programme_id, year, enterprise_id, person_id)
    );
    CREATE TABLE read.person_under_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      node_id uuid NOT NULL,
      person_id uuid NOT NULL,
      paired integer NOT NULL,
      mentored integer NOT NULL,
      skilled integer NOT NULL,
      fit integer NOT NULL,
      independent integer NOT NULL,
      ever_independent integer NOT NULL,
      promoted integer NOT NULL,
      honours integer NOT NULL,
      gone integer NOT NULL,
      baselines integer NOT NULL,
      gains integer NOT NULL,
      gain_millionths bigint NOT NULL,
      onboardings integer NOT NULL,
      onboarding_millionths bigint NOT NULL,
      onboardings_missing integer NOT NULL,
      PRIMARY KEY (programme_id, year, node_id, person_id)
    );
    CREATE TABLE read.enterprise_year_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      enterprise_id uuid NOT NULL,
      paired_workers integer NOT NULL,
      masters integer NOT NULL,
      skilled_masters integer NOT NULL,
      fit_for_post integer NOT NULL,
      independent integer NOT NULL,
      promoted_persons integer NOT NULL,
      pacesetters integer NOT NULL,
      left_count integer NOT NULL,
      waiting integer NOT NULL,
      baselined integer NOT NULL,
      gain_waiting integer NOT NULL,
      gain_count integer NOT NULL,
      gain_millionths bigint NOT NULL,
      onboarding_count integer NOT NULL,
      onboarding_millionths bigint NOT NULL,
      onboarding_missing integer NOT NULL,
      headcount integer NOT NULL,
      promotions integer NOT NULL,
      breakthroughs integer NOT NULL,
      small_innovations integer NOT NULL,
      competition_entries integer NOT NULL,
      prizes integer NOT NULL,
      due integer NOT NULL,
      on_time integer NOT NULL,
      ended integer NOT NULL,
      completed integer NOT NULL,
      grants_paid_fen bigint NOT NULL,
      county_id uuid,
      nodes jsonb NOT NULL,
      results integer GENERATED ALWAYS AS (breakthroughs + small_innovations + prizes) STORED,
      pairing_rate numeric GENERATED ALWAYS AS (CASE WHEN headcount > 0 THEN round(paired_workers * 100.0 / headcount, 4) END) STORED,
      promotions_per_hundred numeric GENERATED ALWAYS AS (CASE WHEN paired_workers > 0 THEN round(promotions * 100.0 / paired_workers, 4) END) STORED,
      on_time_rate numeric GENERATED ALWAYS AS (CASE WHEN due > 0 THEN round(on_time * 100.0 / due, 4) END) STORED,
      completion_rate numeric GENERATED ALWAYS AS (CASE WHEN ended > 0 THEN round(completed * 100.0 / ended, 4) END) STORED,
      retention_rate numeric GENERATED ALWAYS AS (CASE WHEN paired_workers > 0 THEN round((paired_workers - left_count) * 100.0 / paired_workers, 4) END) STORED,
      results_per_hundred numeric GENERATED ALWAYS AS (CASE WHEN paired_workers > 0 THEN round((breakthroughs + small_innovations + prizes) * 100.0 / paired_workers, 4) END) STORED,
      PRIMARY KEY (programme_id, year, enterprise_id)
    );
    CREATE TABLE read.node_year_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      node_id uuid NOT NULL,
      paired_workers integer NOT NULL,
      masters integer NOT NULL,
      skilled_masters integer NOT NULL,
      fit_for_post integer NOT NULL,
      independent integer NOT NULL,
      promoted_persons integer NOT NULL,
      pacesetters integer NOT NULL,
      left_count integer NOT NULL,
      waiting integer NOT NULL,
      baselined integer NOT NULL,
      gain_waiting integer NOT NULL,
      gain_count integer NOT NULL,
      gain_millionths bigint NOT NULL,
      onboarding_count integer NOT NULL,
      onboarding_millionths bigint NOT NULL,
      onboarding_missing integer NOT NULL,
      headcount integer NOT NULL,
      promotions integer NOT NULL,
      breakthroughs integer NOT NULL,
      small_innovations integer NOT NULL,
      competition_entries integer NOT NULL,
      prizes integer NOT NULL,
      due integer NOT NULL,
      on_time integer NOT NULL,
      ended integer NOT NULL,
      completed integer NOT NULL,
      grants_paid_fen bigint NOT NULL,
      enterprises integer NOT NULL,
      granted_enterprises integer NOT NULL,
      master_titles integer NOT NULL,
      enterprise_titles integer NOT NULL,
      PRIMARY KEY (programme_id, year, node_id)
    );
    CREATE TABLE read.promotion_matrix_v1 (
      programme_id uuid NOT NULL,
      year integer NOT NULL,
      node_id uuid NOT NULL,
      from_grade text NOT NULL,
      to_grade text NOT NULL,
      count integer NOT NULL,
      PRIMARY KEY (programme_id, year, node_id, from_grade, to_grade)
    );
    -- Each board is read along an index, in the city and within a county, from any place on.
    CREATE INDEX enterprise_board_paired_workers ON read.enterprise_year_v1 (programme_id, year, paired_workers DESC, enterprise_id DESC) WHERE paired_workers > 0;
    CREATE INDEX enterprise_board_county_paired_workers ON read.enterprise_year_v1 (programme_id, year, county_id, paired_workers DESC, enterprise_id DESC) WHERE paired_workers > 0;
    CREATE INDEX enterprise_board_fit_for_post ON read.enterprise_year_v1 (programme_id, year, fit_for_post DESC, enterprise_id DESC) WHERE fit_for_post > 0;
    CREATE INDEX enterprise_board_county_fit_for_post ON read.enterprise_year_v1 (programme_id, year, county_id, fit_for_post DESC, enterprise_id DESC) WHERE fit_for_post > 0;
    CREATE INDEX enterprise_board_independent ON read.enterprise_year_v1 (programme_id, year, independent DESC, enterprise_id DESC) WHERE independent > 0;
    CREATE INDEX enterprise_board_county_independent ON read.enterprise_year_v1 (programme_id, year, county_id, independent DESC, enterprise_id DESC) WHERE independent > 0;
    CREATE INDEX enterprise_board_promotions ON read.enterprise_year_v1 (programme_id, year, promotions DESC, enterprise_id DESC) WHERE promotions > 0;
    CREATE INDEX enterprise_board_county_promotions ON read.enterprise_year_v1 (programme_id, year, county_id, promotions DESC, enterprise_id DESC) WHERE promotions > 0;
    CREATE INDEX enterprise_board_results ON read.enterprise_year_v1 (programme_id, year, results DESC, enterprise_id DESC) WHERE results > 0;
    CREATE INDEX enterprise_board_county_results ON read.enterprise_year_v1 (programme_id, year, county_id, results DESC, enterprise_id DESC) WHERE results > 0;
    CREATE INDEX enterprise_board_pairing_rate ON read.enterprise_year_v1 (programme_id, year, pairing_rate DESC, enterprise_id DESC) WHERE pairing_rate > 0;
    CREATE INDEX enterprise_board_county_pairing_rate ON read.enterprise_year_v1 (programme_id, year, county_id, pairing_rate DESC, enterprise_id DESC) WHERE pairing_rate > 0;
    CREATE INDEX enterprise_board_promotions_per_hundred ON read.enterprise_year_v1 (programme_id, year, promotions_per_hundred DESC, enterprise_id DESC) WHERE promotions_per_hundred > 0;
    CREATE INDEX enterprise_board_county_promotions_per_hundred ON read.enterprise_year_v1 (programme_id, year, county_id, promotions_per_hundred DESC, enterprise_id DESC) WHERE promotions_per_hundred > 0;
    CREATE INDEX enterprise_board_on_time_rate ON read.enterprise_year_v1 (programme_id, year, on_time_rate DESC, enterprise_id DESC) WHERE on_time_rate > 0;
    CREATE INDEX enterprise_board_county_on_time_rate ON read.enterprise_year_v1 (programme_id, year, county_id, on_time_rate DESC, enterprise_id DESC) WHERE on_time_rate > 0;
    CREATE INDEX enterprise_board_completion_rate ON read.enterprise_year_v1 (programme_id, year, completion_rate DESC, enterprise_id DESC) WHERE completion_rate > 0;
    CREATE INDEX enterprise_board_county_completion_rate ON read.enterprise_year_v1 (programme_id, year, county_id, completion_rate DESC, enterprise_id DESC) WHERE completion_rate > 0;
    CREATE INDEX enterprise_board_retention_rate ON read.enterprise_year_v1 (programme_id, year, retention_rate DESC, enterprise_id DESC) WHERE retention_rate > 0;
    CREATE INDEX enterprise_board_county_retention_rate ON read.enterprise_year_v1 (programme_id, year, county_id, retention_rate DESC, enterprise_id DESC) WHERE retention_rate > 0;
    CREATE INDEX enterprise_board_results_per_hundred ON read.enterprise_year_v1 (programme_id, year, results_per_hundred DESC, enterprise_id DESC) WHERE results_per_hundred > 0;
    CREATE INDEX enterprise_board_county_results_per_hundred ON read.enterprise_year_v1 (programme_id, year, county_id, results_per_hundred DESC, enterprise_id DESC) WHERE results_per_hundred > 0;
    CREATE INDEX mentor_board_apprentices ON read.mentor_year_v1 (programme_id, year, apprentices DESC, master_id DESC) WHERE apprentices > 0;
    CREATE INDEX mentor_board_county_apprentices ON read.mentor_year_v1 (programme_id, year, county_id, apprentices DESC, master_id DESC) WHERE apprentices > 0;
    CREATE INDEX mentor_board_independent ON read.mentor_year_v1 (programme_id, year, independent DESC, master_id DESC) WHERE independent > 0;
    CREATE INDEX mentor_board_county_independent ON read.mentor_year_v1 (programme_id, year, county_id, independent DESC, master_id DESC) WHERE independent > 0;
    CREATE INDEX mentor_board_promotions ON read.mentor_year_v1 (programme_id, year, promotions DESC, master_id DESC) WHERE promotions > 0;
    CREATE INDEX mentor_board_county_promotions ON read.mentor_year_v1 (programme_id, year, county_id, promotions DESC, master_id DESC) WHERE promotions > 0;
    CREATE INDEX mentor_board_completed ON read.mentor_year_v1 (programme_id, year, completed DESC, master_id DESC) WHERE completed > 0;
    CREATE INDEX mentor_board_county_completed ON read.mentor_year_v1 (programme_id, year, county_id, completed DESC, master_id DESC) WHERE completed > 0;
    CREATE INDEX mentor_board_on_time_rate ON read.mentor_year_v1 (programme_id, year, on_time_rate DESC, master_id DESC) WHERE on_time_rate > 0;
    CREATE INDEX mentor_board_county_on_time_rate ON read.mentor_year_v1 (programme_id, year, county_id, on_time_rate DESC, master_id DESC) WHERE on_time_rate > 0;
    -- A move of an enterprise finds what was counted there.
    CREATE INDEX pairing_figure_enterprise ON read.pairing_figure_v1 (enterprise_id);
    CREATE INDEX promotion_figure_enterprise ON read.promotion_figure_v1 (enterprise_id);
    CREATE INDEX result_figure_enterprise ON read.result_figure_v1 (enterprise_id);
    CREATE INDEX enterprise_year_enterprise ON read.enterprise_year_v1 (enterprise_id);
    CREATE INDEX mentor_year_enterprise ON read.mentor_year_v1 (enterprise_id);
    CREATE INDEX person_at_enterprise ON read.person_at_v1 (enterprise_id);
  `,
};

/** Shapes of insight's tables, in order. */
export const migrations: readonly Migration[] = [figures, activity];
