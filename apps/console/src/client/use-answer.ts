import { useCallback, useEffect } from 'react';
import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';

import { type Failure, failureOf } from './failure';

/** What a query has to show: what it knows, whether it asks, and why it could not. */
export interface Answer<T> {
  readonly data: T | undefined;
  /** Nothing to show yet; asking again behind what is shown is not loading. */
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  /** When the server last gave what is shown, where it cannot be asked now or takes long. */
  readonly rememberedAt?: string | undefined;
  readonly askAgain: () => void;
}

/** How long a page waits before it asks a server anew that was away, in milliseconds. */
const AWAY_MS = 5_000;

/** Once network or server are back a page comes back by itself. */
const useAskWhenBack = (failure: Failure | undefined, askAgain: () => void): void => {
  const isAway = failure?.kind === 'offline' || failure?.kind === 'unavailable';
  useEffect(() => {
    if (!isAway) return undefined;
    const timer = setInterval(askAgain, AWAY_MS);
    window.addEventListener('online', askAgain);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', askAgain);
    };
  }, [isAway, askAgain]);
};

/** A typed query of a page; `skip` leaves it unasked. */
export const useAnswer = <T, V extends AnyVariables>(
  query: TypedDocumentNode<T, V>,
  variables: V,
  { skip = false }: { readonly skip?: boolean } = {},
): Answer<T> => {
  const [{ data, error, fetching, extensions }, execute] = useQuery<T, AnyVariables>({ query, variables, pause: skip });
  const failure = error && failureOf(error);
  const askAgain = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useAskWhenBack(failure, askAgain);
  const rememberedAt = extensions?.['rememberedAt'] as string | undefined;
  return { data, loading: fetching && data === undefined, failure, rememberedAt, askAgain };
};
