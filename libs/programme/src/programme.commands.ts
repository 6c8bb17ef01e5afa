import type { ProgrammeSettings, PublishedCriteria, Targets, TemplateMilestone } from './programme.events';

interface Step {
  readonly programmeId: string;
  readonly by: string;
}

/** What may be asked of one programme; `isCity` is put in by the handler. */
export type ProgrammeCommand =
  | ({
      readonly type: 'LaunchProgramme';
      readonly cityId: string;
      readonly name: string;
      readonly startsOn: string;
      readonly endsOn: string;
      readonly targets: Targets;
      readonly settings: ProgrammeSettings;
      /** Whether `cityId` is the root of an org tree. */
      readonly isCity: boolean;
    } & Step)
  | ({ readonly type: 'SetProgrammeTargets'; readonly targets: Targets } & Step)
  | ({ readonly type: 'ChangeProgrammeSettings'; readonly settings: ProgrammeSettings } & Step)
  | ({
      readonly type: 'PublishPriorityTrades';
      readonly trades: readonly string[];
      readonly effectiveOn: string;
    } & Step)
  | ({
      readonly type: 'PublishPlanTemplate';
      readonly trade: string;
      readonly milestones: readonly TemplateMilestone[];
    } & Step)
  | ({ readonly type: 'PublishStageCriteria'; readonly criteria: PublishedCriteria } & Step);

/** Why a command about a programme is refused. */
export type ProgrammeRejection =
  | 'ALREADY_LAUNCHED'
  | 'NOT_LAUNCHED'
  | 'NOT_A_CITY'
  | 'NAME_MISSING'
  | 'PERIOD_INVALID'
  | 'TARGET_INVALID'
  | 'SETTING_INVALID'
  | 'TRADES_INVALID'
  | 'EFFECTIVE_TOO_EARLY'
  | 'TRADE_MISSING'
  | 'MILESTONE_INVALID'
  | 'MILESTONE_REPEATED'
  | 'GATE_MISSING'
  | 'GATE_NOT_LAST'
  | 'CRITERIA_INVALID';
