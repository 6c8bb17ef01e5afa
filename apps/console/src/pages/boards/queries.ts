import { graphql, type ResultOf, type VariablesOf } from '../../client';

/** Enterprises by a measure; `own` is asked for so that the own row can be pinned. */
export const ENTERPRISES = graphql(`
  query EnterpriseBoard(
    $programmeId: ID!
    $year: Int!
    $metric: EnterpriseMetric!
    $countyId: ID
    $first: Int!
    $after: String
  ) {
    board: enterpriseLeaderboard(
      programmeId: $programmeId
      year: $year
      metric: $metric
      countyId: $countyId
      first: $first
      after: $after
    ) {
      nodes {
        enterpriseId
        countyId
        name
        rank
        value
        parts {
          key
          count
        }
      }
      own {
        enterpriseId
        countyId
        name
        rank
        value
        parts {
          key
          count
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    best: enterpriseLeaderboard(
      programmeId: $programmeId
      year: $year
      metric: $metric
      countyId: $countyId
      first: 1
    ) {
      nodes {
        value
      }
    }
  }
`);

/** Masters by a measure; names come masked where there is no consent. */
export const MENTORS = graphql(`
  query MentorBoard(
    $programmeId: ID!
    $year: Int!
    $metric: MentorMetric!
    $countyId: ID
    $first: Int!
    $after: String
  ) {
    board: mentorLeaderboard(
      programmeId: $programmeId
      year: $year
      metric: $metric
      countyId: $countyId
      first: $first
      after: $after
    ) {
      nodes {
        masterId
        enterpriseId
        enterpriseName
        name
        rank
        value
        parts {
          key
          count
        }
      }
      own {
        masterId
        enterpriseId
        enterpriseName
        name
        rank
        value
        parts {
          key
          count
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    best: mentorLeaderboard(programmeId: $programmeId, year: $year, metric: $metric, countyId: $countyId, first: 1) {
      nodes {
        value
      }
    }
  }
`);

/** Counties by a measure: few enough for one page. */
export const COUNTIES = graphql(`
  query CountyBoard($programmeId: ID!, $year: Int!, $metric: EnterpriseMetric!) {
    board: countyLeaderboard(programmeId: $programmeId, year: $year, metric: $metric, first: 100) {
      nodes {
        countyId
        name
        rank
        value
        parts {
          key
          count
        }
      }
    }
  }
`);

/** The counties side by side in six measures of three kinds: how many, how quickly, with what result. */
export const COMPARISON = graphql(`
  query CountyComparison($programmeId: ID!, $year: Int!) {
    PAIRED_WORKERS: countyLeaderboard(programmeId: $programmeId, year: $year, metric: PAIRED_WORKERS, first: 100) {
      nodes {
        countyId
        name
        value
      }
    }
    INDEPENDENT: countyLeaderboard(programmeId: $programmeId, year: $year, metric: INDEPENDENT, first: 100) {
      nodes {
        countyId
        name
        value
      }
    }
    ON_TIME_RATE: countyLeaderboard(programmeId: $programmeId, year: $year, metric: ON_TIME_RATE, first: 100) {
      nodes {
        countyId
        name
        value
      }
    }
    RETENTION_RATE: countyLeaderboard(programmeId: $programmeId, year: $year, metric: RETENTION_RATE, first: 100) {
      nodes {
        countyId
        name
        value
      }
    }
    PROMOTIONS_PER_HUNDRED: countyLeaderboard(
      programmeId: $programmeId
      year: $year
      metric: PROMOTIONS_PER_HUNDRED
      first: 100
    ) {
      nodes {
        countyId
        name
        value
      }
    }
    RESULTS_PER_HUNDRED: countyLeaderboard(
      programmeId: $programmeId
      year: $year
      metric: RESULTS_PER_HUNDRED
      first: 100
    ) {
      nodes {
        countyId
        name
        value
      }
    }
  }
`);

/** The counties of the city, to choose one. */
export const COUNTY_CHOICE = graphql(`
  query CountyChoice($programmeId: ID!, $year: Int!) {
    countyLeaderboard(programmeId: $programmeId, year: $year, metric: PAIRED_WORKERS, first: 100) {
      nodes {
        countyId
        name
      }
    }
  }
`);

export type EnterpriseRow = ResultOf<typeof ENTERPRISES>['board']['nodes'][number];
export type MentorRow = ResultOf<typeof MENTORS>['board']['nodes'][number];
export type CountyRow = ResultOf<typeof COUNTIES>['board']['nodes'][number];
export type EnterpriseMetric = VariablesOf<typeof ENTERPRISES>['metric'];
export type MentorMetric = VariablesOf<typeof MENTORS>['metric'];
export type Part = EnterpriseRow['parts'][number];
