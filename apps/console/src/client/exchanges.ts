import { authExchange } from '@urql/exchange-auth';
import { type CombinedError, type Exchange, makeOperation, type Operation } from 'urql';
import { filter, map, pipe, tap } from 'wonka';

import type { Receipt } from './failure';
import { readAfterHeader, recordedAt } from './read-after';
import { currentSession, endSession, isRunningOut, renewSession } from './session';
import { askToSignIn } from './sign-in-again';

const isSignedOut = (error: CombinedError): boolean =>
  error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');

const withHeaders = (operation: Operation, headers: Record<string, string>): Operation => {
  const { fetchOptions } = operation.context;
  const given = typeof fetchOptions === 'function' ? fetchOptions() : (fetchOptions ?? {});
  return makeOperation(operation.kind, operation, {
    ...operation.context,
    fetchOptions: { ...given, headers: { ...(given.headers as Record<string, string>), ...headers } },
  });
};

/** Sends the token; renews it in time; asks the person to sign in again over the page, and then goes on. */
export const signedIn = (): Exchange =>
  authExchange((utilities) =>
    Promise.resolve({
      addAuthToOperation: (operation: Operation) => {
        const token = currentSession()?.token;
        return token ? utilities.appendHeaders(operation, { authorization: `Bearer ${token}` }) : operation;
      },
      willAuthError: isRunningOut,
      didAuthError: isSignedOut,
      refreshAuth: async () => {
        if ((await renewSession()) !== 'over') return; // with the server away, the request itself says so
        if (!(await askToSignIn())) endSession();
      },
    }),
  );

const receiptsIn = (data: unknown): readonly Receipt[] =>
  data && typeof data === 'object'
    ? Object.values(data as Record<string, Receipt | null>).filter((value) => value !== null)
    : [];

/**
 * Read-your-writes, in one place: each query says how far the last command of this tab was recorded, and after a
 * command every query on the page is asked again.
 */
export const readYourWrites: Exchange =
  ({ client, forward }) =>
  (operations) => {
    const shown = new Map<number, Operation>();
    const askAgain = (): void => {
      for (const operation of shown.values()) {
        client.reexecuteOperation(client.createRequestOperation('query', operation, { requestPolicy: 'network-only' }));
      }
    };
    const watched = pipe(
      operations,
      tap((operation) => {
        if (operation.kind === 'query') shown.set(operation.key, operation);
        if (operation.kind === 'teardown') shown.delete(operation.key);
      }),
      map((operation) => (operation.kind === 'query' ? withHeaders(operation, readAfterHeader()) : operation)),
    );
    return pipe(
      forward(watched),
      filter(() => true),
      tap(({ operation, data }) => {
        if (operation.kind !== 'mutation') return;
        const positions = receiptsIn(data).flatMap(({ position }) => (position ? [position] : []));
        positions.forEach(recordedAt);
        if (positions.length > 0) queueMicrotask(askAgain);
      }),
    );
  };
