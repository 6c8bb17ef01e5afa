import {
  ConnectionStringError,
  EventStoreDbEventStore,
  PostgresEventStore,
  type ServerFault,
} from '@xinhuo/event-store';
import type { EventStore } from '@xinhuo/kernel';

import { type Settings, StartRefused } from './options';

/** The log, open. */
export interface OpenedLog {
  readonly store: EventStore & { readonly close: () => Promise<void> };
  /** What may pass by itself, to be told once. */
  readonly notice?: ServerFault;
}

/** An EventStoreDB by its address, which is secret: nothing that is told repeats it. */
export const openEventStoreDb = async (
  url: string,
): Promise<OpenedLog & { readonly store: EventStoreDbEventStore }> => {
  try {
    const store = new EventStoreDbEventStore(url);
    const fault = await store.check();
    if (!fault) return { store };
    if (fault.kind === 'away') return { store, notice: fault };
    await store.close();
    throw new StartRefused(`${fault.zh} / ${fault.en}`);
  } catch (error) {
    if (error instanceof ConnectionStringError) throw new StartRefused(error.message); // without the cause
    throw error;
  }
};

/**
 * The log that the settings name: PostgreSQL unless `EVENT_STORE` says otherwise.
 * @throws StartRefused where that cannot be right; a server that is only away is waited for.
 */
export const openLogStore = async ({ eventStore }: Settings, logUrl: string): Promise<OpenedLog> =>
  eventStore ? openEventStoreDb(eventStore.url) : { store: new PostgresEventStore(logUrl) };
