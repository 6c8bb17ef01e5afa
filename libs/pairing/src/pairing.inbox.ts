import type { Fact } from '@xinhuo/kernel';

/** All that the pairing module may know of reservations with masters; the people module publishes them. */
export type ReservationFact =
  | Fact<'PlaceReserved', { personId: string; pairingId: string; apprenticeId: string }>
  | Fact<'PlaceReleased', { personId: string; pairingId: string }>;
