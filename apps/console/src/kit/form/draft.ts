import { del, get, set } from 'idb-keyval';

import { currentSession } from '../../client/session';

/** What somebody filled in and has not sent. */
export type DraftValues = Readonly<Record<string, unknown>>;

/** Per person: the next one at this device finds nothing of it. */
const keyOf = (name: string): string => `draft.${currentSession()?.who.accountId ?? ''}.${name}`;

/** A browser that refuses its storage (private mode, a full disk) costs the draft, never the form. */
const orNothing = <T>(work: Promise<T>): Promise<T | undefined> => work.catch(() => undefined);

export const readDraft = (name: string): Promise<DraftValues | undefined> => orNothing(get<DraftValues>(keyOf(name)));

/** Keeps the values but for those that may never lie in a browser's storage. */
export const keepDraft = (name: string, values: DraftValues, secret: readonly string[]): Promise<unknown> =>
  orNothing(set(keyOf(name), Object.fromEntries(Object.entries(values).filter(([field]) => !secret.includes(field)))));

export const dropDraft = (name: string): Promise<unknown> => orNothing(del(keyOf(name)));
