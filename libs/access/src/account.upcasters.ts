import type { Upcasters } from '@xinhuo/kernel';

/** Retired shapes of account events: none yet. */
export const accountUpcasters: Upcasters = {};
