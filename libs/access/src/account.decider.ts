import { accept, type Decider, type Decision, reject, unreachable } from '@xinhuo/kernel';

import type { AccountCommand, AccountRejection } from './account.commands';
import type { AccountEvent } from './account.events';
import { type Account, evolve } from './account.state';
import { invite, redeem, revoke } from './invitation.decider';

type Command<T extends AccountCommand['type']> = Extract<AccountCommand, { type: T }>;
type Answer = Decision<AccountEvent, AccountRejection>;

const open = (state: Account, { type: _, ...data }: Command<'OpenAccount'>): Answer => {
  if (state.phase === 'none') return accept({ type: 'AccountOpened', data });
  const same = state.personId === data.personId && state.role === data.role && state.nodeId === data.nodeId;
  return same && state.phase === 'open' ? accept() : reject('ACCOUNT_EXISTS');
};

const setPassword = (state: Account, { type: _, ...data }: Command<'SetPassword'>): Answer => {
  if (state.phase === 'none') return reject('ACCOUNT_UNKNOWN');
  if (state.phase === 'closed') return reject('ACCOUNT_CLOSED');
  return accept({ type: 'PasswordSet', data: { ...data, personId: state.personId } });
};

const close = (state: Account, { type: _, ...data }: Command<'CloseAccount'>): Answer => {
  if (state.phase === 'none') return reject('ACCOUNT_UNKNOWN');
  if (state.phase === 'closed') return accept();
  // The last administrator would lock the house with the key inside.
  if (state.personId === data.by) return reject('OWN_ACCOUNT');
  return accept({ type: 'AccountClosed', data: { ...data, personId: state.personId } });
};

/** The life of one account: opened, invited to, its password set anew, closed. */
export const account: Decider<AccountCommand, Account, AccountEvent, AccountRejection> = {
  initialState: { phase: 'none' },
  evolve,
  decide(state, command) {
    switch (command.type) {
      case 'OpenAccount':
        return open(state, command);
      case 'SetPassword':
        return setPassword(state, command);
      case 'CloseAccount':
        return close(state, command);
      case 'InviteWorker':
        return invite(state, command);
      case 'RedeemInvitation':
        return redeem(state, command);
      case 'RevokeInvitation':
        return revoke(state, command);
      default:
        return unreachable(command);
    }
  },
};
