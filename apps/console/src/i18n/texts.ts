import type { Language } from '../format';
import type { Area } from './area';
import { AREAS } from './areas';

type Areas = typeof AREAS;

/** The key of a text: area, dot, name. */
export type TextKey = {
  [A in keyof Areas]: Areas[A] extends Area<infer K> ? `${A}.${K}` : never;
}[keyof Areas];

/** What a text's places are filled with. */
export type TextValues = Readonly<Record<string, string | number>>;

const PLACE = /\{(\w+)\}/g;

/** The text of a key with its places filled; a place without a value is left to be seen. */
export const textOf = (language: Language, key: TextKey, values: TextValues = {}): string => {
  const [name, ...rest] = key.split('.');
  const area: Area = AREAS[name as keyof Areas];
  const text = area[language][rest.join('.')] ?? key;
  return text.replace(PLACE, (place, value: string) => String(values[value] ?? place));
};
