import type { Projection } from '@xinhuo/kernel';
import type { ProgrammeEvent } from './programme.events';
import type { PlanTemplateRow, PriorityTradesRow, ProgrammeRow } from './programme.row';

type Tables = {
  readonly programme: ProgrammeRow;
  readonly trades: PriorityTradesRow;
  readonly template: PlanTemplateRow;
};

/** Programmes with their targets, settings, lists of priority trades and plan templates. */
export const programmes: Projection<ProgrammeEvent, Tables> = {
  name: 'programmes',
  version: 1,
  tables: {
    programme: { key: ['programmeId'] },
    trades: { key: ['programmeId', 'version'] },
    template: { key: ['programmeId', 'trade'] },
  },
  on: {
    ProgrammeLaunched: ({ by: _, ...data }) => [
      { in: 'programme', put: { ...data, settingsVersion: 1, criteria: null } },
    ],
    ProgrammeTargetsSet: ({ programmeId, targets }) => [{ in: 'programme', of: { programmeId }, patch: { targets } }],
    ProgrammeSettingsChanged: ({ programmeId, settings, version }) => [
      { in: 'programme', of: { programmeId }, patch: { settings, settingsVersion: version } },
    ],
    PriorityTradesPublished: ({ by: _, ...data }) => [{ in: 'trades', put: data }],
    PlanTemplatePublished: ({ by: _, ...data }) => [{ in: 'template', put: data }],
    StageCriteriaPublished: ({ programmeId, criteria }) => [
      { in: 'programme', of: { programmeId }, patch: { criteria } },
    ],
  },
};
