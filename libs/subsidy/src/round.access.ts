import type { AccessRules } from '@xinhuo/kernel';
import { within } from '@xinhuo/kernel';
import type { RoundCommand } from './round.commands';
import type { Round } from './round.state';

const ofRound = (state: Round) => (state.phase === 'none' ? 'nowhere' : within(state.cityId));

/** Rounds are the city handler's work; only the freezing job records a result. */
export const roundAccess: AccessRules<RoundCommand, Round> = {
  OpenRound: { CITY_HANDLER: (_, { cityId }) => within(cityId) },
  CutRound: { CITY_HANDLER: ofRound },
  FreezeRound: { SYSTEM: () => 'anywhere' },
  CloseRound: { CITY_HANDLER: ofRound },
};
