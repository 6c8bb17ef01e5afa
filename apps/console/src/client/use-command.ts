import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';

import { type Failure, failureOf, type Receipt, refusalOf } from './failure';
import { newId } from './ids';

/** What became of a command. */
export type Outcome =
  | { readonly done: true; readonly id: string | undefined; readonly position: string | undefined }
  | { readonly done: false; readonly failure: Failure };

/** A command of a page. */
export interface Command<V> {
  /** Sends once: a second click while it is under way gets the same outcome, a retry carries the same key. */
  readonly send: (variables: V) => Promise<Outcome>;
  readonly sending: boolean;
  /** Why the last try did not succeed; cleared by the next. */
  readonly failure: Failure | undefined;
}

interface Intent {
  readonly content: string;
  readonly key: string;
}

const outcomeOf = (receipt: Receipt): Outcome => {
  const failure = refusalOf(receipt);
  if (failure) return { done: false, failure };
  return { done: true, id: receipt.id ?? undefined, position: receipt.position ?? undefined };
};

/** Nothing was decided yet: the same words must go out under the same key. */
const isUndecided = ({ kind }: Failure): boolean =>
  kind === 'offline' || kind === 'unavailable' || kind === 'fault' || kind === 'signedOut';

/** Waits for the network; `abandon` ends the waiting, with false. */
const useNetwork = () => {
  const giveUp = useRef<(() => void) | undefined>(undefined);
  const abandon = useCallback(() => giveUp.current?.(), []);
  const back = useCallback(
    () =>
      new Promise<boolean>((resolve) => {
        const end = (isBack: boolean): void => {
          giveUp.current = undefined;
          window.removeEventListener('online', online);
          resolve(isBack);
        };
        const online = (): void => end(true);
        giveUp.current = () => end(false);
        window.addEventListener('online', online);
      }),
    [],
  );
  const isWaited = useCallback(() => giveUp.current !== undefined, []);
  useEffect(() => abandon, [abandon]);
  return useMemo(() => ({ back, abandon, isWaited }), [back, abandon, isWaited]);
};

/**
 * A mutation that answers with a receipt. One intent has one idempotency key: it is kept while the outcome is not
 * known and the words stay the same, and is a new one otherwise. What cannot leave without a network goes once it is
 * back, under the same key, and whoever sent it hears of it then.
 */
export const useCommand = <T, V extends object>(document: TypedDocumentNode<T, V>): Command<V> => {
  const client = useClient();
  const intent = useRef<Intent | undefined>(undefined);
  const underWay = useRef<Promise<Outcome> | undefined>(undefined);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const network = useNetwork();

  const run = useCallback(
    async (variables: V): Promise<Outcome> => {
      const content = JSON.stringify(variables);
      if (intent.current?.content !== content) intent.current = { content, key: newId() };
      const fetchOptions = { headers: { 'idempotency-key': intent.current.key } };
      const { data, error } = await client.mutation<T, V>(document, variables, { fetchOptions }).toPromise();
      const receipt = Object.values((data ?? {}) satisfies object)[0];
      const outcome: Outcome = error
        ? { done: false, failure: failureOf(error) }
        : outcomeOf(receipt ?? { rejected: 'INTERNAL' });
      if (outcome.done || !isUndecided(outcome.failure)) intent.current = undefined;
      return outcome;
    },
    [client, document],
  );

  const tryOut = useCallback(
    async (variables: V): Promise<Outcome> => {
      for (;;) {
        setSending(true);
        setFailure(undefined);
        const outcome = await run(variables).finally(() => setSending(false));
        if (outcome.done) return outcome;
        setFailure(outcome.failure);
        if (outcome.failure.kind !== 'offline' || !(await network.back())) return outcome;
      }
    },
    [run, network],
  );

  const send = useCallback(
    (variables: V): Promise<Outcome> => {
      // What waits for the network gives way to other words; what is under way is waited for.
      if (network.isWaited() && intent.current?.content !== JSON.stringify(variables)) network.abandon();
      else if (underWay.current) return underWay.current;
      const promise = tryOut(variables).finally(() => {
        if (underWay.current === promise) underWay.current = undefined;
      });
      underWay.current = promise;
      return promise;
    },
    [tryOut, network],
  );

  return { send, sending, failure };
};
