import type { Sentences } from '@xinhuo/kernel';
import { type ReservationRejection, reservationSentences } from '@xinhuo/people';
import type { PairingRejection } from './pairing.commands';
import { pairingSentences } from './pairing.sentences';

/** All that a command about a pairing may be answered with: its own refusals, and those of the two it would hold. */
export type PairingRefusal = PairingRejection | ReservationRejection;

/** Each of them in words. */
export const pairingRefusals: Sentences<PairingRefusal> = { ...reservationSentences, ...pairingSentences };
