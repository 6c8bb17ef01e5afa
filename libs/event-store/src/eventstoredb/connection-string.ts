import { existsSync } from 'node:fs';

/** Where the server is and as whom to speak to it. Secret: nothing of it belongs into a log line. */
export interface ConnectionString {
  /** As the client takes it. */
  readonly url: string;
  readonly hosts: readonly { readonly host: string; readonly port: number }[];
  readonly tls: boolean;
  readonly caFile: string | undefined;
  readonly credentials: { readonly username: string; readonly password: string } | undefined;
}

/** A connection string that cannot be used; says in two languages what is wrong, and never repeats it. */
export class ConnectionStringError extends Error {
  override readonly name = 'ConnectionStringError';
  constructor(
    readonly zh: string,
    readonly en: string,
  ) {
    super(`${zh} / ${en}`);
  }
}

/** What the client knows; another key would make it print the whole string, password included. */
const KEYS = new Map(
  [
    ...['tls', 'tlsCAFile', 'userCertFile', 'userKeyFile', 'connectionName', 'nodePreference', 'maxDiscoverAttempts'],
    ...['discoveryInterval', 'gossipTimeout', 'defaultDeadline', 'keepAliveInterval', 'keepAliveTimeout'],
  ].map((key) => [key.toLowerCase(), key]),
);
const NUMBERS = /^(maxDiscoverAttempts|discoveryInterval|gossipTimeout|defaultDeadline|keepAlive\w+)$/;
const NUMBER = /^\d{1,9}$/;
const PREFERENCES = ['leader', 'follower', 'random', 'read_only_replica'];

/**
 * Reads `esdb://user:password@host:port,host:port?key=value&…`, stricter than the client: what it would only warn of,
 * or cut off without a word, is refused here.
 * @throws ConnectionStringError
 */
export const parseConnectionString = (text: string): ConnectionString => {
  const shape = /^esdb(?:\+discover)?:\/\/(?:([^/?@]*)@)?([^/?@]+)\/?(?:\?(.*))?$/.exec(text.trim());
  if (!shape) {
    throw new ConnectionStringError(
      'EVENTSTORE_URL 应写成 esdb://用户:密码@主机:2113?tls=true',
      'EVENTSTORE_URL reads esdb://user:password@host:2113?tls=true',
    );
  }
  const [, login, hosts = '', query = ''] = shape;
  const options = optionsOf(query);
  const tls = options.get('tls') !== 'false';
  const caFile = options.get('tlsCAFile');
  const credentials = login === undefined ? undefined : credentialsOf(login);
  check(tls, { caFile, credentials });
  return { url: text.trim(), hosts: hosts.split(',').map(hostOf), tls, caFile, credentials };
};

const check = (tls: boolean, { caFile, credentials }: Pick<ConnectionString, 'caFile' | 'credentials'>): void => {
  if (tls && !credentials) {
    throw new ConnectionStringError(
      '使用 TLS 的 EVENTSTORE_URL 须写明用户和密码',
      'EVENTSTORE_URL with TLS needs user and password',
    );
  }
  if (tls && caFile !== undefined && !existsSync(caFile)) {
    throw new ConnectionStringError(
      `EVENTSTORE_URL 的 tlsCAFile 不存在：${caFile}`,
      'the tlsCAFile of EVENTSTORE_URL is not there',
    );
  }
};

const credentialsOf = (login: string): ConnectionString['credentials'] => {
  const [username = '', password = '', ...more] = login.split(':');
  if (username === '' || password === '' || more.length > 0) {
    throw new ConnectionStringError(
      'EVENTSTORE_URL 的用户和密码应写成 用户:密码，其中的 : / ? @ 须按 URL 编码',
      'write user:password in EVENTSTORE_URL, with : / ? @ percent-encoded',
    );
  }
  return { username: decodeURIComponent(username), password: decodeURIComponent(password) };
};

const hostOf = (text: string): { host: string; port: number } => {
  const [host = '', port = '2113', ...more] = text.split(':');
  if (/^[\w.-]+$/.test(host) && /^\d{1,5}$/.test(port) && more.length === 0) return { host, port: Number(port) };
  throw new ConnectionStringError(
    'EVENTSTORE_URL 的主机应写成 主机:端口，多个之间用逗号分隔',
    'the hosts of EVENTSTORE_URL are host:port, with commas between them',
  );
};

const optionsOf = (query: string): ReadonlyMap<string, string> => {
  const options = new Map<string, string>();
  for (const pair of query === '' ? [] : query.split('&')) {
    const [name = '', value = ''] = pair.split('=');
    const key = KEYS.get(name.toLowerCase().replace(/[_-]/g, ''));
    if (!key || !isValue(key, value)) {
      throw new ConnectionStringError(
        `EVENTSTORE_URL 的选项 ${name} 不认识或值不正确`,
        `EVENTSTORE_URL has an option ${name} that is unknown or has no proper value`,
      );
    }
    options.set(key, decodeURIComponent(value));
  }
  return options;
};

const isValue = (key: string, value: string): boolean => {
  if (key === 'tls') return value === 'true' || value === 'false';
  if (key === 'nodePreference') return PREFERENCES.includes(value.toLowerCase());
  return NUMBERS.test(key) ? NUMBER.test(value) : value !== '';
};
