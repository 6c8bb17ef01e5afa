import { unreachable } from '@xinhuo/kernel';

import type { AccountEvent, AccountRole } from './account.events';

/** Whom an account is for. */
export interface AccountHolder {
  readonly accountId: string;
  readonly personId: string;
  readonly role: AccountRole;
  readonly nodeId: string;
}

/** An account by phase; a closed one stays closed, a person who comes back gets another. */
export type Account = { readonly phase: 'none' } | ({ readonly phase: 'open' | 'closed' } & AccountHolder);

/** The account after one more fact. */
export const evolve = (state: Account, event: AccountEvent): Account => {
  switch (event.type) {
    case 'AccountOpened': {
      const { accountId, personId, role, nodeId } = event.data;
      return { phase: 'open', accountId, personId, role, nodeId };
    }
    case 'PasswordSet':
    case 'InvitationIssued':
    case 'InvitationRedeemed':
    case 'InvitationRevoked':
      return state;
    case 'AccountClosed':
      return state.phase === 'none' ? state : { ...state, phase: 'closed' };
    default:
      return unreachable(event);
  }
};
