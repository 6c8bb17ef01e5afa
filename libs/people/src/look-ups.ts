import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Look-ups by number that one account has in an hour: a long day of registrations, not a list of guesses (ours). */
export const LOOK_UPS_AN_HOUR = 100;

/** The account has used up its look-ups of this hour. */
export class TooManyLookUps extends Error {
  override readonly name = 'TooManyLookUps';
}

/**
 * Counts by account how often somebody asks who has a number: the answer tells strangers apart from people who are
 * known. The count is in the database, so that it holds for all processes together; a row an account, no more.
 */
@Injectable()
export class LookUps {
  constructor(private readonly db: DataSource) {}

  /** Counts one. @throws TooManyLookUps until an hour after the first of those that count. */
  async count(accountId: string): Promise<void> {
    const rows: { allowed: boolean }[] = await this.db.query(
      `INSERT INTO vault.look_up AS l (account_id, since, used) VALUES ($1, now(), 1)
       ON CONFLICT (account_id) DO UPDATE SET
         since = CASE WHEN l.since <= now() - interval '1 hour' THEN now() ELSE l.since END,
         used = CASE WHEN l.since <= now() - interval '1 hour' THEN 1 ELSE least(l.used, $2) + 1 END
       RETURNING used <= $2 AS allowed`,
      [accountId, LOOK_UPS_AN_HOUR],
    );
    if (!rows[0]?.allowed) throw new TooManyLookUps();
  }
}
