import type { Projection } from '@xinhuo/kernel';

import type { AccountEvent } from './account.events';
import type { AccountRow } from './account.row';

/** The list of accounts that administrators and auditors look through. */
export const accountList: Projection<AccountEvent, { account: AccountRow }> = {
  name: 'account_list',
  version: 1,
  tables: { account: { key: ['accountId'] } },
  on: {
    AccountOpened: ({ accountId, personId, role, nodeId }, { metadata }) => [
      { in: 'account', put: { accountId, personId, role, nodeId, open: true, openedAt: metadata.at } },
    ],
    AccountClosed: ({ accountId }) => [{ in: 'account', of: { accountId }, patch: { open: false } }],
  },
};
