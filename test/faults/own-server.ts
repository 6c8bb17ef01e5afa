import { setTimeout as pause } from 'node:timers/promises';

import { initCluster, OWNER, type RunningServer, startServer } from '../../libs/postgres/src/cluster';
import { type DataFolder, dataFolder, embeddedPassword } from '../../libs/postgres/src/data-folder';
import { freePort } from '../../libs/postgres/src/free-port';
import { isAlive } from '../../libs/postgres/src/processes';
import { when } from './when';

const PATIENCE = 60_000;

/** A database server that a test may stop and start; nobody else looks after it. */
export class OwnServer {
  private constructor(
    private readonly folder: DataFolder,
    readonly url: string,
    private running: RunningServer,
  ) {}

  /** Makes a server below a folder of the test run, which stops it when all else fails. */
  static async start(data: string): Promise<OwnServer> {
    const folder = dataFolder(data);
    const password = embeddedPassword(folder);
    initCluster(folder.cluster, password);
    const running = await startServer(folder.cluster, folder.log, await freePort(), PATIENCE);
    return new OwnServer(folder, `postgres://${OWNER}:${password}@127.0.0.1:${running.port}/postgres`, running);
  }

  /** SIGKILL is a crash; SIGINT cuts all sessions and ends in order. */
  async stop(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    if (!isAlive(this.running)) return;
    process.kill(this.running.pid, signal);
    await when('the database server has ended', () => !isAlive(this.running));
  }

  /** On the same port. Sessions of a killed server live on for a moment, and a new one does not start beside them. */
  async startAgain(): Promise<void> {
    const { cluster, log } = this.folder;
    for (const end = Date.now() + PATIENCE; ; await pause(100)) {
      try {
        this.running = await startServer(cluster, log, this.running.port, PATIENCE);
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }
}
