import { graphql, type ResultOf } from '../../client';

/** A page of honours of persons. */
export const HONOURS = graphql(`
  query Honours($filter: AchievementFilterInput, $first: Int!, $after: String) {
    results: honours(filter: $filter, first: $first, after: $after) {
      nodes {
        honourId
        honour
        personId
        name
        enterpriseName
        conferredOn
        revokedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** A page of titles, those that were revoked too where they are asked for. */
export const TITLES = graphql(`
  query Titles($filter: TitleFilterInput, $first: Int!, $after: String) {
    results: titles(filter: $filter, first: $first, after: $after) {
      nodes {
        titleId
        title
        holderId
        holderName
        enterpriseName
        awardedOn
        revokedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One honour. */
export const HONOUR = graphql(`
  query HonourPage($id: ID!) {
    results: honours(first: 1, filter: { id: $id }) {
      nodes {
        honourId
        honour
        personId
        name
        enterpriseId
        enterpriseName
        conferredOn
        revokedOn
        revocationReason
      }
    }
  }
`);

/** The titles of one holder; the page shows the one asked for. */
export const TITLE = graphql(`
  query TitlePage($holderId: ID!) {
    results: titles(first: 50, filter: { holderId: $holderId, revoked: true }) {
      nodes {
        titleId
        title
        holderId
        holderKind
        holderName
        awardedOn
        revokedOn
        reason
      }
    }
  }
`);

/** A row of honours. */
export type HonourRow = ResultOf<typeof HONOURS>['results']['nodes'][number];
/** A row of titles. */
export type TitleRow = ResultOf<typeof TITLES>['results']['nodes'][number];

/** The titles of a programme. */
export const TITLE_NAMES = ['MASTER', 'EXCELLENT_ENTERPRISE'] as const;
