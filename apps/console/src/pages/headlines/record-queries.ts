import { graphql } from '../../client';

/** Accepted or claimed projects of the own scope. */
export const BREAKTHROUGHS = graphql(`
  query BreakthroughRecords($filter: ResultFilterInput, $first: Int!, $after: String) {
    records: breakthroughs(filter: $filter, first: $first, after: $after) {
      nodes {
        breakthroughId
        title
        enterpriseName
        acceptedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Small innovations put to use. */
export const INNOVATIONS = graphql(`
  query InnovationRecords($filter: ResultFilterInput, $first: Int!, $after: String) {
    records: smallInnovations(filter: $filter, first: $first, after: $after) {
      nodes {
        innovationId
        title
        enterpriseName
        kind
        convertedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Competitions of the city with the number of their entries. */
export const COMPETITIONS = graphql(`
  query CompetitionRecords($filter: CompetitionFilterInput, $first: Int!, $after: String) {
    records: competitions(filter: $filter, first: $first, after: $after) {
      nodes {
        competitionId
        name
        organiserName
        heldOn
        ownEntryCount
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Honours as innovation pacesetter. */
export const HONOURS = graphql(`
  query HonourRecords($filter: AchievementFilterInput, $first: Int!, $after: String) {
    records: honours(filter: $filter, first: $first, after: $after) {
      nodes {
        honourId
        personId
        name
        enterpriseName
        conferredOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Assessments with the first score of the same instrument. */
export const ASSESSMENTS = graphql(`
  query AssessmentRecords($filter: AchievementFilterInput, $first: Int!, $after: String) {
    records: assessments(filter: $filter, first: $first, after: $after) {
      nodes {
        assessmentId
        personId
        name
        instrument
        beforeHundredths
        scoreHundredths
        assessedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Titles of the programme that still hold. */
export const TITLES = graphql(`
  query TitleRecords($filter: TitleFilterInput, $first: Int!, $after: String) {
    records: titles(filter: $filter, first: $first, after: $after) {
      nodes {
        titleId
        holderId
        holderKind
        holderName
        enterpriseName
        awardedOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Pairings in force in a year, or those whose apprentice passed a gate in it. */
export const PAIRINGS = graphql(`
  query PairingRecords($filter: PairingFilterInput, $first: Int!, $after: String) {
    records: pairings(filter: $filter, first: $first, after: $after) {
      nodes {
        pairingId
        apprenticeName
        masterName
        enterpriseName
        trade
        startedOn
        fitForPostOn
        independentOn
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

/** Verified promotions certified in a year. */
export const PROMOTIONS = graphql(`
  query PromotionRecords($filter: PromotionFilterInput, $first: Int!, $after: String) {
    records: promotions(filter: $filter, first: $first, after: $after) {
      nodes {
        promotionId
        personId
        name
        from
        to
        certifiedOn
        worker {
          enterpriseName
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);
