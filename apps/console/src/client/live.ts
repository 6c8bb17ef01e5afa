import { type Client as Socket, createClient } from 'graphql-ws';
import { type SubscriptionForwarder, type SubscriptionOperation } from 'urql';

import { currentSession } from './session';

/** One socket for all subscriptions of the tab, opened with the first and closed with the last. */
let socket: Socket | undefined;

const address = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

const open = (): Socket =>
  createClient({
    url: address(),
    lazy: true,
    retryAttempts: Number.POSITIVE_INFINITY,
    connectionParams: () => ({ authorization: `Bearer ${currentSession()?.token ?? ''}` }),
  });

/** Hands subscriptions of urql to graphql-ws. */
export const overSocket: SubscriptionForwarder = ({ query = '', variables }: SubscriptionOperation) => ({
  subscribe: (sink) => {
    socket ??= open();
    const payload = { query, ...(variables && { variables: variables as Record<string, unknown> }) };
    return {
      unsubscribe: socket.subscribe(payload, {
        next: (result) => sink.next(result as Parameters<typeof sink.next>[0]),
        error: (error) => sink.error(error),
        complete: () => sink.complete(),
      }),
    };
  },
});
