import type { Acted, Fact, Role } from '@xinhuo/kernel';

/** What an account may be opened as: SYSTEM is no account. */
export type AccountRole = Exclude<Role, 'SYSTEM'>;

/**
 * Facts of one account (stream `account-<accountId>`): one person, one role, one org node. The name that somebody
 * signs in with and the password lie in the table `access.credential`, never here.
 */
export type AccountEvent =
  | Fact<'AccountOpened', Acted & { accountId: string; personId: string; role: AccountRole; nodeId: string }>
  | Fact<'PasswordSet', Acted & { accountId: string; personId: string }>
  | Fact<'AccountClosed', Acted & { accountId: string; personId: string }>
  /** A one-time secret was given out for it; the secret itself is nowhere, its hash in `access.invitation`. */
  | Fact<'InvitationIssued', Acted & { accountId: string; personId: string; expiresAt: string }>
  | Fact<'InvitationRedeemed', Acted & { accountId: string; personId: string }>
  | Fact<'InvitationRevoked', Acted & { accountId: string; personId: string }>;
