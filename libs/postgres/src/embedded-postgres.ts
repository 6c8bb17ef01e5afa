import { existsSync } from 'node:fs';
import { initCluster, OWNER, runningServer, startServer, stopServer, type RunningServer } from './cluster';
import { dataFolder, embeddedPassword, readOwner, writeOwner, type DataFolder } from './data-folder';
import { freePort } from './free-port';
import { isAlive, thisProcess } from './processes';
import { underStartLock } from './start-lock';
import { until } from './until';

const START_TIMEOUT = 60_000;
const LOOK_EVERY = 250;

/** A running embedded server, seen by one process. */
export interface Embedded {
  /** To the server's own database `postgres`, as its superuser. */
  readonly url: string;
  /** The process that stops the server when it ends, or one that only visits. */
  readonly role: 'owner' | 'guest';
  /** An owner stops the server; a guest leaves it alone. */
  readonly close: () => Promise<void>;
}

/**
 * A real PostgreSQL below the data folder. Beside a living owner the caller is a guest; otherwise it becomes the owner,
 * of a server that a killed owner left running or of a new one. The owner starts the server again, on the same port,
 * when it dies.
 */
export const openEmbedded = async (data: string): Promise<Embedded> => {
  const folder = dataFolder(data);
  return underStartLock(folder.lock, async () => {
    const password = embeddedPassword(folder);
    const living = await settled(folder);
    const owner = readOwner(folder);
    const url = (port: number) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/postgres`;
    if (living && owner && isAlive(owner.owner)) {
      return { url: url(living.port), role: 'guest' as const, close: async () => {} };
    }
    if (!living && !existsSync(folder.cluster)) initCluster(folder.cluster, password);
    const server = living ?? (await startAnywhere(folder));
    writeOwner(folder, { owner: thisProcess(), port: server.port });
    return { url: url(server.port), role: 'owner' as const, close: keepAlive(folder, server) };
  });
};

/** A server that is still starting (its owner was killed at that moment) is waited for. */
const settled = async (folder: DataFolder): Promise<RunningServer | undefined> => {
  const server = await until(
    () => {
      const found = runningServer(folder.cluster);
      return found && !found.ready ? undefined : (found ?? false);
    },
    { within: START_TIMEOUT },
  );
  return server || undefined;
};

/** Between choosing a free port and listening on it somebody else may take it. */
const startAnywhere = async (folder: DataFolder): Promise<RunningServer> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startServer(folder.cluster, folder.log, await freePort(), START_TIMEOUT);
    } catch (error) {
      if (attempt === 3 || !/Address already in use/.test(String(error))) throw error;
    }
  }
};

/** Watches the server, starts it again when it was killed, and returns the way to stop it. */
const keepAlive = (folder: DataFolder, first: RunningServer): (() => Promise<void>) => {
  let server = first;
  let closing = false;
  let restart: Promise<void> = Promise.resolve();
  const revive = async () => {
    // The children of a killed server go on for a moment, and a new one may not start beside them.
    const next = await until(
      () =>
        closing ? server : startServer(folder.cluster, folder.log, server.port, START_TIMEOUT).catch(() => undefined),
      { within: START_TIMEOUT, every: 100 },
    );
    if (next) server = next;
  };
  const watch = setInterval(() => {
    if (isAlive(server)) return;
    watch.unref();
    restart = restart.then(() => (closing || isAlive(server) ? undefined : revive()));
  }, LOOK_EVERY);
  watch.unref();
  return async () => {
    closing = true;
    clearInterval(watch);
    await restart;
    await underStartLock(folder.lock, () => stopServer(server));
  };
};
