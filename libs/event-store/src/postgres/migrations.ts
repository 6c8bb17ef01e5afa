import type { Migration } from '@xinhuo/postgres';
import { APPEND_MANY_FUNCTION } from './sql/append-many.function';
import { APPEND_ONE_FUNCTION } from './sql/append-one.function';
import { EVENT_TABLE } from './sql/event.table';
import { LOG_PRIVILEGES } from './sql/log.privileges';

/** The log in PostgreSQL: before all other libraries', whose read tables follow it. */
export const migrations: readonly Migration[] = [
  {
    name: 'event-store/0001_log',
    sql: [EVENT_TABLE, APPEND_ONE_FUNCTION, APPEND_MANY_FUNCTION, LOG_PRIVILEGES].join('\n'),
  },
];
