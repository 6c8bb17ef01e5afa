export { dataFolder } from './data-folder';
export { openDatabase, type Database, type DatabaseEnvironment } from './database';
export { openEmbedded, type Embedded } from './embedded-postgres';
export { LOCK_CLASS } from './locks';
export { logLogin, type LogLogin } from './log-login';
export { migrate, type Migration } from './migrate';
export { createClient, createPool, databaseOf, withClient } from './pool';
