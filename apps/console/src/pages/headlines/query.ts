import { graphql, type ResultOf } from '../../client';

/** Everything that the page of the year shows, in one request. */
export const YEAR = graphql(`
  query TheYear($programmeId: ID!, $year: Int!, $nodeId: ID) {
    headlines(programmeId: $programmeId, year: $year, nodeId: $nodeId) {
      pairedWorkers
      masters
      enterprises
      fitForPost
      independent
      proficiencyGain {
        value
        n
        missing
        waiting
      }
      onboardingReduction {
        value
        n
        missing
        waiting
      }
      breakthroughs
      competitionEntries
      pacesetters
      promotedPersons
      promotions {
        from
        to
        count
      }
      smallInnovations
      grantedEnterprises
      grantsPaidFen
      productivityGain {
        value
        source
      }
    }
    programmeProgress(programmeId: $programmeId) {
      asOf
      startsOn
      endsOn
      targets {
        key
        target
        reached
        share
        pacePerYear
        paceNeededPerYear
        paceRatio
      }
    }
    cohort(programmeId: $programmeId, year: $year, nodeId: $nodeId) {
      asOf
      paired
      fitForPost
      independent
    }
  }
`);

/** The answer that the page draws. */
export type Year = ResultOf<typeof YEAR>;
