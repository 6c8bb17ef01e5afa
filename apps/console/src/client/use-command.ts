import { useCallback, useEffect, useRef, useState } from 'react';
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

/** What could not leave without a network goes once it is back, under the same key. */
const useSendWhenOnline = <V>(
  failure: Failure | undefined,
  send: (variables: V) => Promise<Outcome>,
  intent: { readonly current: Intent | undefined },
): void => {
  const isOffline = failure?.kind === 'offline';
  useEffect(() => {
    if (!isOffline) return undefined;
    const again = (): void => {
      if (intent.current) void send(JSON.parse(intent.current.content) as V);
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [isOffline, send, intent]);
};

/**
 * A mutation that answers with a receipt. One intent has one idempotency key: it is kept while the outcome is not
 * known and the words stay the same, and is a new one otherwise.
 */
export const useCommand = <T, V extends object>(document: TypedDocumentNode<T, V>): Command<V> => {
  const client = useClient();
  const intent = useRef<Intent | undefined>(undefined);
  const underWay = useRef<Promise<Outcome> | undefined>(undefined);
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure>();

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

  const send = useCallback(
    (variables: V): Promise<Outcome> => {
      if (underWay.current) return underWay.current;
      setSending(true);
      setFailure(undefined);
      const promise = run(variables)
        .then((outcome) => {
          if (!outcome.done) setFailure(outcome.failure);
          return outcome;
        })
        .finally(() => {
          underWay.current = undefined;
          setSending(false);
        });
      underWay.current = promise;
      return promise;
    },
    [run],
  );

  useSendWhenOnline(failure, send, intent);
  return { send, sending, failure };
};
