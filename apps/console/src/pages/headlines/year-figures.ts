import { graphql } from '../../client';

/** The figures of a year, as the page of the year and the wall show them. */
export const YEAR_FIGURES = graphql(`
  fragment YearFigures on HeadlinesType @_unmask {
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
`);

/** How far the programme is on the way to its targets. */
export const PROGRESS = graphql(`
  fragment Progress on ProgrammeProgressType @_unmask {
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
`);
