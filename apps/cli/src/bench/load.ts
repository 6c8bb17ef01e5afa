import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Job } from './lane';

/** What a load process is told to do. */
export interface LoadOrder {
  readonly ports: readonly number[];
  /** Requests under way at once. */
  readonly lanes: number;
  readonly jobs: readonly Job[];
}

/** How it went. */
export interface LoadDone {
  /** The time of each job, in milliseconds. */
  readonly millis: Float64Array;
  readonly accepted: number;
  readonly seconds: number;
  /** What the load process itself used. */
  readonly cpuSeconds: number;
  /** The first answer that was not accepted. */
  readonly refusal?: string;
}

/** Sends a load from a process of its own on this machine, and waits until the last request is answered. */
export const runLoad = async (order: LoadOrder): Promise<LoadDone> => {
  const child = fork(join(__dirname, 'load.child.js'), { serialization: 'advanced' });
  const told = once(child, 'message') as Promise<[LoadDone | { readonly failed: string }]>;
  const ended = once(child, 'exit');
  child.send(order);
  const [done] = await Promise.race([
    told,
    ended.then((): never => {
      throw new Error('The load process ended early');
    }),
  ]);
  await ended;
  if ('failed' in done) throw new Error(done.failed);
  return done;
};

/** The value below which this share of the numbers lies. */
export const percentile = (numbers: Iterable<number>, share: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
};

/** The port in an address that a server gave. */
export const portOf = (url: string): number => Number(new URL(url).port);
