import { createStore, del, entries, update } from 'idb-keyval';

import { newId } from '../client/ids';
import type { Bilingual } from '../i18n';

/** What a master or apprentice does with a milestone. */
export type Act =
  | { readonly kind: 'sign'; readonly remark: string }
  | { readonly kind: 'return'; readonly reason: string }
  | { readonly kind: 'submit'; readonly note: string; readonly files: readonly Blob[] };

/** One act on its way: its id is the idempotency key, so that however often it is sent it counts once. */
export interface Waiting {
  readonly id: string;
  readonly accountId: string;
  readonly pairingId: string;
  readonly milestone: string;
  readonly act: Act;
  /** Business date of the act; it stays the day of the act, whenever the network comes back. */
  readonly on: string;
  /** Acts go out in this order. */
  readonly place: number;
  /** Why the server did not take it; it is kept until somebody has read it. */
  readonly refusal?: Bilingual;
}

/** What a page hands over. */
export type NewAct = Omit<Waiting, 'id' | 'place' | 'refusal'>;

const store = createStore('xinhuo-outbox', 'acts');
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('xinhuo-outbox');
const listeners = new Set<() => void>();

const changed = (): void => listeners.forEach((listener) => listener());
const tell = (): void => {
  changed();
  channel?.postMessage('changed');
};
channel?.addEventListener('message', changed);

/** Calls back when the outbox changes, in this tab or another. Returns the undo. */
export const onOutboxChanged = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Everything of one account that has not arrived, in the order in which it was done. */
export const waitingOf = async (accountId: string): Promise<readonly Waiting[]> =>
  (await entries<string, Waiting>(store))
    .map(([, waiting]) => waiting)
    .filter((waiting) => waiting.accountId === accountId)
    .sort((a, b) => a.place - b.place);

/** A milestone has one place in the outbox: a double click, or the same act in another tab, is one act. */
const placeOf = ({ accountId, pairingId, milestone }: NewAct): string => `${accountId} ${pairingId} ${milestone}`;

/**
 * Keeps an act in the browser before anything is sent: a reload or an empty battery loses nothing. While one waits for
 * the same milestone another is not taken; one that was refused gives its place to the new one.
 */
export const keepAct = async (act: NewAct): Promise<void> => {
  const waiting: Waiting = { ...act, id: newId(), place: Date.now() };
  await update<Waiting>(placeOf(act), (before) => (before && !before.refusal ? before : waiting), store);
  tell();
};

/** Keeps the server's reason beside what was done. */
export const keepRefusal = async (waiting: Waiting, refusal: Bilingual): Promise<void> => {
  await update<Waiting>(placeOf(waiting), (before) => ({ ...(before ?? waiting), refusal }), store);
  tell();
};

/** Arrived, or read and given up. */
export const dropAct = async (waiting: Waiting): Promise<void> => {
  await del(placeOf(waiting), store);
  tell();
};
