import { START } from '@xinhuo/kernel';
import { eventStoreContract } from '@xinhuo/kernel/testing';
import { freshDatabase } from '@xinhuo/postgres/testing';
import { migrations } from './migrations';
import { PostgresEventStore } from './postgres.event-store';

eventStoreContract('postgres', async () => {
  const database = await freshDatabase(migrations);
  const store = new PostgresEventStore(database.logUrl);
  const close = async () => {
    await store.close();
    await database.drop();
  };
  expect(await store.head()).toBe(START);
  return { store, close };
});
