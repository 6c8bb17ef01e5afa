import type { Projection } from '@xinhuo/kernel';

import type { AccountEvent } from './account.events';
import type { InvitationRow } from './invitation.row';

/** Who was invited to sign in, and what became of it; a later invitation takes the place of the one before. */
export const invitationList: Projection<AccountEvent, { invitation: InvitationRow }> = {
  name: 'invitation_list',
  version: 1,
  tables: { invitation: { key: ['accountId'] } },
  on: {
    InvitationIssued: ({ accountId, personId, expiresAt, by }, { metadata }) => {
      const issued = { accountId, personId, issuedBy: by, issuedAt: metadata.at, expiresAt };
      return [{ in: 'invitation', put: { ...issued, usedAt: null, revokedAt: null } }];
    },
    InvitationRedeemed: ({ accountId }, { metadata }) => [
      { in: 'invitation', of: { accountId }, patch: { usedAt: metadata.at } },
    ],
    InvitationRevoked: ({ accountId }, { metadata }) => [
      { in: 'invitation', of: { accountId }, patch: { revokedAt: metadata.at } },
    ],
    AccountClosed: ({ accountId }, { metadata }) => [
      { in: 'invitation', of: { accountId }, patch: { revokedAt: metadata.at } },
    ],
  },
};
