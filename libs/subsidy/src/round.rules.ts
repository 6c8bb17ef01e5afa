import type { Rules } from '@xinhuo/kernel';
import { roundAccess } from './round.access';
import type { RoundCommand, RoundRejection } from './round.commands';
import { round } from './round.decider';
import type { Round } from './round.state';
import type { RoundEvent } from './subsidy.events';
import { subsidyUpcasters } from './subsidy.upcasters';

/** All that the decision runner needs for streams `round-<roundId>`. */
export const roundRules: Rules<RoundCommand, Round, RoundEvent, RoundRejection> = {
  ...round,
  events: { RoundOpened: true, RoundCut: true, RoundFrozen: true, RoundClosed: true },
  upcasters: subsidyUpcasters,
  access: roundAccess,
};
