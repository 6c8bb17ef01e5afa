import { migrations as logMigrations, PostgresEventStore } from '@xinhuo/event-store';
import type { EventStore } from '@xinhuo/kernel';
import { createPool, migrate, openDatabase } from '@xinhuo/postgres';
import { runtimeMigrations } from '@xinhuo/runtime';
import type { Pool } from 'pg';

import { openEventStoreDb, openLogStore } from '../../api/src/boot/log-store';
import { settingsOf, StartRefused } from '../../api/src/boot/options';

/** The log of this installation and the database beside it, without the application around them. */
export interface OpenLog {
  readonly store: EventStore;
  readonly pool: Pool;
  readonly close: () => Promise<void>;
}

/** Opens the log that a server started here would use; also beside a server that runs. */
export const openLog = async (): Promise<OpenLog> => {
  const settings = settingsOf({});
  const { env, data } = settings;
  const database = await openDatabase({ ...env, XINHUO_DATA: data }, [...logMigrations, ...runtimeMigrations]);
  const { store } = await openLogStore(settings, database.logUrl).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
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
    const { store, notice } = await openEventStoreDb(url);
    if (!notice) return { store, close: () => store.close() };
    await store.close();
    throw new StartRefused(`${notice.zh} / ${notice.en}`);
  }
  await migrate(url, logMigrations).catch((error: unknown) => {
    // The address has a password in it: only the code is told.
    const code = String((error as NodeJS.ErrnoException).code ?? (error as Error).name);
    throw new StartRefused(`目标打不开（${code}） / the target cannot be opened (${code})`, { cause: error });
  });
  const store = new PostgresEventStore(url);
  return { store, close: () => store.close() };
};
