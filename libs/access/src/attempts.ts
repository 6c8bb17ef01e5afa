import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Wrong attempts before a name is locked, and for how long at first and at most (our own assumption). */
export const ATTEMPTS = 6;
const FIRST_LOCK_SECONDS = 60;
const LONGEST_LOCK_SECONDS = 900;

/** After so long without an attempt, the count starts again. */
const FORGOTTEN_SECONDS = 3600;

/** Names tried in vain in a minute before nobody signs in anew for a while: guessing many names is bounded too. */
const NAMES_OF_ALL = 1000;

const hashOf = (name: string): string => createHash('sha256').update(`attempt:${name}`).digest('hex');

/**
 * Counts attempts by the name typed in, known or not, so that being locked tells nothing. An attempt counts before
 * its password is looked at and is taken back by a right one; many guesses at once gain nothing.
 */
@Injectable()
export class Attempts {
  constructor(private readonly db: DataSource) {}

  /** Counts one attempt. False while the name, or all guessing together, is locked: the password is then not looked at. */
  async begin(name: string): Promise<boolean> {
    await this.db.query(`DELETE FROM access.attempt WHERE last_at < now() - make_interval(secs => $1)`, [
      FORGOTTEN_SECONDS,
    ]);
    // A locked name keeps its row as it is: that `last_at` was not moved tells that it was locked.
    const rows: { allowed: boolean }[] = await this.db.query(
      `INSERT INTO access.attempt AS a (name_hash, attempts, last_at)
       SELECT $1, 1, now()
        WHERE (SELECT count(*) FROM access.attempt WHERE last_at > now() - interval '1 minute') < $5
       ON CONFLICT (name_hash) DO UPDATE SET
         attempts = a.attempts + CASE WHEN a.locked_until > now() THEN 0 ELSE 1 END,
         last_at = CASE WHEN a.locked_until > now() THEN a.last_at ELSE now() END,
         locked_until = CASE
           WHEN a.locked_until > now() THEN a.locked_until
           WHEN a.attempts + 1 >= $2
             THEN now() + make_interval(secs => least($3 * 2 ^ least(a.attempts + 1 - $2, 10), $4)) END
       RETURNING last_at = now() AS allowed`,
      [hashOf(name), ATTEMPTS, FIRST_LOCK_SECONDS, LONGEST_LOCK_SECONDS, NAMES_OF_ALL],
    );
    return rows[0]?.allowed ?? false;
  }

  /** The password was right: nothing is held against the name. */
  async succeeded(name: string): Promise<void> {
    await this.db.query('DELETE FROM access.attempt WHERE name_hash = $1', [hashOf(name)]);
  }
}
