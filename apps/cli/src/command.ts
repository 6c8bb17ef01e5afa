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

/** One Ctrl-C may arrive several times, from the terminal and through npm: what comes within this time is one; ms. */
const ONE_STOP = 1000;

/** Resolves at the first Ctrl-C or termination; a later one ends the process at once. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    let first: number | undefined;
    const stop = (code: number) => () => {
      first ??= Date.now();
      resolve();
      if (Date.now() - first > ONE_STOP) process.exit(code);
    };
    process.on('SIGINT', stop(130));
    process.on('SIGTERM', stop(143));
  });

/** One JSON document on stdout and nothing else there. */
export const writeJson = ({ stdout }: Terminal, value: unknown): void => {
  stdout.write(`${JSON.stringify(value)}\n`);
};
