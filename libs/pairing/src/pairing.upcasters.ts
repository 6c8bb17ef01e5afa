import type { Upcasters } from '@xinhuo/kernel';

/** Old shapes of the facts of a pairing; none has been retired yet. */
export const pairingUpcasters: Upcasters = {};
