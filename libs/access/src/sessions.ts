import { createHash, randomBytes, randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { Revocations } from './revocations';
import { SESSION_SECONDS } from './token-lifetime';

/** A session, and the secret that renews it once; only its hash is kept. */
export interface Session {
  readonly sessionId: string;
  readonly accountId: string;
  readonly refreshToken: string;
}

/** An answer that got lost may be asked for again with the secret before the last, within this time. */
const GRACE_SECONDS = 30;

const newSecret = (): string => randomBytes(32).toString('base64url');
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Sign-ins that can be renewed until a working day is over, those of a bound phone for half a year. */
@Injectable()
export class Sessions {
  constructor(
    private readonly db: DataSource,
    private readonly revocations: Revocations,
  ) {}

  async begin(accountId: string, seconds = SESSION_SECONDS): Promise<Session> {
    const session = { sessionId: randomUUID(), accountId, refreshToken: newSecret() };
    await this.db.query('DELETE FROM access.session WHERE expires_at < now()');
    await this.db.query(
      `INSERT INTO access.session (session_id, account_id, refresh_hash, renewed_at, expires_at)
       VALUES ($1, $2, $3, now(), now() + make_interval(secs => $4))`,
      [session.sessionId, accountId, hashOf(session.refreshToken), seconds],
    );
    return { ...session, refreshToken: `${session.sessionId}.${session.refreshToken}` };
  }

  /** The session with its next secret. A secret that was used long before is a stolen one: it ends the session. */
  async renew(refreshToken: string): Promise<Session | undefined> {
    const [sessionId = '', secret = ''] = refreshToken.split('.');
    const next = newSecret();
    const rows: { accountId: string }[][] = await this.db.query(
      `UPDATE access.session
          SET refresh_hash = $3, previous_hash = $2, renewed_at = now()
        WHERE session_id::text = $1 AND expires_at > now()
          AND (refresh_hash = $2 OR (previous_hash = $2 AND renewed_at > now() - make_interval(secs => $4)))
       RETURNING account_id AS "accountId"`,
      [sessionId, hashOf(secret), hashOf(next), GRACE_SECONDS],
    );
    const renewed = rows[0]?.[0];
    if (renewed) return { sessionId, accountId: renewed.accountId, refreshToken: `${sessionId}.${next}` };
    const stolen: unknown[] = await this.db.query(
      'SELECT FROM access.session WHERE session_id::text = $1 AND previous_hash = $2',
      [sessionId, hashOf(secret)],
    );
    if (stolen.length > 0) await this.end(sessionId);
    return undefined;
  }

  /** Signs out: neither the session's token nor its secret is good for anything from now on. */
  async end(sessionId: string): Promise<void> {
    await this.db.query('DELETE FROM access.session WHERE session_id = $1', [sessionId]);
    await this.revocations.revoke(sessionId);
  }

  /** Signs an account out everywhere. */
  async endAll(accountId: string): Promise<void> {
    await this.db.query('DELETE FROM access.session WHERE account_id = $1', [accountId]);
    await this.revocations.revoke(accountId);
  }
}
