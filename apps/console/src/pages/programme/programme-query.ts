import { graphql, RECEIPT, type ResultOf } from '../../client';

const CRITERIA = graphql(`
  fragment StageCriteriaFields on StageCriteria @_unmask {
    months
    pairings
    mechanism
    onTimePercent
  }
`);

const MILESTONE = graphql(`
  fragment MilestoneFields on TemplateMilestone @_unmask {
    key
    phase
    dimension
    gate
    dueMonths
    minDays
  }
`);

/** The programme with all that it sets, and how far its targets are. */
export const PROGRAMME = graphql(
  `
    query ProgrammePage($programmeId: ID!) {
      programme(id: $programmeId) {
        programmeId
        name
        startsOn
        endsOn
        settingsVersion
        targets {
          excellentEnterprises
          masterTitles
          skilledMasters
          promotedWorkers
        }
        settings {
          placesPerMaster
          lapseDays
          backdatingDays
          noticeDays
          phaseMonths {
            novice
            growth
            mature
          }
          baselines {
            trade
            days
          }
        }
        priorityTrades {
          version
          effectiveOn
          trades
        }
        criteria {
          cultivation {
            ...StageCriteriaFields
          }
          maturity {
            ...StageCriteriaFields
          }
        }
        planTemplates {
          trade
          version
          milestones {
            ...MilestoneFields
          }
        }
        defaultMilestones {
          ...MilestoneFields
        }
      }
      programmeProgress(programmeId: $programmeId) {
        targets {
          key
          target
          reached
        }
      }
    }
  `,
  [CRITERIA, MILESTONE],
);

type Answered = ResultOf<typeof PROGRAMME>;

/** The programme as its page shows it. */
export type ProgrammeThing = NonNullable<Answered['programme']>;

/** How far each target is. */
export type Reached = Answered['programmeProgress']['targets'];

/** One milestone of a template: months and days count from the start date. */
export type PlannedMilestone = ProgrammeThing['defaultMilestones'][number];

/** What an enterprise must have reached. */
export type Criteria = ProgrammeThing['criteria']['cultivation'];

/** What every form of the page is given. */
export interface ProgrammeFormProps {
  readonly programme: ProgrammeThing;
}

export const LAUNCH = graphql(
  `
    mutation LaunchProgramme($input: LaunchProgrammeInput!) {
      launchProgramme(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const SET_TARGETS = graphql(
  `
    mutation SetProgrammeTargets($input: SetProgrammeTargetsInput!) {
      setProgrammeTargets(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const CHANGE_SETTINGS = graphql(
  `
    mutation ChangeProgrammeSettings($input: ChangeProgrammeSettingsInput!) {
      changeProgrammeSettings(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const PUBLISH_TRADES = graphql(
  `
    mutation PublishPriorityTrades($input: PublishPriorityTradesInput!) {
      publishPriorityTrades(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const PUBLISH_CRITERIA = graphql(
  `
    mutation PublishStageCriteria($input: PublishStageCriteriaInput!) {
      publishStageCriteria(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);

export const PUBLISH_TEMPLATE = graphql(
  `
    mutation PublishPlanTemplate($input: PublishPlanTemplateInput!) {
      publishPlanTemplate(input: $input) {
        ...Receipt
      }
    }
  `,
  [RECEIPT],
);
