import { within, type AccessRules, type Rules } from '@xinhuo/kernel';
import type { TitleEvent } from './people.events';
import type { TitleCommand, TitleRejection } from './title.commands';
import { title } from './title.decider';
import type { TitleState } from './title.state';

const ofNewTitle = (_: TitleState, { cityId }: { readonly cityId: string }) => within(cityId);
const ofTitle = (state: TitleState) => (state.phase === 'none' ? 'nowhere' : within(state.cityId));

/** Titles are the city union's to give and to take. */
export const titleAccess: AccessRules<TitleCommand, TitleState> = {
  AwardTitle: { CITY_HANDLER: ofNewTitle, DATA_ENTRY: ofNewTitle },
  RevokeTitle: { CITY_HANDLER: ofTitle },
};

/** All that decides about one title. No shape of its events has been retired. */
export const titleRules: Rules<TitleCommand, TitleState, TitleEvent, TitleRejection> = {
  ...title,
  events: { TitleAwarded: true, TitleRevoked: true },
  upcasters: {},
  access: titleAccess,
};
