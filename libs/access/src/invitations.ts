import { createHash, randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Days that an invitation is good for unless the inviter says otherwise, and at most (our own assumption). */
export const INVITATION_DAYS = 14;
export const MOST_INVITATION_DAYS = 60;

/** A hundred and twenty-eight random bits: nobody guesses one, so its plain hash is enough to keep. */
const newSecret = (): string => randomBytes(16).toString('base64url');
const hashOf = (secret: string): string => createHash('sha256').update(`invitation:${secret}`).digest('hex');

/** One-time secrets by which people sign in for the first time. Only hashes are kept, and never in an event. */
@Injectable()
export class Invitations {
  constructor(private readonly db: DataSource) {}

  /** A new secret for an account; whatever was given out for it before is void. */
  async issue(accountId: string, expiresAt: string): Promise<string> {
    const secret = newSecret();
    await this.db.query('DELETE FROM access.invitation WHERE expires_at < now()');
    await this.db.query(
      `INSERT INTO access.invitation AS i (account_id, secret_hash, expires_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE
         SET secret_hash = excluded.secret_hash, expires_at = excluded.expires_at, made_at = now()`,
      [accountId, hashOf(secret), expiresAt],
    );
    return secret;
  }

  /** Uses a secret up and says whose it was; undefined when it is wrong, used, void or too old. Of racers one wins. */
  async use(secret: string): Promise<string | undefined> {
    const rows: { accountId: string }[][] = await this.db.query(
      'DELETE FROM access.invitation WHERE secret_hash = $1 AND expires_at > now() RETURNING account_id AS "accountId"',
      [hashOf(secret)],
    );
    return rows[0]?.[0]?.accountId;
  }

  /** Voids what was given out for an account. */
  async revoke(accountId: string): Promise<void> {
    await this.db.query('DELETE FROM access.invitation WHERE account_id = $1', [accountId]);
  }
}
