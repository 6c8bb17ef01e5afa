import { eventStoreContract } from '@xinhuo/kernel/testing';
import { EventStoreDbEventStore } from '../src';

/** Run by `npm run test:eventstoredb` alone: it needs a server, and leaves `spec-` streams on it. */
eventStoreContract('eventstoredb (the server of EVENTSTORE_URL)', () => {
  const store = new EventStoreDbEventStore(process.env['EVENTSTORE_URL']!);
  return Promise.resolve({ store, close: () => store.close() });
});
