import type { Detail } from '../decider';
import type { Sentence } from '../rules';
import { NAMES, type NamedKind, nameOf } from './names';
import { amountText, dayText } from './texts';

type Value = Detail[string];

/** How a placeholder's value is written: a day, fen, a code that has a name, or (no kind) a number or text as it is. */
export type Kind = NamedKind | 'day' | 'fen';

const isNamed = (kind: string): kind is NamedKind => Object.hasOwn(NAMES, kind);

/** Whether a placeholder may name this kind. */
export const isKind = (kind: string): kind is Kind => kind === 'day' || kind === 'fen' || isNamed(kind);

const inWords = (kind: string | undefined, value: Value): Sentence => {
  if (kind === 'day') return dayText(String(value));
  if (kind === 'fen') return amountText(Number(value));
  return kind !== undefined && isNamed(kind) ? nameOf(kind, String(value)) : { zh: String(value), en: String(value) };
};

const PLACEHOLDER = /\{(\w+)(?::(\w+))?\}/g;

/** The placeholders of a sentence, `{name}` or `{name:kind}`. */
export const placeholdersOf = (text: string): readonly { readonly name: string; readonly kind?: string }[] =>
  [...text.matchAll(PLACEHOLDER)].map(([, name = '', kind]) => ({ name, ...(kind !== undefined && { kind }) }));

const fill = (text: string, detail: Detail, language: keyof Sentence): string =>
  text.replace(PLACEHOLDER, (placeholder, name: string, kind?: string) => {
    const value = detail[name];
    return value === undefined ? placeholder : inWords(kind, value)[language];
  });

/** The sentence with its placeholders filled from the refusal's detail: never a code or fen where words exist. */
export const filled = ({ zh, en }: Sentence, detail: Detail = {}): Sentence => ({
  zh: fill(zh, detail, 'zh'),
  en: fill(en, detail, 'en'),
});
