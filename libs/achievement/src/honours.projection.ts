import type { Projection } from '@xinhuo/kernel';
import type { HonourEvent } from './achievement.events';
import type { HonourRow } from './honour.row';

type Tables = { readonly honour: HonourRow };

/** The honours of persons. */
export const honours: Projection<HonourEvent, Tables> = {
  name: 'honours',
  version: 2,
  tables: { honour: { key: ['honourId'] } },
  on: {
    HonourConferred: ({ honourId, programmeId, enterpriseId, honour, personId, conferredOn }) => [
      {
        in: 'honour',
        put: { honourId, programmeId, enterpriseId, honour, personId, conferredOn, revokedOn: null, reasonId: null },
      },
    ],
    HonourRevoked: ({ honourId, revokedOn, reasonId }) => [
      { in: 'honour', of: { honourId }, patch: { revokedOn, reasonId } },
    ],
  },
};
