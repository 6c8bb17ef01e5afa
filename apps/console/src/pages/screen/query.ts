import { graphql, type ResultOf } from '../../client';
import { PROGRESS, YEAR_FIGURES } from '../headlines/year-figures';

/** Everything on the wall but the latest events, in one request. */
export const WALL = graphql(
  `
    query TheWall($programmeId: ID!, $year: Int!) {
      headlines(programmeId: $programmeId, year: $year) {
        ...YearFigures
      }
      programmeProgress(programmeId: $programmeId) {
        ...Progress
      }
      enterprises: enterpriseLeaderboard(programmeId: $programmeId, year: $year, metric: PAIRED_WORKERS, first: 10) {
        nodes {
          enterpriseId
          name
          rank
          value
        }
      }
      mentors: mentorLeaderboard(programmeId: $programmeId, year: $year, metric: APPRENTICES, first: 10) {
        nodes {
          name: publicName
          enterpriseName
          rank
          value
        }
      }
      counties: countyLeaderboard(programmeId: $programmeId, year: $year, metric: INDEPENDENT, first: 10) {
        nodes {
          countyId
          name
          rank
          value
        }
      }
    }
  `,
  [YEAR_FIGURES, PROGRESS],
);

/** What happened last in the city; names of persons are not asked for, so that none can come onto the wall. */
export const LATELY = graphql(`
  query TheWallLately($programmeId: ID) {
    recentActivity(programmeId: $programmeId, first: 100) {
      nodes {
        kind
        happenedOn
        nodeName
        milestone
        to
        word
        amountFen
      }
    }
  }
`);

/** One thing that happened. */
export type Happened = ResultOf<typeof LATELY>['recentActivity']['nodes'][number];

/** The answer that the wall draws. */
export type Wall = ResultOf<typeof WALL>;
