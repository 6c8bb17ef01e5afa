import { migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import type { EventStore } from '@xinhuo/kernel';
import { createPool, migrate, openDatabase } from '@xinhuo/postgres';
import { runtimeMigrations } from '@xinhuo/runtime';
import type { Pool } from 'pg';

import { settingsOf, StartRefused } from '../../api/src/boot/options';

/** The log of this installation and the database beside it, without the application around them. */
export interface OpenLog {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

/** Opens the log that a server started here would use; also beside a server that runs. */
export const openLog = async (): Promise<OpenLog> => {
  const { env, data } = settingsOf({});
  const database = await openDatabase({ ...env, XINHUO_DATA: data }, [...logMigrations, ...runtimeMigrations]);
  const store = new PostgresEventStore(database.logUrl);
  const pool = createPool(database.url, { max: 2 });
  const close = async (): Promise<void> => {
    await store.close();
    await pool.end();
    await database.close();
  };
  return { store, pool, close };
};

/** The store that a copy goes to; a PostgreSQL gets the tables of a log where it has none. */
export const openTarget = async (url: string): Promise<Pick<OpenLog, 'store' | 'close'>> => {
  if (url.startsWith('esdb')) {
    throw new StartRefused('还不能复制到 EventStoreDB / copying to EventStoreDB is not built yet');
  }
  await migrate(url, logMigrations).catch((error: unknown) => {
    // The address has a password in it: only the code is told.
    const code = String((error as NodeJS.ErrnoException).code ?? (error as Error).name);
    throw new StartRefused(`目标打不开（${code}） / the target cannot be opened (${code})`, { cause: error });
  });
  const store = new PostgresEventStore(url);
  return { store, close: () => store.close() };
};
