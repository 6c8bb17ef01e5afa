import type { Client, TypedDocumentNode } from 'urql';

interface Page<Row> {
  readonly board: {
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The largest page that the interface gives, and the most rows that a workbook of a board takes. */
const FIRST = 100;
const MOST = 5000;

/** Every row of a board, page after page. */
export const allRows = async <Row, V extends { readonly first: number; readonly after?: string | null }>(
  client: Client,
  query: TypedDocumentNode<Page<Row>, V>,
  variables: Omit<V, 'first' | 'after'>,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  for (let after: string | null = null, more = true; more && rows.length < MOST;) {
    const asked = { ...variables, first: FIRST, after } as unknown as V;
    const { data, error } = await client.query(query, asked, { requestPolicy: 'network-only' }).toPromise();
    if (error || !data) throw error ?? new Error('No answer');
    rows.push(...data.board.nodes);
    ({ hasNextPage: more, endCursor: after } = data.board.pageInfo);
  }
  return rows;
};
