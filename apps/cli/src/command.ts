import type { Chunks } from './calculate.streams';

/** The terminal, or what a test puts in its place. */
export interface Terminal {
  readonly stdin: Chunks;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** Exit codes: done, failed, asked for in a way that cannot be understood. */
export const EXIT = { ok: 0, failed: 1, badInput: 2 } as const;

/** One command of `xinhuo`; `run` answers the exit code. */
export interface CliCommand {
  readonly usage: string;
  readonly zh: string;
  readonly en: string;
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** What was typed cannot be understood; the command line says why and how, and ends with 2. */
export class BadUsage extends Error {
  override readonly name = 'BadUsage';
}

/** Resolves at the first Ctrl-C or termination; a second one ends the process at once. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = () => {
      process.once('SIGINT', () => process.exit(130));
      process.once('SIGTERM', () => process.exit(143));
      resolve();
    };
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });

/** One JSON document on stdout and nothing else there. */
export const writeJson = ({ stdout }: Terminal, value: unknown): void => {
  stdout.write(`${JSON.stringify(value)}\n`);
};
