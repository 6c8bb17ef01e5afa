export { freshDatabase, type FreshDatabase } from './fresh-database';
export { temporaryFolder } from './run-folder';
