export { APPEND_LIMIT } from './eventstoredb/appender';
export { ConnectionStringError, parseConnectionString } from './eventstoredb/connection-string';
export { EventStoreDbEventStore, type EventStoreDbOptions } from './eventstoredb/eventstoredb.event-store';
export { EventStoreDbRefusal, type RefusalReason } from './eventstoredb/faults';
export type { ServerFault } from './eventstoredb/server-check';
export { appendSize } from './eventstoredb/written-event';
export { MemoryEventStore } from './memory/memory.event-store';
export { migrations } from './postgres/migrations';
export { PostgresEventStore, type PostgresEventStoreOptions } from './postgres/postgres.event-store';
