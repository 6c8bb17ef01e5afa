import type { Rules } from '@xinhuo/kernel';

import { accountAccess } from './account.access';
import type { AccountCommand, AccountRejection } from './account.commands';
import { account } from './account.decider';
import type { AccountEvent } from './account.events';
import type { Account } from './account.state';
import { accountUpcasters } from './account.upcasters';

/** All that the decision runner must know of accounts. */
export const accountRules: Rules<AccountCommand, Account, AccountEvent, AccountRejection> = {
  ...account,
  events: {
    AccountOpened: true,
    PasswordSet: true,
    AccountClosed: true,
    InvitationIssued: true,
    InvitationRedeemed: true,
    InvitationRevoked: true,
  },
  upcasters: accountUpcasters,
  access: accountAccess,
};
