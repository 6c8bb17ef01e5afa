export { MemoryEventStore } from './memory/memory.event-store';
export { migrations } from './postgres/migrations';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres.event-store';
