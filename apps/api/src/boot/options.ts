import { resolve } from 'node:path';

/** What one process does: answer people, move the read tables, or both. */
export const PROCESS_ROLES = ['api', 'worker', 'all'] as const;
export type ProcessRole = (typeof PROCESS_ROLES)[number];

/** What of the environment is read; nothing else is. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** How a process is started. */
export interface BootOptions {
  readonly role?: ProcessRole;
  /** 0 takes any free port. */
  readonly port?: number;
  /** The data folder. */
  readonly data?: string;
  readonly env?: Environment;
  /** Where log lines go, or none at all. */
  readonly log?: 'stderr' | 'silent';
  /** Shows the demonstration: whoever sits at the machine may sign in to its accounts by a click. */
  readonly demo?: boolean;
}

/** The options with all defaults filled in. */
export interface Settings {
  readonly role: ProcessRole;
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly env: Environment;
  readonly log: 'stderr' | 'silent';
  /** How long a query with `x-read-after` waits for its read tables, in milliseconds. */
  readonly readWait: number;
  /** How often the log is sealed, in milliseconds. */
  readonly sealInterval: number;
  /** GraphiQL, introspection without sign-in. */
  readonly development: boolean;
  readonly demo: boolean;
  /** The EventStoreDB that holds the log; undefined: PostgreSQL does. The address has a password in it. */
  readonly eventStore: { readonly url: string } | undefined;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
}

/** A start that cannot succeed as asked; the sentence tells what to do. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

const roleOf = (text: string): ProcessRole => {
  const role = PROCESS_ROLES.find((known) => known === text);
  if (role) return role;
  throw new StartRefused(`XINHUO_ROLE 应为 api、worker 或 all，而不是 ${text} / XINHUO_ROLE is api, worker or all`);
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new StartRefused(`PORT 应为 0 至 65535 的整数，而不是 ${text} / PORT is a whole number from 0 to 65535`);
};

const readWaitOf = ({ XINHUO_READ_WAIT_MS: text = '2000' }: Environment): number => {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  throw new StartRefused(
    `XINHUO_READ_WAIT_MS 应为毫秒数，而不是 ${text} / XINHUO_READ_WAIT_MS is a number of milliseconds`,
  );
};

/** Timers count to 2^31 milliseconds; a day is long enough. */
const sealIntervalOf = ({ XINHUO_SEAL_SECONDS: text = '600' }: Environment): number => {
  const seconds = Number(text);
  if (/^\d{1,5}$/.test(text) && seconds >= 1 && seconds <= 86_400) return seconds * 1000;
  throw new StartRefused(
    `XINHUO_SEAL_SECONDS 应为 1 至 86400 的秒数，而不是 ${text} / XINHUO_SEAL_SECONDS is from 1 to 86400 seconds`,
  );
};

const eventStoreOf = ({ EVENT_STORE: name = '', EVENTSTORE_URL: url = '' }: Environment): Settings['eventStore'] => {
  if (name === '' || name === 'postgres') return undefined;
  if (name !== 'eventstoredb') {
    throw new StartRefused(
      `EVENT_STORE 应为 postgres 或 eventstoredb，而不是 ${name} / EVENT_STORE is postgres or eventstoredb`,
    );
  }
  if (url) return { url };
  throw new StartRefused(
    'EVENT_STORE=eventstoredb 时须设置 EVENTSTORE_URL / EVENT_STORE=eventstoredb needs EVENTSTORE_URL',
  );
};

const tlsOf = ({ XINHUO_TLS_CERT: cert, XINHUO_TLS_KEY: key }: Environment): Settings['tls'] => {
  if (cert && key) return { cert, key };
  if (!cert && !key) return undefined;
  throw new StartRefused('XINHUO_TLS_CERT 和 XINHUO_TLS_KEY 须同时设置 / set both XINHUO_TLS_CERT and XINHUO_TLS_KEY');
};

/** Options first, then the environment, then the defaults. */
export const settingsOf = ({ role, port, data, env = process.env, log, demo }: BootOptions): Settings => ({
  role: role ?? roleOf(env['XINHUO_ROLE'] || 'all'),
  port: port ?? portOf(env['PORT'] || '3000'),
  host: env['XINHUO_HOST'] || '0.0.0.0',
  data: resolve(data ?? (env['XINHUO_DATA'] || './data')),
  env,
  log: log ?? 'stderr',
  readWait: readWaitOf(env),
  sealInterval: sealIntervalOf(env),
  development: env['NODE_ENV'] === 'development',
  demo: demo === true,
  eventStore: eventStoreOf(env),
  tls: tlsOf(env),
});
