import { createClient } from './pool';

const OLDEST = 15;

/** How long a server may take to answer the first call, in milliseconds. */
const PATIENCE = 10_000;

/** A database that is named in the environment cannot be used; the sentence says why and what to do. */
export class DatabaseUnusable extends Error {
  override readonly name = 'DatabaseUnusable';
}

interface Reason {
  readonly zh: string;
  readonly en: string;
}

const ADDRESS: Reason = { zh: '找不到这个主机名，请核对主机', en: 'there is no such host: check its name' };
const SILENT: Reason = {
  zh: '连不上，请核对主机和端口，并确认数据库已启动、网络可达',
  en: 'it does not answer: check host and port, and that the server runs and can be reached',
};
const LOGIN: Reason = {
  zh: '用户名或密码不对，或服务器不允许这样登录，请核对用户名和密码',
  en: 'user name or password are wrong, or the server lets nobody in like this: check both',
};
const RIGHTS: Reason = {
  zh: '该用户在这个数据库中权限不足，请授予 CREATE 权限',
  en: 'that user may not do what is needed in this database: grant it CREATE',
};
const TLS: Reason = {
  zh: '无法建立加密连接，请核对服务器的 TLS 设置、证书和 sslmode 参数',
  en: 'no encrypted connection comes about: check TLS of the server, its certificate, and sslmode',
};

/** By the code of the system call or the SQLSTATE, never by the text. */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOTFOUND: ADDRESS,
  EAI_AGAIN: ADDRESS,
  '28P01': LOGIN,
  '28000': LOGIN,
  '3D000': {
    zh: '没有这个数据库，请核对名称，或先建好数据库',
    en: 'there is no such database: check its name, or make it',
  },
  '42501': RIGHTS,
  '53300': { zh: '服务器的连接数已满，请稍后再试', en: 'the server has no connection left: try again shortly' },
  '57P03': { zh: '服务器正在启动或停止，请稍后再试', en: 'the server is starting or stopping: try again shortly' },
};

const isAddress = (url: string): boolean => URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol);

const isTls = (code: string): boolean => /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code);

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  return typeof code === 'string' ? code : cause === undefined ? '' : codeOf(cause);
};

const wantsTls = (url: string): boolean =>
  /^(prefer|require|verify-ca|verify-full|no-verify)$/.test(new URL(url).searchParams.get('sslmode') ?? '');

/** The driver's refusal of a server without TLS has no code, and comes at once; a server that is silent takes long. */
const isRefusedTls = (code: string, url: string, took: number): boolean =>
  code === '' && took < PATIENCE && wantsTls(url);

const reasonOf = (error: unknown, url: string, took: number): Reason => {
  const code = codeOf(error);
  if (isTls(code) || isRefusedTls(code, url, took)) return TLS;
  return REASONS[code] ?? SILENT;
};

/** Where it is, without user and password. */
const placeOf = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
};

/** The error as a sentence about the variable that names the database; its cause stays with it. */
export const unusable = (error: unknown, variable: string, url: string, took = 0): DatabaseUnusable => {
  const { zh, en } = reasonOf(error, url, took);
  return new DatabaseUnusable(
    `${variable} 所指的数据库（${placeOf(url)}）${zh} / ${variable} (${placeOf(url)}): ${en}`,
    {
      cause: error,
    },
  );
};

/**
 * The address with `sslmode=verify-full` where it asks for TLS by a weaker name: the driver takes these for the same
 * and would write a page of warnings at each start.
 */
export const strictTls = (url: string): string =>
  isAddress(url) && wantsTls(url) ? url.replace(/([?&]sslmode=)(prefer|require|verify-ca)\b/, '$1verify-full') : url;

/** Whether an error says that the login may not do it. */
export const lacksRights = (error: unknown): boolean => codeOf(error) === '42501';

/**
 * Calls the server once, before anything is built on it.
 * @throws DatabaseUnusable in one sentence, without user or password.
 */
export const reach = async (url: string, variable: string): Promise<void> => {
  if (!isAddress(url)) {
    throw new DatabaseUnusable(
      `${variable} 不是数据库地址，请写成 postgres://用户:密码@主机:端口/数据库 / ${variable} is not postgres://user:password@host:port/database`,
    );
  }
  const client = createClient(url, { connectionTimeoutMillis: PATIENCE });
  client.on('error', () => undefined);
  const began = performance.now();
  let version: number;
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num');
    version = Math.trunc(Number(rows[0]!.server_version_num) / 10_000);
  } catch (error) {
    throw unusable(error, variable, url, performance.now() - began);
  } finally {
    await client.end().catch(() => undefined);
  }
  if (version >= OLDEST) return;
  throw new DatabaseUnusable(
    `${variable} 所指的是 PostgreSQL ${version}，请使用 ${OLDEST} 或更高版本 / ${variable} is a PostgreSQL ${version}; ${OLDEST} or later is needed`,
  );
};
