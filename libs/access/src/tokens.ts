import { webcrypto } from 'node:crypto';

import { Inject, Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';

import { type Actor, ROLES, type Role } from '@xinhuo/kernel';

import { Revocations } from './revocations';
import type { TokenKeys } from './token-keys';
import { TOKEN_SECONDS } from './token-lifetime';

/** Injection token of the installation's `TokenKeys`. */
export const TOKEN_KEYS = Symbol('token keys');

const ISSUER = 'xinhuo';
/** How many verified tokens a process remembers: one for everybody who works at the same time. */
const REMEMBERED = 20_000;

/** Who a token speaks for, and in which session. */
export interface Signed {
  readonly actor: Actor;
  readonly sessionId: string;
}

interface Verified extends Signed {
  /** Seconds since 1970. */
  readonly madeAt: number;
  readonly expiresAt: number;
}

const seconds = (): number => Math.floor(Date.now() / 1000);

const importKey = (secret: Uint8Array): Promise<webcrypto.CryptoKey> =>
  webcrypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);

const isRole = (role: unknown): role is Role => ROLES.includes(role as Role);

/** Makes and verifies the short tokens that requests carry. A token that was verified is remembered until it runs out. */
@Injectable()
export class Tokens {
  private readonly verified = new Map<string, Verified>();
  private readonly imported = new Map<string, Promise<webcrypto.CryptoKey>>();

  constructor(
    @Inject(TOKEN_KEYS) private readonly keys: TokenKeys,
    private readonly revocations: Revocations,
  ) {}

  /** A token for this actor and session, and when it runs out (ISO, UTC). */
  async make({ actor, sessionId }: Signed): Promise<{ token: string; expiresAt: string }> {
    const [{ kid, secret }] = this.keys;
    const expiresAt = seconds() + TOKEN_SECONDS;
    const { accountId, personId, role, nodeId } = actor;
    const token = await new SignJWT({ person: personId, role, node: nodeId, sid: sessionId })
      .setProtectedHeader({ alg: 'HS256', kid })
      .setIssuer(ISSUER)
      .setSubject(accountId)
      .setIssuedAt(Date.now() / 1000) // finer than a second: a revocation right before does not reach it
      .setExpirationTime(expiresAt)
      .sign(secret);
    return { token, expiresAt: new Date(expiresAt * 1000).toISOString() };
  }

  /** Who the token speaks for; undefined when it is forged, has run out or was taken away. */
  async verify(token: string): Promise<Signed | undefined> {
    const known = this.verified.get(token) ?? (await this.read(token));
    if (!known) return undefined;
    if (known.expiresAt <= seconds() || this.revocations.covers(known.madeAt, known.sessionId, known.actor.accountId)) {
      this.verified.delete(token);
      return undefined;
    }
    this.remember(token, known);
    return known;
  }

  private remember(token: string, known: Verified): void {
    if (this.verified.has(token)) return;
    if (this.verified.size >= REMEMBERED) this.verified.delete(this.verified.keys().next().value!);
    this.verified.set(token, known);
  }

  /** The key as the verifying code wants it, made once: from plain bytes it would be made anew for each token. */
  private keyOf(kid: string | undefined): Promise<webcrypto.CryptoKey> {
    const found = this.keys.find((key) => key.kid === kid);
    if (!found) throw new Error('unknown key');
    const known = this.imported.get(found.kid) ?? importKey(found.secret);
    this.imported.set(found.kid, known);
    return known;
  }

  private async read(token: string): Promise<Verified | undefined> {
    try {
      const { payload } = await jwtVerify(token, ({ kid }) => this.keyOf(kid), {
        issuer: ISSUER,
        algorithms: ['HS256'],
        requiredClaims: ['sub', 'iat', 'exp', 'sid'],
      });
      const { sub, iat, exp, sid, person, role, node } = payload;
      if (!isRole(role)) return undefined;
      const actor: Actor = { accountId: String(sub), personId: String(person), role, nodeId: String(node) };
      return { actor, sessionId: String(sid), madeAt: iat!, expiresAt: exp! };
    } catch {
      return undefined; // forged, expired or of a retired key: the asker is told only that they are not signed in
    }
  }
}
