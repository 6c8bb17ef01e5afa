import type { Rules } from '@xinhuo/kernel';
import { grantAccess } from './grant.access';
import type { GrantCommand, GrantRejection } from './grant.commands';
import { grant } from './grant.decider';
import type { Grant } from './grant.state';
import type { GrantEvent } from './subsidy.events';
import { subsidyUpcasters } from './subsidy.upcasters';

/** All that the decision runner needs for streams `grant-<grantId>`. */
export const grantRules: Rules<GrantCommand, Grant, GrantEvent, GrantRejection> = {
  ...grant,
  events: { GrantProposed: true, GrantReturned: true, GrantApproved: true, GrantLinePaid: true },
  upcasters: subsidyUpcasters,
  access: grantAccess,
};
