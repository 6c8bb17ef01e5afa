import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

import type { FastifyRequest } from 'fastify';
import { type DocumentNode, type GraphQLSchema, validate } from 'graphql';

import type { Tokens } from '@xinhuo/access';

import { EdgeError, type RequestContext } from '../edge';
import { shapeOf } from './query-cost';

/** Connections of one account in one process, and subscriptions on one connection. */
const CONNECTIONS = 8;
const SUBSCRIPTIONS = 20;
/** Deepest document of a subscription: what it tells is small. */
const DEPTH = 4;
/** How long a connection may stay open that watches nothing, and how often tokens are looked at: milliseconds. */
const IDLE = 10_000;
const LOOK = 1_000;
/** The close code of a connection whose token has run out or was taken away; the client comes back with another. */
const UNAUTHENTICATED = 4401;

/** What is used of a web socket. */
export interface LiveSocket {
  close: (code: number, reason?: string) => void;
  once: (event: 'close', listener: () => void) => unknown;
}

interface Live {
  readonly token: string;
  readonly accountId: string;
  subscriptions: number;
}

type LiveContext = Pick<RequestContext, 'actor'> & {
  readonly live: { readonly socket: LiveSocket; readonly tcp: Socket };
  readonly liveToken: string;
};

const tokenOf = (payload: unknown): string | undefined => {
  const { authorization } = (payload ?? {}) as { readonly authorization?: unknown };
  return typeof authorization === 'string' && authorization.startsWith('Bearer ')
    ? authorization.slice('Bearer '.length)
    : undefined;
};

/**
 * Subscriptions over web sockets (protocol graphql-transport-ws), with the same tokens as requests, in the field
 * `authorization` of the first message. Mercurius checks neither documents nor numbers of connections; this does.
 */
export class LiveConnections {
  private readonly open = new Map<LiveSocket, Live>();
  private readonly watching = new WeakSet<Socket>();

  constructor(
    private readonly tokens: Tokens,
    private readonly fingerprint: RequestContext['fingerprint'],
  ) {
    setInterval(() => void this.look(), LOOK).unref();
  }

  /** What Mercurius is told of subscriptions. */
  readonly options = {
    keepAlive: 30_000,
    verifyClient: ({ req }: { readonly req: IncomingMessage }, next: (accepted: boolean) => void): void => {
      setTimeout(() => this.watching.has(req.socket) || req.socket.destroy(), IDLE).unref();
      next(true);
    },
    context: (socket: LiveSocket, { raw }: FastifyRequest) => ({ live: { socket, tcp: raw.socket } }),
    onConnect: async ({ payload }: { readonly payload?: unknown }): Promise<object | false> => {
      const token = tokenOf(payload);
      const signed = token === undefined ? undefined : await this.tokens.verify(token);
      if (!signed) return false;
      const { actor, sessionId } = signed;
      return { actor, sessionId, liveToken: token, fingerprint: this.fingerprint, loaders: new Map() };
    },
  };

  /** Decides before a subscription begins whether it is let in. */
  readonly admit = (schema: GraphQLSchema, document: DocumentNode, context: object): void => {
    const [error] = validate(schema, document);
    if (error) throw error;
    const { operations, rootFields, depth } = shapeOf(schema, document);
    if (operations > 1 || rootFields.length !== 1 || depth > DEPTH) throw new EdgeError('BAD_USER_INPUT');
    this.take(context as LiveContext);
  };

  private take({ actor, live: { socket, tcp }, liveToken }: LiveContext): void {
    if (!actor) throw new EdgeError('UNAUTHENTICATED');
    const known = this.open.get(socket) ?? this.begin(socket, { token: liveToken, accountId: actor.accountId });
    if (known.subscriptions >= SUBSCRIPTIONS) throw new EdgeError('UNAVAILABLE');
    known.subscriptions += 1;
    this.watching.add(tcp);
  }

  private begin(socket: LiveSocket, who: Omit<Live, 'subscriptions'>): Live {
    const own = [...this.open.values()].filter(({ accountId }) => accountId === who.accountId);
    if (own.length >= CONNECTIONS) throw new EdgeError('UNAVAILABLE');
    const live = { ...who, subscriptions: 0 };
    this.open.set(socket, live);
    socket.once('close', () => this.open.delete(socket));
    return live;
  }

  private async look(): Promise<void> {
    for (const [socket, { token }] of this.open) {
      if (await this.tokens.verify(token)) continue;
      this.open.delete(socket);
      socket.close(UNAUTHENTICATED, 'UNAUTHENTICATED');
    }
  }
}
