import { graphql, type ResultOf } from '../../client';

/** A page of the mentor pool; places as the programme sets them. */
export const MENTORS = graphql(`
  query Mentors(
    $programmeId: ID!
    $first: Int!
    $after: String
    $filter: MentorFilterInput
    $sort: MentorSort
    $direction: SortDirection
  ) {
    mentors(
      programmeId: $programmeId
      first: $first
      after: $after
      filter: $filter
      sort: $sort
      direction: $direction
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        personId
        name
        enterpriseId
        enterpriseName
        grade
        trades
        basis
        places
        allPlaces
        usedPlaces
        admittedOn
        withdrawnOn
      }
    }
  }
`);

/** A row of it. */
export type MentorRow = ResultOf<typeof MENTORS>['mentors']['nodes'][number];

/** The orders that the pool offers. */
export const MENTOR_SORTS = ['NAME', 'ENTERPRISE_NAME', 'GRADE', 'USED_PLACES', 'ADMITTED_ON'] as const;

/** What somebody may be admitted by. */
export const BASES = ['GRADE', 'HONOUR', 'SPECIAL_SKILL'] as const;
