import type { Projection } from '@xinhuo/kernel';
import type { PairingEvent } from './pairing.events';
import type { PairingHoldRow } from './pairing-hold.row';
import type { ReservationFact } from './pairing.inbox';

type Tables = { readonly hold: PairingHoldRow };

/** Places without a pairing. A row that stays is what a crash between reserving and registering left behind. */
export const pairingHold: Projection<PairingEvent | ReservationFact, Tables> = {
  name: 'pairing_hold',
  version: 1,
  tables: { hold: { key: ['pairingId', 'masterId'] } },
  on: {
    PlaceReserved: ({ personId, pairingId, apprenticeId }, { metadata }) => [
      { in: 'hold', put: { pairingId, masterId: personId, apprenticeId, reservedAt: metadata.at } },
    ],
    PlaceReleased: ({ personId, pairingId }) => [{ in: 'hold', remove: { pairingId, masterId: personId } }],
    PairingRegistered: ({ pairingId, masterId }) => [{ in: 'hold', remove: { pairingId, masterId } }],
  },
};
