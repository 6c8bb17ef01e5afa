import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { keepCity } from './city';
import { freePort } from './free-port';

const ROOT = join(__dirname, '../..');
const RUNNING = 'Xinhuo is running';

/** Builds what is not built, puts the small city in once for the run, and serves it. */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xinhuo-browser-'));
  const port = await freePort();
  const server = spawn(process.execPath, ['scripts/run.mjs', 'demo', '--size', '0.1', '--keep-running'], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), XINHUO_DATA: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  keepCity({ server, folder });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes(RUNNING)) resolve();
    });
    server.once('exit', (code) => {
      rmSync(folder, { recursive: true, force: true });
      reject(new Error(`The server ended with ${code}: ${said}`));
    });
  });
  process.env['XINHUO_BROWSER_URL'] = `http://localhost:${port}`;
  process.env['XINHUO_BROWSER_DATA'] = folder;
}
