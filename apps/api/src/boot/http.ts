import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

import helmet from '@fastify/helmet';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';

import { ERROR_SENTENCES } from '../edge';
import { faultCode } from '../graphql/faults';
import type { Metrics } from './metrics';
import type { Settings } from './options';
import type { ReadinessProbe } from './readiness';

const CORRELATION = /^[\w-]{8,64}$/;

/** The HTTP server: one id for each request, no line for each, connections closed at the end. */
export const httpAdapter = ({ tls, env }: Settings): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: 1024 * 1024,
    trustProxy: env['XINHUO_TRUST_PROXY'] === '1',
    forceCloseConnections: true,
    logger: false,
    genReqId: ({ headers }) => {
      const given = headers['x-correlation-id'];
      return typeof given === 'string' && CORRELATION.test(given) ? given : randomUUID();
    },
    ...(tls && { https: { cert: readFileSync(tls.cert), key: readFileSync(tls.key) } }),
  } as ConstructorParameters<typeof FastifyAdapter>[0]) as FastifyAdapter;

/** What helmet would put on every answer, worked out once: it puts its policy together anew for each. */
const helmetHeaders = async ({ development, tls }: Settings): Promise<Readonly<Record<string, string>>> => {
  const scratch = fastify();
  await scratch.register(helmet, {
    contentSecurityPolicy: development
      ? false
      : {
          directives: {
            defaultSrc: ["'self'"],
            styleSrc: ["'self'", "'unsafe-inline'"], // antd writes its styles into the page
            imgSrc: ["'self'", 'data:', 'blob:'],
            connectSrc: ["'self'", 'ws:', 'wss:'], // subscriptions; older browsers do not count ws as 'self'
            workerSrc: ["'self'", 'blob:'],
            frameAncestors: ["'none'"],
            upgradeInsecureRequests: null, // a plain http installation would upgrade to nothing
          },
        },
    strictTransportSecurity: tls !== undefined,
  });
  scratch.get('/', () => '');
  const { headers } = await scratch.inject('/');
  await scratch.close();
  const others = ['content-type', 'content-length', 'date', 'connection'];
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (others.includes(name) ? [] : [[name, String(value)]])),
  );
};

/** Answers to `POST /graphql` are data and never shown as a page: they need the one header that says so. */
const DATA_HEADERS = { 'x-content-type-options': 'nosniff' } as const;

/** Safe headers on everything. */
export const safeHeaders = async (app: FastifyInstance, settings: Settings): Promise<void> => {
  const headers = await helmetHeaders(settings);
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(request.method === 'POST' && request.url === '/graphql' ? DATA_HEADERS : headers);
    done();
  });
};

const NOT_POST = { zh: '请用 POST 方法发送请求。', en: 'Send it by POST.' } as const;

/** Both headers together: Node then hands the connection to the web socket server and never to a route. */
const isUpgrade = ({ method, headers }: FastifyRequest): boolean =>
  method === 'GET' && headers.upgrade === 'websocket' && /\bupgrade\b/i.test(headers.connection ?? '');

/**
 * Lets nothing but POST reach `/graphql`, web sockets for subscriptions apart. Mercurius would answer a query in the address as well, where an ID number
 * that is asked for ends in the logs of every proxy.
 */
export const postOnly = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'POST' || request.routeOptions.url !== '/graphql' || isUpgrade(request)) done();
    else void reply.code(405).header('allow', 'POST').send({ code: 'BAD_USER_INPUT', message: NOT_POST });
  });
};

/** `/healthz`, `/readyz`, `/metrics`, and the times of all requests. */
export const observe = (app: FastifyInstance, metrics: Metrics, readiness: ReadinessProbe): void => {
  app.addHook('onResponse', (request, reply, done) => {
    metrics.answered(request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const found = await readiness.look();
    return reply.code(found.ready ? 200 : 503).send(found);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.header('content-type', metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
};

const STATUS = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  BAD_USER_INPUT: 400,
  NOT_FOUND: 404,
  CONFLICT: 409,
  UNAVAILABLE: 503,
  INTERNAL: 500,
} as const;

/** Errors of routes that are not GraphQL: code, sentence and number, never a stack. For a scope of its own. */
export const tellErrors = (app: FastifyInstance, log: (error: unknown, correlationId: string) => void): void => {
  app.setErrorHandler((error, request, reply) => {
    const code = faultCode(error);
    if (code === 'INTERNAL') log(error, request.id);
    const { zh, en } = ERROR_SENTENCES[code];
    return reply.code(STATUS[code]).send({ code, message: { zh, en }, correlationId: request.id });
  });
};
