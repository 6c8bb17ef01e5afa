import { accept, type Decision, reject } from '@xinhuo/kernel';

import type { AccountCommand, AccountRejection } from './account.commands';
import type { AccountEvent } from './account.events';
import type { Account } from './account.state';

type Command<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;
type Answer = Decision<AccountEvent, AccountRejection>;

/** Opens the account at the first invitation; a later one gives out another secret for the same account. */
export const invite = (state: Account, { type: _, expiresAt, ...data }: Command<'InviteWorker'>): Answer => {
  const { accountId, personId, ...acted } = { accountId: data.accountId, personId: data.personId, by: data.by };
  const issued: AccountEvent = { type: 'InvitationIssued', data: { accountId, personId, expiresAt, ...acted } };
  if (state.phase === 'none') return accept({ type: 'AccountOpened', data }, issued);
  if (state.phase === 'closed') return reject('ACCOUNT_CLOSED');
  return state.personId === personId && state.role === data.role ? accept(issued) : reject('ACCOUNT_EXISTS');
};

/** The first sign-in by an invitation. */
export const redeem = (state: Account, { accountId, by }: Command<'RedeemInvitation'>): Answer => {
  if (state.phase === 'none') return reject('ACCOUNT_UNKNOWN');
  if (state.phase === 'closed') return reject('ACCOUNT_CLOSED');
  return accept({ type: 'InvitationRedeemed', data: { accountId, personId: state.personId, by } });
};

/** Voids what was given out, and the phones that were bound by it. */
export const revoke = (state: Account, { accountId, by }: Command<'RevokeInvitation'>): Answer => {
  if (state.phase === 'none') return reject('ACCOUNT_UNKNOWN');
  return accept({ type: 'InvitationRevoked', data: { accountId, personId: state.personId, by } });
};
