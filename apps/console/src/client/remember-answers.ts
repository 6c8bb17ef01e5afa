import { type Exchange, getOperationName, type Operation, type OperationResult } from 'urql';
import { fromPromise, fromValue, makeSubject, merge, mergeMap, pipe, tap } from 'wonka';

import { failureOf } from './failure';
import { REMEMBERED } from './remembered-queries';
import { recall, remember, type Remembered } from './remembered';
import { currentSession, type Role } from './session';

const ON_PHONES: ReadonlySet<Role> = new Set<Role>(['MASTER', 'APPRENTICE']);

/** How long a page waits for a slow network, in milliseconds, before it shows what was there. */
const PATIENCE_MS = 3_000;

interface Place {
  readonly accountId: string;
  readonly name: string;
}

/** Where the answer of a query is kept; undefined where it is not. */
const placeOf = ({ kind, query, variables }: Operation): Place | undefined => {
  const who = currentSession()?.who;
  const name = getOperationName(query) ?? '';
  const isKept = kind === 'query' && REMEMBERED.has(name) && Object.keys(variables ?? {}).length === 0;
  return isKept && who && ON_PHONES.has(who.role) ? { accountId: who.accountId, name } : undefined;
};

const isAway = ({ error }: OperationResult): boolean =>
  error !== undefined && ['offline', 'unavailable'].includes(failureOf(error).kind);

/** As the server gave it just now, not from the memory of the page. */
const isFresh = ({ data, error, stale }: OperationResult): boolean => Boolean(data) && error === undefined && !stale;

const withMemory = (result: OperationResult, { at, data }: Remembered): OperationResult => ({
  ...result,
  data,
  extensions: { ...result.extensions, rememberedAt: at },
});

/**
 * Shows the last answer where the server cannot be asked, or takes long, and says of when it is. An answer that the
 * server refuses is refused. Stands before the cache of the page, so that it is never taken for an answer of now.
 */
export const rememberAnswers: Exchange =
  ({ forward }) =>
  (operations) => {
    const { source: meanwhile, next } = makeSubject<OperationResult>();
    const waiting = new Map<number, ReturnType<typeof setTimeout>>();
    const waited = (key: number): void => {
      clearTimeout(waiting.get(key));
      waiting.delete(key);
    };
    const showMeanwhile = async (operation: Operation, { accountId, name }: Place): Promise<void> => {
      const found = await recall(accountId, name);
      if (!found || !waiting.has(operation.key)) return;
      next(withMemory({ operation, data: undefined, stale: true, hasNext: false }, found));
    };
    const asked = (operation: Operation): void => {
      waited(operation.key);
      const place = placeOf(operation);
      if (place)
        waiting.set(
          operation.key,
          setTimeout(() => void showMeanwhile(operation, place), PATIENCE_MS),
        );
    };
    const answered = (result: OperationResult) => {
      waited(result.operation.key);
      const place = placeOf(result.operation);
      if (!place) return fromValue(result);
      if (isFresh(result)) void remember(place.accountId, place.name, result.data);
      if (!isAway(result)) return fromValue(result);
      return fromPromise(
        recall(place.accountId, place.name).then((found) => (found ? withMemory(result, found) : result)),
      );
    };
    return merge([pipe(forward(pipe(operations, tap(asked))), mergeMap(answered)), meanwhile]);
  };
