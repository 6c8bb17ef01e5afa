import { Logger } from '@nestjs/common';
import { LOCK_CLASS } from '@xinhuo/postgres';
import type { Pool, PoolClient } from 'pg';

/** The channel on which processes tell each other how far a projection has come: `<name>@<version>:<position>`. */
export const READ_CHANNEL = 'xinhuo_read';

/** How long notices are gathered before they are sent, in milliseconds. */
const GATHER = 25;
/** How long to wait before a lost line is opened again, in milliseconds. */
const RETRY = 1_000;

/**
 * One connection of a process for everything that must outlive a query: the locks of leaders, and notices out and in.
 * When it is lost, so is every lead.
 */
export class ControlLine {
  private readonly logger = new Logger('ControlLine');
  private client: PoolClient | undefined;
  private opening: Promise<PoolClient> | undefined;
  private asked: Promise<unknown> = Promise.resolve();
  private readonly held = new Set<string>();
  private readonly outgoing = new Map<string, string>();
  private sending: NodeJS.Timeout | undefined;
  private closed = false;
  /** Called with what other processes (and this one) tell. */
  onNotice: (key: string, position: string) => void = () => undefined;
  /** Called when the connection is lost and all locks with it. */
  onLost: () => void = () => undefined;

  constructor(private readonly pool: Pool) {}

  /** Opens the line and listens; where the database is away, tries again until it is back or the line is closed. */
  async open(): Promise<void> {
    while (!this.closed) {
      try {
        await this.connected();
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, RETRY));
      }
    }
  }

  /** Takes the lock of a leader if it is free; true also when it is held already. */
  async lead(key: string): Promise<boolean> {
    if (this.held.has(key)) return true;
    const client = await this.connected();
    const { rows } = await this.inTurn(() =>
      client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, hashtext($2)) AS taken', [
        LOCK_CLASS.leader,
        key,
      ]),
    );
    if (rows[0]!.taken) this.held.add(key);
    return rows[0]!.taken;
  }

  /** Whether this process leads by a lock that it holds. */
  leads(key: string): boolean {
    return this.held.has(key);
  }

  /** Tells all processes how far a projection has come. Notices of a moment are gathered, the latest wins. */
  tell(key: string, position: string): void {
    this.outgoing.set(key, position);
    this.sending ??= setTimeout(() => void this.send(), GATHER);
  }

  /** Gives up all locks and the connection. */
  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.sending);
    await this.opening?.catch(() => undefined);
    const client = this.client;
    this.client = undefined;
    this.held.clear();
    client?.release(true); // ends the session, and its locks
  }

  private async send(): Promise<void> {
    this.sending = undefined;
    const notices = [...this.outgoing].map(([key, position]) => `${key}:${position}`);
    this.outgoing.clear();
    const { client } = this;
    if (!client || notices.length === 0) return; // whoever waits polls
    await this.inTurn(() =>
      client.query(`SELECT pg_notify('${READ_CHANNEL}', notice) FROM unnest($1::text[]) notice`, [notices]),
    ).catch(() => undefined);
  }

  /** One question at a time: a connection takes the next only when it has answered the last. */
  private inTurn<T>(ask: () => Promise<T>): Promise<T> {
    const answer = this.asked.then(ask);
    this.asked = answer.catch(() => undefined);
    return answer;
  }

  private connected(): Promise<PoolClient> {
    if (this.client) return Promise.resolve(this.client);
    this.opening ??= this.connect().finally(() => (this.opening = undefined));
    return this.opening;
  }

  private async connect(): Promise<PoolClient> {
    if (this.closed) throw new Error('The control line is closed');
    const client = await this.pool.connect();
    const lost = () => this.lose(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', ({ payload = '' }) => {
      const colon = payload.lastIndexOf(':');
      if (colon > 0) this.onNotice(payload.slice(0, colon), payload.slice(colon + 1));
    });
    try {
      await client.query(`LISTEN ${READ_CHANNEL}`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.client = client;
    return client;
  }

  private lose(client: PoolClient): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.held.clear();
    client.release(true);
    if (this.closed) return;
    this.logger.warn('The connection that holds the locks was lost; other processes may take the lead');
    this.onLost();
    void this.open();
  }
}
