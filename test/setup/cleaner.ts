import type { ChildProcess } from 'node:child_process';

const kept = globalThis as { xinhuoCleaner?: ChildProcess };

/** Set-up and tear-down share no module instance, only the process's globals. */
export const keepCleaner = (cleaner: ChildProcess): void => {
  kept.xinhuoCleaner = cleaner;
};

/** The cleaner that the set-up of this run has started. */
export const keptCleaner = (): ChildProcess | undefined => kept.xinhuoCleaner;
