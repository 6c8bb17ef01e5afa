import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A process of a test's own, which may be killed. */
export interface Child {
  readonly pid: number;
  /** The next line that it writes; an error when it ends instead. */
  readonly line: () => Promise<string>;
  /** Writes a line to its standard input. */
  readonly tell: (line: string) => void;
  /** Ends it the hard way and answers with all lines that were not taken. */
  readonly kill: () => Promise<readonly string[]>;
}

const REGISTER = join(__dirname, '..', '..', '..', 'test', 'setup', 'typescript.cjs');

/** Runs a TypeScript file in a process of its own; what it writes to stderr shows in the test's output. */
export const startChild = (file: string, ...args: readonly string[]): Child => {
  const child = spawn(process.execPath, ['-r', REGISTER, file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async () => {
    const next = await lines.next();
    if (next.done) throw new Error(`${file} ended with ${child.exitCode ?? child.signalCode}`);
    return next.value;
  };
  const kill = async () => {
    const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGKILL');
    await ended;
    const rest: string[] = [];
    for (let next = await lines.next(); !next.done; next = await lines.next()) rest.push(next.value);
    return rest;
  };
  const tell = (text: string) => void child.stdin.write(`${text}\n`);
  return { pid: child.pid!, line, tell, kill };
};
