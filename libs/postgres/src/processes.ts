import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process of this machine; the start time tells it from a later one that was given the same id. */
export interface ProcessRef {
  readonly pid: number;
  readonly startedAt: string;
}

const PROC = '/proc/self/stat';

/** The process as it runs now; nothing when there is none, or only a zombie that nobody has reaped. */
export const processAt = (pid: number): ProcessRef | undefined => {
  const startedAt = existsSync(PROC) ? startOnLinux(pid) : startElsewhere(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
};

/** This process. */
export const thisProcess = (): ProcessRef => processAt(process.pid) ?? { pid: process.pid, startedAt: '' };

/** Whether that very process still runs. */
export const isAlive = ({ pid, startedAt }: ProcessRef): boolean => processAt(pid)?.startedAt === startedAt;

/** The name of a program that runs under this id, '' when there is none. */
export const programOf = (pid: number): string => {
  try {
    return existsSync(PROC)
      ? readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
      : execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

const startOnLinux = (pid: number): string | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; after it come state (field 3) and, nineteen on, the start in ticks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
};

const startElsewhere = (pid: number): string | undefined => {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
};
