import { type AccessRules, within } from '@xinhuo/kernel';
import type { RulebookCommand } from './rulebook.commands';
import type { Rulebook } from './rulebook.state';

/** Handlers and approvers of the city draft; an approver publishes, and never what they drafted themselves. */
export const rulebookAccess: AccessRules<RulebookCommand, Rulebook> = {
  DraftRulebook: {
    CITY_HANDLER: (_, { cityId }) => within(cityId),
    CITY_APPROVER: (_, { cityId }) => within(cityId),
  },
  PublishRulebook: { CITY_APPROVER: (state) => (state.phase === 'none' ? 'nowhere' : within(state.cityId)) },
};
