import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type Database, databaseOf, openDatabase, openEmbedded, withClient } from '@xinhuo/postgres';

import { untilStopped } from '../command';
import { MIGRATIONS } from '../../../api/src/boot/modules';
import { bootXinhuo, type ProcessRole, type Xinhuo } from '../../../api/src/serve';

/** What was begun is left as it is: the process ends once the server is down and the folder gone. */
const stopped = async (): Promise<never> => {
  await untilStopped();
  setTimeout(() => process.exit(130), 5_000).unref();
  throw new Error('已停止测量 / the measurement was stopped');
};

/** A place to measure in: a PostgreSQL of its own in a temporary folder, of which nothing is left behind. */
export class Lab {
  private constructor(
    /** On the disk that the server writes to. */
    readonly folder: string,
    private readonly server: { readonly url: string; readonly close: () => Promise<void> },
  ) {}

  /** Runs `work` in a lab that is taken down afterwards, whatever became of the work. */
  static async with<T>(work: (lab: Lab) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(tmpdir(), 'xinhuo-bench-'));
    try {
      const server = await openEmbedded(folder);
      try {
        return await Promise.race([work(new Lab(folder, server)), stopped()]);
      } finally {
        await server.close();
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** A migrated database of this name, made when it is not there. */
  async database(name: string): Promise<Database> {
    await withClient(this.server.url, async (client) => {
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
    });
    return openDatabase({ DATABASE_URL: databaseOf(this.server.url, name) }, MIGRATIONS);
  }

  /** Xinhuo over the database of this name, on a free port. */
  async boot(name: string, role: ProcessRole): Promise<Xinhuo> {
    const { url } = await this.database(name);
    const data = join(this.folder, name);
    mkdirSync(data, { recursive: true });
    const env = { DATABASE_URL: url, XINHUO_HOST: '127.0.0.1', LOG_LEVEL: 'error' };
    return bootXinhuo({ role, port: 0, data, env, log: 'stderr' });
  }
}
