import { type AccessRules, type Reach, self } from '@xinhuo/kernel';

import type { AccountCommand } from './account.commands';
import type { Account } from './account.state';

const anywhere = (): Reach => 'anywhere';

const own = (state: Account): Reach => (state.phase === 'none' ? 'nowhere' : self(state.personId));

/**
 * Who may open accounts, set passwords and close accounts. Unions below the city open none yet: whoever opens an
 * account for a person can act as that person, so it first takes proof that the person belongs to them.
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
};
