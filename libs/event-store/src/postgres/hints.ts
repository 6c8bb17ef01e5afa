import { createClient } from '@xinhuo/postgres';
import type { Client } from 'pg';

/** The channel that `log.append_one` and `log.append_many` notify. */
export const CHANNEL = 'xinhuo_log';

const POLL_EVERY = 1_000;

/**
 * Wakes readers: at once for appends of this process, by NOTIFY for those of others, and by a look at the head each
 * second, because a notification may be lost with its connection. Listens only while somebody wants to know.
 */
export class Hints {
  private readonly wakes = new Set<{ readonly wake: () => void }>();
  private listener: Client | undefined;
  private poll: NodeJS.Timeout | undefined;
  private seen: string | undefined;

  constructor(
    private readonly url: string,
    private readonly head: () => Promise<string>,
    private readonly isOwn: (processId: number) => boolean,
  ) {}

  add(wake: () => void): () => void {
    const entry = { wake };
    this.wakes.add(entry);
    if (!this.poll) this.start();
    return () => {
      this.wakes.delete(entry);
      if (this.wakes.size === 0) void this.stop();
    };
  }

  /** Something was appended. */
  wake(): void {
    for (const { wake } of this.wakes) queueMicrotask(wake);
  }

  async stop(): Promise<void> {
    clearInterval(this.poll);
    this.poll = undefined;
    const { listener } = this;
    this.listener = undefined;
    await listener?.end().catch(() => undefined);
  }

  private start(): void {
    this.seen = undefined;
    this.poll = setInterval(() => void this.look(), POLL_EVERY);
    this.poll.unref();
    void this.listen();
  }

  private async look(): Promise<void> {
    if (!this.listener) void this.listen();
    const head = await this.head().catch(() => this.seen);
    if (head !== this.seen) this.wake();
    this.seen = head;
  }

  private async listen(): Promise<void> {
    const client = createClient(this.url, { application_name: 'xinhuo hints' });
    const lost = () => {
      if (this.listener === client) this.listener = undefined;
    };
    this.listener = client;
    client.on('error', lost).on('end', lost);
    client.on('notification', ({ processId }) => {
      if (!this.isOwn(processId)) this.wake();
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.wake(); // what came between the reader's last look and the LISTEN
    } catch {
      lost(); // the poll tries again
    }
    if (this.listener !== client) await client.end().catch(() => undefined);
  }
}
