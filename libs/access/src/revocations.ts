import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { TOKEN_SECONDS } from './token-lifetime';

const EVERY_MS = 1000;

/**
 * Which sessions and accounts lost their tokens before these ran out. Every process looks once a second, so a token
 * dies everywhere about a second after its session was ended; what is older than a token's life is forgotten.
 */
@Injectable()
export class Revocations implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger(Revocations.name);
  private known = new Map<string, number>();
  private readonly own = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private failing = false;

  constructor(private readonly db: DataSource) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.look();
    this.timer = setInterval(() => {
      this.looking ??= this.look().finally(() => (this.looking = undefined));
    }, EVERY_MS);
    this.timer.unref();
  }

  /** The database is closed after this: a look that is under way comes to its end first. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
  }

  /** Takes all tokens away that were made for the subject (a session or an account) up to now. */
  async revoke(subject: string): Promise<void> {
    const at = Date.now() / 1000; // the clock that tokens are made by
    await this.db.query(
      `INSERT INTO access.revocation VALUES ($1, to_timestamp($2))
       ON CONFLICT (subject) DO UPDATE SET revoked_at = excluded.revoked_at`,
      [subject, at],
    );
    this.own.set(subject, at);
    this.known.set(subject, at);
  }

  /** Whether a token made at `madeAt` (seconds) was taken away from one of its subjects. */
  covers(madeAt: number, ...subjects: readonly string[]): boolean {
    if (this.known.size === 0) return false;
    return subjects.some((subject) => madeAt <= (this.known.get(subject) ?? -1));
  }

  private async look(): Promise<void> {
    try {
      const rows: { subject: string; at: number }[] = await this.db.query(
        `SELECT subject, extract(epoch FROM revoked_at)::float8 AS at
           FROM access.revocation WHERE revoked_at > now() - make_interval(secs => $1)`,
        [2 * TOKEN_SECONDS],
      );
      const oldest = Date.now() / 1000 - 2 * TOKEN_SECONDS;
      for (const [subject, at] of this.own) if (at < oldest) this.own.delete(subject);
      // Our own are added: one may have been written while the others were read.
      this.known = new Map([...rows.map(({ subject, at }) => [subject, at] as const), ...this.own]);
      this.failing = false;
    } catch (error) {
      // The last known list stays in force; the database says so once, not every second.
      if (!this.failing) this.log.warn(`Revocations cannot be read: ${(error as Error).message}`);
      this.failing = true;
    }
  }
}
