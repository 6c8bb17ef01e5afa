import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';

import { useWho } from '../client';
import { drain } from './drain';
import { keepAct, type NewAct, onOutboxChanged, type Waiting, waitingOf } from './outbox';

/** How often what waits is tried again while the page is open. */
const RETRY_MS = 15_000;

/** Sends the outbox whenever there is a chance: at once, when the network is back, when the page is looked at again. */
export const useOutboxSending = (): void => {
  const client = useClient();
  const { accountId } = useWho();
  useEffect(() => {
    const go = (): void => void drain(client, accountId);
    const look = (): void => {
      if (document.visibilityState === 'visible') go();
    };
    go();
    const timer = setInterval(go, RETRY_MS);
    const forget = onOutboxChanged(go);
    window.addEventListener('online', go);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      forget();
      window.removeEventListener('online', go);
      document.removeEventListener('visibilitychange', look);
    };
  }, [client, accountId]);
};

/** What I did that has not arrived yet, and the way to do more. */
export const useOutbox = () => {
  const { accountId } = useWho();
  const [waiting, setWaiting] = useState<readonly Waiting[]>([]);
  useEffect(() => {
    let gone = false;
    const read = (): void => void waitingOf(accountId).then((acts) => gone || setWaiting(acts));
    read();
    const forget = onOutboxChanged(read);
    return () => {
      gone = true;
      forget();
    };
  }, [accountId]);
  const keep = useCallback(
    (act: Omit<NewAct, 'accountId'>): Promise<void> => keepAct({ ...act, accountId }),
    [accountId],
  );
  return { waiting, keep };
};
