import { useEffect, useState } from 'react';
import { type Client, type OperationResult, useClient } from 'urql';

import { type Failure, failureOf, type ResultOf } from '../../client';
import { type PairingRow, PAIRINGS } from '../pairings/pairings-query';

/** The most pairs of one roster: a list that somebody signs. */
export const MOST = 2000;

type Page = OperationResult<ResultOf<typeof PAIRINGS>>;

const pageOf = (client: Client, nodeId: string, after: string | null): Promise<Page> =>
  client
    .query(
      PAIRINGS,
      { first: 100, after, filter: { nodeId }, sort: 'MASTER_NAME', direction: 'ASCENDING' },
      { requestPolicy: 'network-only' },
    )
    .toPromise();

/** All pairings of a node, page by page, up to the most that a roster prints. */
export const useAllPairings = (nodeId: string) => {
  const client = useClient();
  const [rows, setRows] = useState<readonly PairingRow[]>([]);
  const [progress, setProgress] = useState<'reading' | 'all' | 'cut'>('reading');
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let isShown = true;
    const read = async (): Promise<void> => {
      let after: string | null = null;
      const found: PairingRow[] = [];
      do {
        const { data, error } = await pageOf(client, nodeId, after);
        if (!isShown) return;
        if (error || !data) {
          if (error) setFailure(failureOf(error));
          return;
        }
        found.push(...data.pairings.nodes);
        setRows([...found]);
        const { hasNextPage, endCursor } = data.pairings.pageInfo;
        after = hasNextPage ? endCursor : null;
      } while (after !== null && found.length < MOST);
      setProgress(after === null ? 'all' : 'cut');
    };
    void read();
    return () => {
      isShown = false;
    };
  }, [client, nodeId]);
  return { rows, progress, failure };
};
