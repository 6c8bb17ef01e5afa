import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { isAlive, thisProcess, type ProcessRef } from './processes';
import { until } from './until';

const WAIT = 90_000;

/**
 * Runs `work` while no other process starts or stops the server of this folder. A lock left by a process that died
 * is taken over.
 */
export const underStartLock = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  const taken = await until(() => take(file), { within: WAIT });
  if (!taken) throw new Error(`Another process has held ${file} for ${WAIT / 1000} s. If none is starting, delete it.`);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
};

const take = (file: string): true | undefined => {
  try {
    const lock = openSync(file, 'wx', 0o600);
    writeSync(lock, JSON.stringify(thisProcess()));
    closeSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    discardStale(file);
    return undefined;
  }
};

const discardStale = (file: string): void => {
  const holder = holderOf(file);
  if (!holder || isAlive(holder)) return;
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside); // of several that found it stale, one succeeds
    if (holderOf(aside)?.pid !== holder.pid) linkSync(aside, file); // a faster one had renewed it meanwhile
  } catch {
    return;
  } finally {
    rmSync(aside, { force: true });
  }
};

const holderOf = (file: string): ProcessRef | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessRef;
  } catch {
    return undefined; // just created and not written yet, or gone
  }
};
