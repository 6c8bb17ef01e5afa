import { AsyncLocalStorage } from 'node:async_hooks';
import { type Position, START } from '@xinhuo/kernel';
import type { Pool } from 'pg';
import { followerKey } from '../log/follower';
import { ReadProgress } from '../queries/read-progress';

/** How long a query waits for its read tables unless a process says otherwise, in milliseconds (ADR-0005). */
const WAIT = 2_000;
const POLL = 100;

/** Set around a request: `behind` becomes true when one of its queries answered before its tables had caught up. */
export const freshness = new AsyncLocalStorage<{ behind: boolean }>();

/** The projections of this release: their versions, and which ones every query reads besides its own. */
export interface Readable {
  readonly versions: ReadonlyMap<string, number>;
  readonly byEveryQuery: readonly string[];
}

interface Waiter {
  readonly keys: readonly string[];
  readonly position: Position;
  readonly resolve: (reached: boolean) => void;
}

/**
 * How far each projection of this release has come: told by the runner of this process, by the notices of others, and
 * where both are silent by a look at the checkpoints.
 */
export class TrackedReadProgress extends ReadProgress {
  private readonly positions = new Map<string, Position>();
  private readonly waiters = new Set<Waiter>();
  private readonly listeners = new Set<{ readonly name: string; readonly told: (position: Position) => void }>();
  /** Asks the runner of this process to read on at once; false when it does not lead this projection. */
  hurry: (key: string) => boolean = () => false;

  constructor(
    private readonly pool: Pool,
    private readonly readable: () => Readable,
    private readonly patience = WAIT,
  ) {
    super();
  }

  async reached(projections: readonly string[], readAfter?: Position): Promise<boolean> {
    if (readAfter === undefined || readAfter === START) return true;
    const names = new Set([...projections, ...this.readable().byEveryQuery]);
    const keys = [...names].map((name) => this.keyOf(name));
    if (this.areAt(keys, readAfter)) return true;
    const reached = await this.wait(keys, readAfter);
    const request = freshness.getStore();
    if (!reached && request) request.behind = true;
    return reached;
  }

  /** Takes note that a projection has come this far. */
  advance(key: string, position: Position): void {
    if (position <= (this.positions.get(key) ?? START)) return;
    this.positions.set(key, position);
    for (const waiter of this.waiters) if (this.areAt(waiter.keys, waiter.position)) waiter.resolve(true);
    for (const { name, told } of this.listeners) if (key === this.keyOf(name)) told(position);
  }

  override onAdvanced(name: string, told: (position: Position) => void): () => void {
    const listener = { name, told };
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private wait(keys: readonly string[], position: Position): Promise<boolean> {
    const ours = keys.map((key) => this.hurry(key)).every(Boolean);
    return new Promise((resolve) => {
      const settle = (reached: boolean) => {
        clearTimeout(timer);
        clearInterval(poll);
        this.waiters.delete(waiter);
        resolve(reached);
      };
      const timer = setTimeout(() => settle(false), this.patience);
      const poll = setInterval(() => (ours ? keys.forEach((key) => this.hurry(key)) : void this.look()), POLL);
      const waiter: Waiter = { keys, position, resolve: settle };
      this.waiters.add(waiter);
      if (!ours) void this.look();
    });
  }

  private async look(): Promise<void> {
    try {
      const { rows } = await this.pool.query<{ name: string; version: number; position: Position }>(
        'SELECT projection AS name, version, position FROM runtime.checkpoint',
      );
      for (const row of rows) this.advance(followerKey(row), row.position);
    } catch {
      // The wait ends by itself; the query will tell that the database is away.
    }
  }

  private areAt(keys: readonly string[], position: Position): boolean {
    return keys.every((key) => (this.positions.get(key) ?? START) >= position);
  }

  private keyOf(name: string): string {
    const version = this.readable().versions.get(name);
    if (version === undefined) throw new Error(`There is no projection ${name}`);
    return followerKey({ name, version });
  }
}
