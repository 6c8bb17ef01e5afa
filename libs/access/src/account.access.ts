import { type AccessRules, type Reach, self, within } from '@xinhuo/kernel';

import type { AccountCommand } from './account.commands';
import type { Account } from './account.state';

const anywhere = (): Reach => 'anywhere';

const own = (state: Account): Reach => (state.phase === 'none' ? 'nowhere' : self(state.personId));

const ofUnion = (state: Account): Reach => (state.phase === 'none' ? 'nowhere' : within(state.nodeId));

/**
 * Who may open accounts, set passwords and close accounts. An enterprise's union opens none with a password, which it
 * would then know: it invites its own workers, whose first sign-in makes the secret worthless (ADR-0018).
 */
export const accountAccess: AccessRules<AccountCommand, Account> = {
  OpenAccount: { ADMIN: anywhere, SYSTEM: anywhere },
  SetPassword: {
    ADMIN: anywhere,
    SYSTEM: anywhere,
    CITY_HANDLER: own,
    CITY_APPROVER: own,
    FINANCE: own,
    COUNTY: own,
    ENTERPRISE: own,
    MASTER: own,
    APPRENTICE: own,
    AUDITOR: own,
    DATA_ENTRY: own,
  },
  CloseAccount: { ADMIN: anywhere, SYSTEM: anywhere },
  // The handler takes the place from the worker's own stream: what the union says of it is not asked.
  InviteWorker: { ENTERPRISE: (_, { nodeId }) => within(nodeId) },
  RedeemInvitation: { SYSTEM: anywhere },
  // A lost phone is signed out by whoever is reached first; only the union can invite its owner again.
  RevokeInvitation: { ENTERPRISE: ofUnion, ADMIN: anywhere },
};
