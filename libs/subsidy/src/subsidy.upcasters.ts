import type { Upcasters } from '@xinhuo/kernel';

/** Old shapes of the events of rounds, grants and envelopes; none has been retired yet. */
export const subsidyUpcasters: Upcasters = {};
