import { readFileSync } from 'node:fs';
import { connect } from 'node:http2';
import type { ConnectionString } from './connection-string';
import { EventStoreDbRefusal, typeOf } from './faults';

/** Why the server cannot be used. `away` may pass by itself; the others need somebody's hand. */
export interface ServerFault {
  readonly kind: 'away' | 'certificate' | 'protocol' | 'login';
  readonly zh: string;
  readonly en: string;
}

const PATIENCE = 3_000;

/** OpenSSL's and Node's words for a certificate that does not fit; `code`, not text. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH)/;
const OTHER_PROTOCOL = /^(ERR_SSL_|ERR_HTTP2_|ERR_TLS_|EPROTO$|CLOSED$)/;

/** What the server's answer to a first question says. */
export const loginFault = (error: unknown): ServerFault | undefined => {
  if (error instanceof EventStoreDbRefusal && error.reason === 'access-denied') {
    return {
      kind: 'login',
      zh: 'EventStoreDB 不接受 EVENTSTORE_URL 中的用户或密码',
      en: 'EventStoreDB does not accept the user or password of EVENTSTORE_URL',
    };
  }
  const { code } = error as { readonly code?: unknown };
  return typeOf(error) === 'unknown' && code === 12 ? protocolFault : undefined; // UNIMPLEMENTED: no streams there
};

const protocolFault: ServerFault = {
  kind: 'protocol',
  zh: 'EVENTSTORE_URL 指向的不是 EventStoreDB，或 tls=true/false 与服务器不符',
  en: 'what answers at EVENTSTORE_URL is no EventStoreDB, or it differs in tls=true/false',
};

/**
 * Whether somebody speaks HTTP/2 at one of the hosts, with a certificate that fits: the client itself only says
 * “unavailable” to all of that, and tries again for ever. Says what is wrong at the last host otherwise.
 */
export const connectionFault = async (connection: ConnectionString): Promise<ServerFault | undefined> => {
  let fault: ServerFault | undefined;
  for (const { host, port } of connection.hosts) {
    const code = await greet(connection, `${host}:${port}`);
    if (code === undefined) return undefined;
    fault = faultOf(code, `${host}:${port}`);
  }
  return fault;
};

const faultOf = (code: string, host: string): ServerFault => {
  if (CERTIFICATE.test(code)) {
    return {
      kind: 'certificate',
      zh: `EventStoreDB（${host}）的证书不可信或与主机名不符（${code}），请检查 tlsCAFile`,
      en: `the certificate of EventStoreDB at ${host} is not trusted or for another name (${code}): see tlsCAFile`,
    };
  }
  if (OTHER_PROTOCOL.test(code)) return protocolFault;
  return {
    kind: 'away',
    zh: `暂时连不上 EventStoreDB（${host}，${code}），会继续尝试`,
    en: `EventStoreDB at ${host} cannot be reached now (${code}); it is tried again`,
  };
};

/** Undefined when HTTP/2 is spoken there, otherwise a code of what went wrong. */
const greet = ({ tls, caFile }: ConnectionString, host: string): Promise<string | undefined> =>
  new Promise((resolve) => {
    const ca = tls && caFile !== undefined ? { ca: readFileSync(caFile) } : {};
    const session = connect(`${tls ? 'https' : 'http'}://${host}`, ca);
    const timer = setTimeout(() => end('ETIMEDOUT'), PATIENCE);
    const end = (code: string | undefined) => {
      clearTimeout(timer);
      resolve(code);
      session.destroy();
    };
    session.on('remoteSettings', () => end(undefined));
    session.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? 'UNKNOWN'));
    session.on('close', () => end('CLOSED'));
  });
