import type { Acted } from '@xinhuo/kernel';

import type { AccountRole } from './account.events';
import type { HolderRejection } from './account-holders';

/** As what a union may invite its workers. */
export const INVITED_ROLES = ['MASTER', 'APPRENTICE'] as const;
export type InvitedRole = (typeof INVITED_ROLES)[number];

/** What can be asked of an account. Names and passwords travel beside the command, not in it. */
export type AccountCommand =
  | (Acted & { type: 'OpenAccount'; accountId: string; personId: string; role: AccountRole; nodeId: string })
  | (Acted & { type: 'SetPassword'; accountId: string })
  | (Acted & { type: 'CloseAccount'; accountId: string })
  | (Acted & {
      type: 'InviteWorker';
      accountId: string;
      personId: string;
      role: InvitedRole;
      /** Where the person works. */
      nodeId: string;
      /** Until when the secret is good: an instant, UTC. */
      expiresAt: string;
    })
  | (Acted & { type: 'RedeemInvitation'; accountId: string })
  | (Acted & { type: 'RevokeInvitation'; accountId: string });

/** Why an account's rules refuse. */
export type AccountRejection =
  | HolderRejection
  | 'HOLDER_UNCLEAR'
  | 'ACCOUNT_EXISTS'
  | 'ACCOUNT_UNKNOWN'
  | 'ACCOUNT_CLOSED'
  | 'NOT_EMPLOYED'
  | 'OWN_ACCOUNT'
  | 'NAME_TAKEN'
  | 'PASSWORD_TOO_WEAK'
  | 'PASSWORD_WRONG';
