import type { DraftValues } from './draft';

/** What was filled in under a name, as text; nothing is the empty text. */
export const textIn = (values: DraftValues, name: string): string => {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
};

/** The same for what may be left out: nothing is null. */
export const optionalIn = (values: DraftValues, name: string): string | null => textIn(values, name) || null;

/** One of an enum's words, which a select filled in. */
export const wordIn = <V extends string>(values: DraftValues, name: string): V => textIn(values, name) as V;

/** A whole number that was typed; what is none is NaN, which the interface refuses. */
export const numberIn = (values: DraftValues, name: string): number => Number(textIn(values, name) || Number.NaN);
