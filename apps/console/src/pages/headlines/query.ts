import { graphql, type ResultOf } from '../../client';
import { PROGRESS, YEAR_FIGURES } from './year-figures';

/** Everything that the page of the year shows, in one request. */
export const YEAR = graphql(
  `
    query TheYear($programmeId: ID!, $year: Int!, $nodeId: ID) {
      headlines(programmeId: $programmeId, year: $year, nodeId: $nodeId) {
        ...YearFigures
      }
      programmeProgress(programmeId: $programmeId) {
        ...Progress
      }
      cohort(programmeId: $programmeId, year: $year, nodeId: $nodeId) {
        asOf
        paired
        fitForPost
        independent
      }
    }
  `,
  [YEAR_FIGURES, PROGRESS],
);

/** The answer that the page draws. */
export type Year = ResultOf<typeof YEAR>;
