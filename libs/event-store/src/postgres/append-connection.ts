import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable } from '@xinhuo/kernel';
import { createClient } from '@xinhuo/postgres';
import type { Client } from 'pg';
import { callAppend, PREPARE } from './append-call';
import type { Append, Verdict } from './append-queue';
import { isPassing } from './faults';

const RETRY_EVERY = 50;
const CONNECT_TIMEOUT = 2_000;

/**
 * The one connection that appends. It is opened at the first append, and again whenever it was lost; a batch whose
 * outcome is unknown is then sent again as it was, until `patience` (ms) has passed since it was asked for.
 */
export class AppendConnection {
  private client: Client | undefined;
  private closed = false;

  constructor(
    private readonly url: string,
    private readonly patience: number,
  ) {}

  /** The server process of the connection, whose own notifications are no news here. */
  processId: number | undefined;

  async send(batch: readonly Append[], notify: boolean): Promise<readonly Verdict[]> {
    const until = batch[0]!.askedAt + this.patience;
    for (;;) {
      if (this.closed) throw new StoreUnavailable('The store has been closed');
      try {
        const client = this.client ?? (await this.connect());
        return await inTime(client, this.patience, callAppend(client, batch, notify));
      } catch (error) {
        if (!isPassing(error)) throw error;
        await this.drop();
        if (performance.now() > until) {
          throw new StoreUnavailable('PostgreSQL does not answer; whether the append was written is unknown', {
            cause: error,
          });
        }
        await pause(RETRY_EVERY);
      }
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.drop();
  }

  private async connect(): Promise<Client> {
    const client = createClient(this.url, { connectionTimeoutMillis: CONNECT_TIMEOUT, application_name: 'xinhuo log' });
    // Without a listener a cut idle connection would end the process; the next append notices it.
    client.on('error', () => this.forget(client));
    client.on('end', () => this.forget(client));
    await client.connect();
    await client.query(PREPARE);
    this.client = client;
    this.processId = (client as Client & { readonly processID?: number }).processID;
    return client;
  }

  private forget(client: Client): void {
    if (this.client === client) this.client = undefined;
  }

  private async drop(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }
}

/** A server that is silent for too long is left; ending a client with a statement under way cuts its socket. */
const inTime = async <T>(client: Client, timeout: number, answer: Promise<T>): Promise<T> => {
  const timer = setTimeout(() => void client.end().catch(() => undefined), timeout);
  try {
    return await answer;
  } finally {
    clearTimeout(timer);
  }
};
