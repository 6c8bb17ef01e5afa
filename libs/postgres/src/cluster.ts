import { spawn, spawnSync, type SpawnOptions } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binariesFor } from './binaries';
import { isAlive, processAt, programOf, type ProcessRef } from './processes';
import { serverAccount, type ServerAccount } from './server-account';
import { SETTINGS } from './settings';
import { until } from './until';

/** The user whom the cluster belongs to, and the database of the product. */
export const OWNER = 'xinhuo';

/** A server that runs, as its own pid file tells. */
export interface RunningServer extends ProcessRef {
  readonly port: number;
  readonly ready: boolean;
}

/** The server that runs on this cluster now, if any; a pid file that a crash left behind does not count. */
export const runningServer = (cluster: string): RunningServer | undefined => {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const running = programOf(pid).includes('postgres') ? processAt(pid) : undefined;
  return running && { ...running, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
};

/** Makes an empty cluster, whole or not at all. */
export const initCluster = (cluster: string, password: string): void => {
  const account = serverAccount(cluster);
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  const secrets = mkdtempSync(join(tmpdir(), 'xinhuo-'));
  const passwordFile = join(secrets, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account) for (const path of [unfinished, secrets, passwordFile]) chownSync(path, account.uid, account.gid);
  try {
    const { status, stdout, stderr } = withCluster(unfinished, account, (path, options) =>
      spawnSync(
        join(binariesFor(account), 'bin', 'initdb'),
        [
          ...['-D', path, '-U', OWNER, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
          ...['--locale=C.UTF-8', '--encoding=UTF8'],
        ],
        { ...options(['ignore', 'pipe', 'pipe']), encoding: 'utf8' },
      ),
    );
    if (status !== 0) throw new Error(`PostgreSQL could not make its folder ${cluster}:\n${stdout}\n${stderr}`);
  } finally {
    rmSync(secrets, { recursive: true });
  }
  renameSync(unfinished, cluster);
};

/** Starts a server that outlives this process, and waits until it takes connections. */
export const startServer = async (
  cluster: string,
  log: string,
  port: number,
  timeout: number,
): Promise<RunningServer> => {
  const account = serverAccount(cluster);
  forgetCrash(cluster);
  const output = openSync(log, 'w', 0o600);
  const child = withCluster(cluster, account, (path, options) =>
    spawn(
      join(binariesFor(account), 'bin', 'postgres'),
      [
        '-D',
        path,
        '-p',
        String(port),
        ...Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...options(['ignore', output, output]), detached: true },
    ),
  );
  closeSync(output);
  child.unref();
  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `it ended with ${signal ?? code}`));
  const server = await until(() => readyServer(cluster, child.pid) ?? (ended === undefined ? undefined : false), {
    within: timeout,
    every: 10,
  });
  if (server) return server;
  child.kill('SIGQUIT');
  throw new Error(
    `PostgreSQL did not start: ${ended ?? `it was not ready in ${timeout / 1000} s`}. Its log, ${log}:\n${readFileSync(log, 'utf8')}`,
  );
};

/** Ends the server: sessions are cut, nothing that was committed is lost. */
export const stopServer = async (server: ProcessRef): Promise<void> => {
  const gone = () => (isAlive(server) ? undefined : true);
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (gone()) return;
    process.kill(server.pid, signal);
    if (await until(gone, { within: 20_000, every: 10 })) return;
  }
};

const readyServer = (cluster: string, pid: number | undefined): RunningServer | undefined => {
  const server = runningServer(cluster);
  return server?.ready && server.pid === pid ? server : undefined;
};

/** After a reboot the old pid may be any process, and PostgreSQL would take it for itself still running. */
const forgetCrash = (cluster: string): void => {
  if (!runningServer(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true });
};

type Stdio = readonly ('ignore' | 'pipe' | number)[];

/**
 * Runs a program of the server on its folder. As root on Linux the folder is handed over open: the server's user need
 * not be let through the folders above it, such as a home of mode 0700.
 */
const withCluster = <T>(
  cluster: string,
  account: ServerAccount | undefined,
  run: (path: string, options: (stdio: Stdio) => SpawnOptions) => T,
): T => {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  if (!account || process.platform !== 'linux') {
    return run(cluster, (stdio) => ({ ...account, cwd: '/', env, stdio: [...stdio] }));
  }
  const folder = openSync(cluster, 'r');
  try {
    return run('/proc/self/fd/3', (stdio) => ({ ...account, cwd: '/', env, stdio: [...stdio, folder] }));
  } finally {
    closeSync(folder);
  }
};
