import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { initCluster, OWNER, runningServer, startServer } from '../src/cluster';
import { dataFolder, embeddedPassword } from '../src/data-folder';
import { freePort } from '../src/free-port';
import { underStartLock } from '../src/start-lock';
import { runFolder } from './run-folder';

/** The one server that all suites of a run share, as a url. The first suite that needs it starts it. */
export const testServer = async (): Promise<string> => {
  const data = join(runFolder(), 'shared');
  mkdirSync(data, { recursive: true });
  const folder = dataFolder(data);
  return underStartLock(folder.lock, async () => {
    const password = embeddedPassword(folder);
    if (!existsSync(folder.cluster)) initCluster(folder.cluster, password);
    const server =
      runningServer(folder.cluster) ?? (await startServer(folder.cluster, folder.log, await freePort(), 60_000));
    return `postgres://${OWNER}:${password}@127.0.0.1:${server.port}/postgres`;
  });
};
