import type { Dimension, Fact, Phase } from '@xinhuo/kernel';

/** The three-year targets of a programme (docs/reference/domain.md). */
export interface Targets {
  /** 师带徒优秀企业. */
  readonly excellentEnterprises: number;
  /** 带徒名师. */
  readonly masterTitles: number;
  /** Distinct masters of grade SENIOR or above when they were paired. */
  readonly skilledMasters: number;
  /** Distinct workers promoted. */
  readonly promotedWorkers: number;
}

/** What a programme may set; every number is an assumption of ours until it does. */
export interface ProgrammeSettings {
  /** Current apprentices per master unless the mentor pool says otherwise, 1 to 8. */
  readonly placesPerMaster: number;
  /** Days after which an unconfirmed agreement version lapses. */
  readonly lapseDays: number;
  /** How many days back a business date may lie, unless history is entered by the data-entry role. */
  readonly backdatingDays: number;
  /** Months from the start date to the end of each phase. */
  readonly phaseMonths: { readonly novice: number; readonly growth: number; readonly mature: number };
  /** Working days of a public notice. */
  readonly noticeDays: number;
  /** Usual days from start to independent work, by trade; a trade that is missing has no baseline. */
  readonly baselineDays: Readonly<Record<string, number>>;
}

/** One milestone of a trade's plan template; `key` is unique in the template, a gate's key is the gate. */
export interface TemplateMilestone {
  readonly key: string;
  readonly phase: Phase;
  readonly dimension: Dimension;
  readonly gate: boolean;
  /** Months after the start date by which it is due. */
  readonly dueMonths: number;
  /** Days after the start date before which it should not be reached. */
  readonly minDays: number;
}

/** What an enterprise must have reached to rise to a participation stage 试点期 → 培育期 → 企业成熟期. */
export interface StageCriteria {
  /** Whole months since it joined. */
  readonly months: number;
  /** Pairings that have taken force. */
  readonly pairings: number;
  /** Whether the latest mechanism checklist must be complete. */
  readonly mechanism: boolean;
  /** Milestones signed by their due date, per cent of those due; 0: not looked at. */
  readonly onTimePercent: number;
}

/** The published criteria of the two stages above the first. */
export interface PublishedCriteria {
  readonly cultivation: StageCriteria;
  readonly maturity: StageCriteria;
}

/** Facts of one programme (stream `programme-<programmeId>`). */
export type ProgrammeEvent =
  | Fact<
      'ProgrammeLaunched',
      {
        programmeId: string;
        cityId: string;
        name: string;
        startsOn: string;
        endsOn: string;
        targets: Targets;
        settings: ProgrammeSettings;
        by: string;
      }
    >
  | Fact<'ProgrammeTargetsSet', { programmeId: string; targets: Targets; by: string }>
  | Fact<'ProgrammeSettingsChanged', { programmeId: string; version: number; settings: ProgrammeSettings; by: string }>
  | Fact<
      'PriorityTradesPublished',
      { programmeId: string; version: number; trades: readonly string[]; effectiveOn: string; by: string }
    >
  | Fact<
      'PlanTemplatePublished',
      { programmeId: string; trade: string; version: number; milestones: readonly TemplateMilestone[]; by: string }
    >
  | Fact<'StageCriteriaPublished', { programmeId: string; version: number; criteria: PublishedCriteria; by: string }>;
