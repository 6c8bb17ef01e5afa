import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;

/** Names longer than this are found by whole pinyin, initials and beginnings only: runs would be too many. */
const LONG = 6;

const characters = (text: string): readonly string[] => [...text.toLowerCase().replace(/[\s·•.'-]/gu, '')];

const runs = (parts: readonly string[]): readonly string[] =>
  parts.flatMap((_, from) =>
    parts.length > LONG && from > 0
      ? []
      : parts.slice(from).map((_part, size) => parts.slice(from, from + size + 1).join('')),
  );

/** The syllables of a name without tones: as a family name reads, and as the characters usually read. */
const readings = (name: readonly string[]): readonly (readonly string[])[] => {
  const text = name.join('');
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const asName = pinyin(text, { ...options, surname: 'head' });
  const asWord = pinyin(text, { ...options, surname: 'off' });
  return asName.join() === asWord.join() ? [asName] : [asName, asWord];
};

/**
 * What a name is found by: its characters and pairs of neighbours, runs of its pinyin (`wangjianguo`, `jianguo`) and of
 * initials (`wjg`). Kept in an indexed array, because trigrams find no name of two characters.
 */
export const nameTokens = (name: string): readonly string[] => {
  const parts = characters(name);
  const pairs = parts.slice(1).map((character, n) => parts[n]! + character);
  const sounds = readings(parts).flatMap((syllables) => [
    ...runs(syllables),
    ...runs(syllables.map((syllable) => syllable.slice(0, 1))).filter((run) => run.length > 1),
  ]);
  return [...new Set([...parts, ...pairs, ...sounds])];
};

/** The tokens that a found name must all have; with Han characters the name must also contain `text` itself. */
export const searchedTokens = (typed: string): { readonly tokens: readonly string[]; readonly text: string | null } => {
  const parts = characters(typed);
  const text = parts.join('');
  if (!HAN.test(text)) return { tokens: text === '' ? [] : [text], text: null };
  return { tokens: parts.length === 1 ? parts : parts.slice(1).map((part, n) => parts[n]! + part), text };
};
