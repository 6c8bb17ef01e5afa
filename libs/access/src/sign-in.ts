import { Injectable } from '@nestjs/common';

import type { Actor } from '@xinhuo/kernel';
import { DecisionRunner } from '@xinhuo/runtime';

import { accountRules } from './account.rules';
import { PasswordCheck } from './password-check';
import { type Session, Sessions } from './sessions';
import { DEVICE_SESSION_SECONDS } from './token-lifetime';
import { Tokens } from './tokens';

/** What a sign-in gives: a short token, the secret that renews it, and who is signed in. */
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: string;
  readonly refreshToken: string;
  readonly actor: Actor;
}

/** Signs people in. Every reason against it has one answer, so that nothing is told about who has an account. */
@Injectable()
export class SignIn {
  constructor(
    private readonly passwords: PasswordCheck,
    private readonly sessions: Sessions,
    private readonly tokens: Tokens,
    private readonly decisions: DecisionRunner,
  ) {}

  /** Undefined: unknown name, wrong password, locked or closed. @throws TooManySignIns */
  async signIn(name: string, password: string): Promise<SignedIn | undefined> {
    const accountId = await this.passwords.accountOf(name, password);
    const actor = accountId && (await this.openAccount(accountId));
    if (!actor) return undefined;
    return this.answer(actor, await this.sessions.begin(actor.accountId));
  }

  /** A new token for a session that goes on; undefined when it has ended or the account is closed. */
  async renew(refreshToken: string): Promise<SignedIn | undefined> {
    const session = await this.sessions.renew(refreshToken);
    const actor = session && (await this.openAccount(session.accountId));
    return actor && this.answer(actor, session);
  }

  /** Signs a phone in for a long time, whose owner has shown the secret that was made for them. */
  async bindDevice(accountId: string): Promise<SignedIn | undefined> {
    const actor = await this.openAccount(accountId);
    return actor && this.answer(actor, await this.sessions.begin(accountId, DEVICE_SESSION_SECONDS));
  }

  private async answer(actor: Actor, session: Session): Promise<SignedIn> {
    const { sessionId, refreshToken } = session;
    return { ...(await this.tokens.make({ actor, sessionId })), refreshToken, actor };
  }

  private async openAccount(accountId: string): Promise<Actor | undefined> {
    const state = await this.decisions.state(accountRules, `account-${accountId}`);
    if (state.phase !== 'open') return undefined;
    const { personId, role, nodeId } = state;
    return { accountId, personId, role, nodeId };
  }
}
