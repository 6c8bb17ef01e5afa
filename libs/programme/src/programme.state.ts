import { unreachable } from '@xinhuo/kernel';
import type {
  ProgrammeEvent,
  ProgrammeSettings,
  PublishedCriteria,
  Targets,
  TemplateMilestone,
} from './programme.events';

/** A version of the list of priority trades 重点工种技能提升清单, in force from a day on. */
export interface PriorityList {
  readonly version: number;
  readonly trades: readonly string[];
  readonly effectiveOn: string;
}

/** The plan template of one trade. */
export interface PlanTemplate {
  readonly version: number;
  readonly milestones: readonly TemplateMilestone[];
}

/** A launched programme with all that others ask of it. */
export interface Launched {
  readonly phase: 'launched';
  readonly cityId: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly targets: Targets;
  readonly settings: ProgrammeSettings;
  /** 1 with the launch, one more with each change. */
  readonly settingsVersion: number;
  /** In order of version, which is also the order of their days. */
  readonly priorityLists: readonly PriorityList[];
  readonly templates: Readonly<Record<string, PlanTemplate>>;
  /** `null` until published: the defaults hold. */
  readonly criteria: { readonly version: number; readonly criteria: PublishedCriteria } | null;
}

export type Programme = { readonly phase: 'none' } | Launched;

/** The programme after one more fact. */
export const evolve = (state: Programme, event: ProgrammeEvent): Programme => {
  if (event.type === 'ProgrammeLaunched') {
    const { cityId, name, startsOn, endsOn, targets, settings } = event.data;
    const facts = { cityId, name, startsOn, endsOn, targets, settings };
    return { phase: 'launched', ...facts, settingsVersion: 1, priorityLists: [], templates: {}, criteria: null };
  }
  return state.phase === 'none' ? state : evolveLaunched(state, event);
};

const evolveLaunched = (state: Launched, event: Exclude<ProgrammeEvent, { type: 'ProgrammeLaunched' }>): Launched => {
  const { type, data } = event;
  switch (type) {
    case 'ProgrammeTargetsSet':
      return { ...state, targets: data.targets };
    case 'ProgrammeSettingsChanged':
      return { ...state, settings: data.settings, settingsVersion: data.version };
    case 'PriorityTradesPublished': {
      const { version, trades, effectiveOn } = data;
      return { ...state, priorityLists: [...state.priorityLists, { version, trades, effectiveOn }] };
    }
    case 'PlanTemplatePublished': {
      const { trade, version, milestones } = data;
      return { ...state, templates: { ...state.templates, [trade]: { version, milestones } } };
    }
    case 'StageCriteriaPublished':
      return { ...state, criteria: { version: data.version, criteria: data.criteria } };
    default:
      return unreachable(type);
  }
};

/** The list of priority trades in force on a day: the latest that had begun. */
export const priorityListOn = ({ priorityLists }: Launched, on: string): PriorityList | undefined =>
  priorityLists.findLast(({ effectiveOn }) => effectiveOn <= on);
