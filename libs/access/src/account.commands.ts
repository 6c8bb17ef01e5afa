import type { Acted } from '@xinhuo/kernel';

import type { AccountRole } from './account.events';
import type { HolderRejection } from './account-holders';

/** What can be asked of an account. Names and passwords travel beside the command, not in it. */
export type AccountCommand =
  | (Acted & { type: 'OpenAccount'; accountId: string; personId: string; role: AccountRole; nodeId: string })
  | (Acted & { type: 'SetPassword'; accountId: string })
  | (Acted & { type: 'CloseAccount'; accountId: string });

/** Why an account's rules refuse. */
export type AccountRejection =
  | HolderRejection
  | 'HOLDER_UNCLEAR'
  | 'ACCOUNT_EXISTS'
  | 'ACCOUNT_UNKNOWN'
  | 'ACCOUNT_CLOSED'
  | 'OWN_ACCOUNT'
  | 'NAME_TAKEN'
  | 'PASSWORD_TOO_WEAK'
  | 'PASSWORD_WRONG';
