import { DataSource, getMetadataArgsStorage } from 'typeorm';

import '@xinhuo/postgres'; // sets the driver's parsers of dates and big integers before the first connection

/** Connections for queries, projections and tables beside the log. */
const CONNECTIONS = 16;

/** How long a request waits for a connection before it is told that the database is away, in milliseconds. */
const PATIENCE = 5000;

/** The read tables and what lies beside the log: every entity that is loaded; shapes come from migrations alone. */
export const openDataSource = (url: string): Promise<DataSource> =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: 'xinhuo',
    entities: getMetadataArgsStorage().tables.flatMap(({ target }) => (typeof target === 'function' ? [target] : [])),
    synchronize: false,
    logging: false,
    installExtensions: false,
    poolSize: CONNECTIONS,
    connectTimeoutMS: PATIENCE,
  }).initialize();
