import { type AnyVariables, type TypedDocumentNode, useQuery } from 'urql';

import { type Failure, failureOf } from './failure';

/** What a query has to show: what it knows, whether it asks, and why it could not. */
export interface Answer<T> {
  readonly data: T | undefined;
  /** Nothing to show yet; asking again behind what is shown is not loading. */
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly askAgain: () => void;
}

/** A typed query of a page; `skip` leaves it unasked. */
export const useAnswer = <T, V extends AnyVariables>(
  query: TypedDocumentNode<T, V>,
  variables: V,
  { skip = false }: { readonly skip?: boolean } = {},
): Answer<T> => {
  const [{ data, error, fetching }, execute] = useQuery<T, AnyVariables>({ query, variables, pause: skip });
  return {
    data,
    loading: fetching && data === undefined,
    failure: error && failureOf(error),
    askAgain: () => execute({ requestPolicy: 'network-only' }),
  };
};
