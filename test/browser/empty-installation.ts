import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from './free-port';

const ROOT = join(__dirname, '../..');

/** A server of one's own with nothing in it. */
export interface EmptyInstallation {
  readonly url: string;
  /** What its start printed for the first administrator. */
  readonly setUpCode: string;
  readonly close: () => Promise<void>;
}

/** Starts one as an operator does; closing it stops its database and removes its data. */
export const startEmpty = async (): Promise<EmptyInstallation> => {
  const folder = mkdtempSync(join(tmpdir(), 'xinhuo-empty-'));
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/run.mjs', 'start', '--json'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), XINHUO_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = await new Promise<{ setUpCode: string }>((resolve, reject) => {
    let said = '';
    let complained = '';
    server.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const line = said.split('\n').find((one) => one.startsWith('{') && one.endsWith('}'));
      if (line !== undefined) resolve(JSON.parse(line) as { setUpCode: string });
    });
    server.stderr.on('data', (chunk: Buffer) => (complained = (complained + chunk.toString()).slice(-4000)));
    server.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}: ${complained}`)));
  });
  return {
    url: `http://localhost:${String(port)}`,
    setUpCode: told.setUpCode,
    close: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
