import { type AccessRules, type Reach, within } from '@xinhuo/kernel';
import type { ProgrammeCommand } from './programme.commands';
import type { Programme } from './programme.state';

const inCity = (state: Programme): Reach => (state.phase === 'none' ? 'nowhere' : within(state.cityId));

/** A programme is the city's: its handler runs it. */
export const programmeAccess: AccessRules<ProgrammeCommand, Programme> = {
  LaunchProgramme: {
    CITY_HANDLER: (state, { cityId }) => within(state.phase === 'none' ? cityId : state.cityId),
  },
  SetProgrammeTargets: { CITY_HANDLER: inCity },
  ChangeProgrammeSettings: { CITY_HANDLER: inCity },
  PublishPriorityTrades: { CITY_HANDLER: inCity },
  PublishPlanTemplate: { CITY_HANDLER: inCity },
  PublishStageCriteria: { CITY_HANDLER: inCity },
};
