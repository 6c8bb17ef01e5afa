import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** How a process has ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** `xinhuo …` in a process of its own, which may be killed. */
export interface XinhuoProcess {
  readonly pid: number;
  /** All that it has written to standard output so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits until it has written this to either; fails when it ends without. */
  readonly said: (text: string) => Promise<void>;
  readonly ended: Promise<Ended>;
  /** Sends a signal and waits for the end. */
  readonly stop: (signal: NodeJS.Signals) => Promise<Ended>;
}

const ROOT = join(__dirname, '..', '..');
const COMMAND = ['-r', join(ROOT, 'test/setup/typescript.cjs'), join(__dirname, 'xinhuo.child.ts')];
const running = new Set<XinhuoProcess>();

/** Ends what still runs, for `afterAll`: a test that failed leaves nothing behind. */
export const killAll = async (): Promise<void> => {
  await Promise.all([...running].map((each) => each.stop('SIGKILL')));
};

/** Runs a command of the command line, from the sources. */
export const runXinhuo = (
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  as: { readonly uid?: number; readonly gid?: number } = {},
): XinhuoProcess => {
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, XINHUO_HOST: '127.0.0.1', ...env },
    ...as,
  });
  let [stdout, stderr] = ['', ''];
  const listeners = new Set<() => void>();
  const tell = (_text: string) => listeners.forEach((look) => look());
  child.stdout.setEncoding('utf8').on('data', (text: string) => tell((stdout += text)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => tell((stderr += text)));
  const ended = once(child, 'close').then(([code, signal]: (number | NodeJS.Signals | null)[]): Ended => {
    running.delete(started);
    return { code: code as number | null, signal: signal as NodeJS.Signals | null };
  });
  const said = async (text: string): Promise<void> => {
    const isSaid = () => stdout.includes(text) || stderr.includes(text);
    let look: (() => void) | undefined;
    const heard = new Promise<void>((resolve) => listeners.add((look = () => isSaid() && resolve())));
    look?.();
    await Promise.race([heard, ended]);
    listeners.delete(look!);
    if (!isSaid()) throw new Error(`${args.join(' ')} ended without “${text}”: ${stderr}`);
  };
  const stop = async (signal: NodeJS.Signals): Promise<Ended> => {
    child.kill(signal);
    return ended;
  };
  const started = { pid: child.pid!, stdout: () => stdout, stderr: () => stderr, said, ended, stop };
  running.add(started);
  return started;
};

/** Whether somebody takes connections there. */
export const isOpen = async (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    () => true,
    () => false,
  );
