import type { Rules } from '@xinhuo/kernel';
import { rulebookAccess } from './rulebook.access';
import type { RulebookCommand, RulebookRejection } from './rulebook.commands';
import { rulebook } from './rulebook.decider';
import type { RulebookEvent } from './rulebook.events';
import type { Rulebook } from './rulebook.state';

/** All that decides about one rulebook. No shape of its events has been retired. */
export const rulebookRules: Rules<RulebookCommand, Rulebook, RulebookEvent, RulebookRejection> = {
  ...rulebook,
  events: { RulebookDrafted: true, RulebookPublished: true },
  upcasters: {},
  access: rulebookAccess,
};
