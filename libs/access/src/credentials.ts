import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What somebody signs in with. The hash is argon2id in its own text form. */
export interface Credential {
  readonly accountId: string;
  readonly name: string;
  readonly passwordHash: string;
}

const COLUMNS = 'account_id AS "accountId", name, password_hash AS "passwordHash"';

/** Names are compared without regard to width and case, and without blanks around them. */
export const signInName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/** The table of sign-in names and password hashes; nothing of it is ever in an event. */
@Injectable()
export class Credentials {
  constructor(private readonly db: DataSource) {}

  async byName(typed: string): Promise<Credential | undefined> {
    const rows: Credential[] = await this.db.query(`SELECT ${COLUMNS} FROM access.credential WHERE name = $1`, [
      signInName(typed),
    ]);
    return rows[0];
  }

  async byAccount(accountId: string): Promise<Credential | undefined> {
    const rows: Credential[] = await this.db.query(`SELECT ${COLUMNS} FROM access.credential WHERE account_id = $1`, [
      accountId,
    ]);
    return rows[0];
  }

  /** The sign-in names of these accounts. */
  async names(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: { accountId: string; name: string }[] = await this.db.query(
      'SELECT account_id AS "accountId", name FROM access.credential WHERE account_id = ANY($1::uuid[])',
      [accountIds],
    );
    return new Map(rows.map(({ accountId, name }) => [accountId, name]));
  }

  /** Whether anybody can sign in at all. */
  async any(): Promise<boolean> {
    const rows: unknown[] = await this.db.query('SELECT FROM access.credential LIMIT 1');
    return rows.length > 0;
  }

  /**
   * Keeps a name for an account, unless it is another account's. An account that has a name keeps it, and its password:
   * a repeat changes nothing.
   */
  async add({ accountId, name, passwordHash }: Credential): Promise<'added' | 'known' | 'taken'> {
    const added: unknown[] = await this.db.query(
      'INSERT INTO access.credential (account_id, name, password_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1',
      [accountId, signInName(name), passwordHash],
    );
    if (added.length > 0) return 'added';
    const holder = await this.byName(name);
    return holder && holder.accountId !== accountId ? 'taken' : 'known';
  }

  async remove(accountId: string): Promise<void> {
    await this.db.query('DELETE FROM access.credential WHERE account_id = $1', [accountId]);
  }

  async setPassword(accountId: string, passwordHash: string): Promise<void> {
    await this.db.query('UPDATE access.credential SET password_hash = $2, changed_at = now() WHERE account_id = $1', [
      accountId,
      passwordHash,
    ]);
  }
}
