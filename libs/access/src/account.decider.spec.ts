import { specify } from '@xinhuo/kernel/testing';

import { accountAccess } from './account.access';
import { account } from './account.decider';
import type { AccountEvent } from './account.events';
import type { Account } from './account.state';

const given = specify(account);
const holder = { accountId: 'a1', personId: 'p1', role: 'MASTER', nodeId: 'n1' } as const;
const opened: AccountEvent = { type: 'AccountOpened', data: { ...holder, by: 'admin' } };
const closed: AccountEvent = { type: 'AccountClosed', data: { accountId: 'a1', personId: 'p1', by: 'admin' } };

describe('an account', () => {
  const open = { type: 'OpenAccount', ...holder, by: 'admin' } as const;

  it('is opened once', () => {
    given().when(open).then(opened);
    given(opened).when(open).then();
  });

  it('is not opened again for another person, or after it was closed', () => {
    given(opened)
      .when({ ...open, personId: 'p2' })
      .refuses('ACCOUNT_EXISTS');
    given(opened, closed).when(open).refuses('ACCOUNT_EXISTS');
  });

  it('is closed by somebody else, once', () => {
    given(opened).when({ type: 'CloseAccount', accountId: 'a1', by: 'admin' }).then(closed);
    given(opened, closed).when({ type: 'CloseAccount', accountId: 'a1', by: 'admin' }).then();
    given(opened).when({ type: 'CloseAccount', accountId: 'a1', by: 'p1' }).refuses('OWN_ACCOUNT');
    given().when({ type: 'CloseAccount', accountId: 'a1', by: 'admin' }).refuses('ACCOUNT_UNKNOWN');
  });

  it('takes a new password while it is open', () => {
    const set = { type: 'SetPassword', accountId: 'a1', by: 'p1' } as const;
    given(opened)
      .when(set)
      .then({ type: 'PasswordSet', data: { accountId: 'a1', personId: 'p1', by: 'p1' } });
    given(opened, closed).when(set).refuses('ACCOUNT_CLOSED');
    given().when(set).refuses('ACCOUNT_UNKNOWN');
  });
});

describe('an invitation', () => {
  const expiresAt = '2026-01-01T00:00:00.000Z';
  const invite = { type: 'InviteWorker', ...holder, expiresAt, by: 'u1' } as const;
  const issued: AccountEvent = {
    type: 'InvitationIssued',
    data: { accountId: 'a1', personId: 'p1', expiresAt, by: 'u1' },
  };
  const first: AccountEvent = { type: 'AccountOpened', data: { ...holder, by: 'u1' } };

  it('opens the account at first, and goes out again for the same one', () => {
    given().when(invite).then(first, issued);
    given(first, issued).when(invite).then(issued);
    // Whoever employs the person now invites them, wherever the account was opened.
    given(first)
      .when({ ...invite, nodeId: 'n2' })
      .then(issued);
  });

  it('goes out for no other person or role, and for no closed account', () => {
    given(first)
      .when({ ...invite, personId: 'p2' })
      .refuses('ACCOUNT_EXISTS');
    given(first)
      .when({ ...invite, role: 'APPRENTICE' })
      .refuses('ACCOUNT_EXISTS');
    given(first, closed).when(invite).refuses('ACCOUNT_CLOSED');
  });

  it('is redeemed and revoked as long as there is an account', () => {
    const redeem = { type: 'RedeemInvitation', accountId: 'a1', by: 'invitation' } as const;
    const redeemed = { accountId: 'a1', personId: 'p1', by: 'invitation' };
    given(first, issued).when(redeem).then({ type: 'InvitationRedeemed', data: redeemed });
    given(first, closed).when(redeem).refuses('ACCOUNT_CLOSED');
    given().when(redeem).refuses('ACCOUNT_UNKNOWN');
    const revoke = { type: 'RevokeInvitation', accountId: 'a1', by: 'u1' } as const;
    given(first, issued)
      .when(revoke)
      .then({ type: 'InvitationRevoked', data: { accountId: 'a1', personId: 'p1', by: 'u1' } });
    given().when(revoke).refuses('ACCOUNT_UNKNOWN');
  });
});

describe('the reach over accounts', () => {
  const state: Account = { phase: 'open', ...holder };
  const set = { type: 'SetPassword', accountId: 'a1', by: 'p1' } as const;

  it('lets administrators and the set-up open accounts, and nobody else', () =>
    expect(Object.keys(accountAccess.OpenAccount)).toEqual(['ADMIN', 'SYSTEM']));

  it('lets a master set only the own password', () => {
    expect(accountAccess.SetPassword.MASTER?.(state, set)).toEqual({ self: 'p1' });
    expect(accountAccess.SetPassword.MASTER?.({ phase: 'none' }, set)).toBe('nowhere');
  });
});
