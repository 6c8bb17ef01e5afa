import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

import { EventStore } from '@xinhuo/kernel';
import type { Database } from '@xinhuo/postgres';

/** Whether the process can do its work, and what is missing. `missing` may name what it can work without. */
export interface Readiness {
  readonly ready: boolean;
  readonly missing: readonly string[];
}

/** What else must be there: names what is missing, such as a failing projection. */
export type ReadinessCheck = () => readonly string[];

/** What is to be told though the process can work, such as events that only a later release knows. */
export type ReadinessNotice = () => readonly string[];

const PATIENCE_MS = 2000;

/** Answers `/readyz`. */
@Injectable()
export class ReadinessProbe {
  constructor(
    private readonly db: DataSource,
    private readonly barrier: Database['barrier'],
    private readonly failing: ReadinessCheck,
    private readonly store: EventStore,
    private readonly notices: ReadinessNotice = () => [],
  ) {}

  async look(): Promise<Readiness> {
    const [database, log] = await Promise.all([
      answers(() => this.db.query('SELECT 1')),
      answers(() => this.store.head()),
    ]);
    const away = [...(database ? [] : ['database']), ...(log ? [] : ['log'])];
    const failing = away.length > 0 ? away : this.failing();
    // Without the barrier all works, but the log's own login could rewrite it: said, and no reason to stop.
    const open = this.barrier === 'missing' ? ['log-barrier'] : [];
    return { ready: failing.length === 0, missing: [...failing, ...open, ...this.notices()] };
  }
}

const answers = async (ask: () => Promise<unknown>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const asked = ask().then(
    () => true,
    () => false,
  );
  const answered = await Promise.race([asked, late]);
  clearTimeout(timer);
  return answered;
};
