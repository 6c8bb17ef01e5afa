import type { Projection } from '@xinhuo/kernel';
import type { TitleEvent } from './people.events';
import type { TitleRow } from './title.row';

/** All titles, also those that were revoked. */
export const titleRoll: Projection<TitleEvent, { readonly title: TitleRow }> = {
  name: 'title_roll',
  version: 1,
  tables: { title: { key: ['titleId'] } },
  on: {
    TitleAwarded: ({ titleId, programmeId, cityId, title, holderKind, holderId, awardedOn }) => {
      const facts = { titleId, programmeId, cityId, title, holderKind, holderId, awardedOn };
      return [{ in: 'title', put: { ...facts, revokedOn: null, reasonId: null } }];
    },
    TitleRevoked: ({ titleId, revokedOn, reasonId }) => [
      { in: 'title', of: { titleId }, patch: { revokedOn, reasonId } },
    ],
  },
};
