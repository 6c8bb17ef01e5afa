import { Client, Pool, types, type ClientConfig, type PoolConfig } from 'pg';

const INT8 = 20;
const DATE = 1082;

const toSafeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`${text} does not fit a number exactly`);
  return value;
};

// The driver would answer bigint as text and a date as a moment in the machine's own time zone.
types.setTypeParser(INT8, toSafeInteger);
types.setTypeParser(DATE, (text) => text);

/**
 * A pool of connections. Every connection of the process is made here or by `createClient`, because the driver's
 * parsers of bigint (a checked safe integer) and date (text) are set here, once for the process.
 */
export const createPool = (url: string, config: PoolConfig = {}): Pool => {
  const pool = new Pool({ connectionString: url, max: 10, ...config });
  // An idle connection that the server cut is replaced at the next use; unheard, the event would end the process.
  pool.on('error', () => undefined);
  return pool;
};

/** A connection of its own, not connected yet, with the same parsers. */
export const createClient = (url: string, config: ClientConfig = {}): Client =>
  new Client({ connectionString: url, ...config });

/** Opens one connection for `work` and closes it. */
export const withClient = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = createClient(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** The same server and login, another database. */
export const databaseOf = (url: string, database: string): string => {
  const other = new URL(url);
  other.pathname = `/${database}`;
  return other.toString();
};
