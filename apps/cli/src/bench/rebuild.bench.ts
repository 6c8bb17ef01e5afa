import { createPool } from '@xinhuo/postgres';
import { figures } from '@xinhuo/insight';
import { Runtime } from '@xinhuo/runtime';

import type { Xinhuo } from '../../../api/src/serve';

/** How fast the read tables are built anew. */
export interface RebuildBench {
  /** Events of the log. */
  readonly events: number;
  readonly eventsPerSecond: number;
  readonly rawEventsPerSecond: number;
  readonly ratio: number;
  /** Processor time of this process for each event; the database's comes beside it. */
  readonly cpuMicros: number;
}

const PAGE = 1_000;

/** Reads the whole log in plain pages, one after the other, and does nothing with it; answers with the events. */
const readRaw = async (url: string): Promise<number> => {
  const pool = createPool(url, { max: 1 });
  let [events, after] = [0, 0];
  try {
    for (;;) {
      const { rows } = await pool.query<{ position: number }>({
        name: 'raw',
        text: 'SELECT * FROM log.event WHERE position > $1 ORDER BY position LIMIT $2',
        values: [after, PAGE],
      });
      events += rows.length;
      if (rows.length < PAGE) return events;
      after = rows.at(-1)!.position;
    }
  } finally {
    await pool.end();
  }
};

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1_000;
};

/**
 * Rebuilds the projection that feeds boards and headlines both, beside a raw reading of the same log before and after
 * it; the better reading counts.
 */
export const benchRebuild = async ({ app }: Xinhuo, url: string): Promise<RebuildBench> => {
  let events = 0;
  const read = async () => (events = await readRaw(url));
  const before = await secondsOf(read);
  const cpu = process.cpuUsage();
  const ours = await secondsOf(() => app.get(Runtime, { strict: false }).rebuild(figures.name));
  const { user, system } = process.cpuUsage(cpu);
  const raw = Math.min(before, await secondsOf(read));
  return {
    events,
    eventsPerSecond: events / ours,
    rawEventsPerSecond: events / raw,
    ratio: raw / ours,
    cpuMicros: (user + system) / events,
  };
};
