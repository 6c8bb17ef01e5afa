import { createStore, del, delMany, get, keys, set } from 'idb-keyval';

/** An answer as it was last given to somebody on this device. */
export interface Remembered {
  /** When the server gave it. */
  readonly at: string;
  readonly data: unknown;
}

/** How long an answer may still be shown: somebody away for longer would plan by what is long over. */
const LASTS_MS = 14 * 24 * 3_600_000;

const store = createStore('xinhuo-remembered', 'answers');
const keyOf = (accountId: string, name: string): string => `${accountId} ${name}`;

/** A browser that refuses its storage (private mode, a full disk) costs the memory, never the page. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

/** Keeps the answer to a query in place of the one before. */
export const remember = (accountId: string, name: string, data: unknown): Promise<unknown> =>
  orNothing(set(keyOf(accountId, name), { at: new Date().toISOString(), data } satisfies Remembered, store));

/** The last answer to a query, unless it is too old to be of use. */
export const recall = async (accountId: string, name: string): Promise<Remembered | undefined> => {
  const key = keyOf(accountId, name);
  const found = await orNothing(get<Remembered>(key, store));
  if (!found || Date.now() - Date.parse(found.at) < LASTS_MS) return found;
  await orNothing(del(key, store));
  return undefined;
};

/** Wipes what was remembered for anybody else; for nobody signed in, everything. */
export const forgetOthers = async (accountId: string | undefined): Promise<void> => {
  const mine = accountId === undefined ? undefined : keyOf(accountId, '');
  const all = (await orNothing(keys<string>(store))) ?? [];
  const others = all.filter((key) => mine === undefined || !key.startsWith(mine));
  if (others.length > 0) await orNothing(delMany(others, store));
};
