import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';

import type { Rows } from './list-page';

/** The largest page that the interface gives. */
const PAGE = 100;

/** A query of a list as the page asks it, and where its rows stand in the answer. */
export interface ListQuery<T, V extends AnyVariables, Row> {
  readonly query: TypedDocumentNode<T, V>;
  readonly variables: V;
  readonly rowsIn: (data: T) => Rows<Row>;
}

/** Reads all pages of a list as it is filtered and sorted now, one after the other. Throws when one cannot be read. */
export const useAllRows = <T, V extends AnyVariables, Row>({ query, variables, rowsIn }: ListQuery<T, V, Row>) => {
  const client = useClient();
  return async (): Promise<readonly Row[]> => {
    const all: Row[] = [];
    let after: string | null = null;
    do {
      const page = { ...variables, first: PAGE, after };
      const { data, error } = await client.query<T, AnyVariables>(query, page, { requestPolicy: 'network-only' });
      if (!data) throw error ?? new Error('No answer');
      const { nodes, pageInfo } = rowsIn(data);
      all.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return all;
  };
};
