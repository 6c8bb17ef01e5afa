import { type Client as Socket, createClient } from 'graphql-ws';
import { useSyncExternalStore } from 'react';
import { type SubscriptionForwarder, type SubscriptionOperation } from 'urql';

import { currentSession } from './session';

/** One socket for all subscriptions of the tab, opened with the first and closed with the last. */
let socket: Socket | undefined;

let isUp = false;
const watchers = new Set<() => void>();

const tell = (next: boolean): void => {
  isUp = next;
  watchers.forEach((watcher) => watcher());
};

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

/** Whether the socket stands: a subscription alone does not tell, since it waits while the socket is tried again. */
export const useSocketUp = (): boolean => useSyncExternalStore(watch, () => isUp);

const address = (): string => `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`;

const open = (): Socket =>
  createClient({
    url: address(),
    lazy: true,
    on: { connected: () => tell(true), closed: () => tell(false) },
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
