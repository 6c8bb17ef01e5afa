import type { Rules } from '@xinhuo/kernel';
import { programmeAccess } from './programme.access';
import type { ProgrammeCommand, ProgrammeRejection } from './programme.commands';
import { programme } from './programme.decider';
import type { ProgrammeEvent } from './programme.events';
import type { Programme } from './programme.state';

/** All that decides about one programme. No shape of its events has been retired. */
export const programmeRules: Rules<ProgrammeCommand, Programme, ProgrammeEvent, ProgrammeRejection> = {
  ...programme,
  events: {
    ProgrammeLaunched: true,
    ProgrammeTargetsSet: true,
    ProgrammeSettingsChanged: true,
    PriorityTradesPublished: true,
    PlanTemplatePublished: true,
    StageCriteriaPublished: true,
  },
  upcasters: {},
  access: programmeAccess,
};
