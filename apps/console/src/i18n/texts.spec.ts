import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { AREAS } from './areas';
import { textOf } from './texts';
import type { Area } from './area';

const SOURCES = join(__dirname, '..');
const PLACE = /\{(\w+)\}/g;

/** The written program, without the texts themselves. */
const program = readdirSync(SOURCES, { withFileTypes: true, recursive: true })
  .filter(({ name, parentPath }) => /\.tsx?$/.test(name) && !name.includes('.spec.') && !parentPath.includes('i18n'))
  .map(({ name, parentPath }) => readFileSync(join(parentPath, name), 'utf8'))
  .join('\n');

/** Keys put together from a code, as in t(`terms.role.${role}`), count as used by their beginning. */
const beginnings = [...program.matchAll(/`([a-zA-Z]+\.[\w.]*)\$\{/g)].map(([, beginning = '']) => beginning);

const isUsed = (key: string): boolean =>
  program.includes(`'${key}'`) || beginnings.some((beginning) => key.startsWith(beginning));

const places = (text: string): readonly string[] => [...text.matchAll(PLACE)].map(([place]) => place).sort();

const areas: readonly (readonly [string, Area])[] = Object.entries(AREAS);

describe.each(areas)('the texts of %s', (name, { zh, en }) => {
  it('have the same keys in both languages, and none is blank in Chinese', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.entries(zh).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are all used by a page', () => {
    expect(Object.keys(zh).filter((key) => !isUsed(`${name}.${key}`))).toEqual([]);
  });

  it('are translated: no Chinese in the English ones, and the same places for values', () => {
    const { language: _, ...translated } = en as Record<string, string>;
    expect(Object.entries(translated).filter(([, text]) => /[\u4e00-\u9fff]/.test(text))).toEqual([]);
    for (const [key, text] of Object.entries(zh)) expect([key, places(en[key] ?? '')]).toEqual([key, places(text)]);
  });

  it('speak plainly: no exclamation marks, no 你, no half-width punctuation between Chinese', () => {
    const wrong = Object.entries(zh).filter(([, text]) => /[!！你]|[\u4e00-\u9fff][,;:?][\u4e00-\u9fff]/.test(text));
    expect(wrong).toEqual([]);
  });
});

it('fills the places of a text and leaves one without a value to be seen', () => {
  expect(textOf('zh', 'kit.page', { page: 3 })).toBe('第3页');
  expect(textOf('en', 'kit.page')).toBe('Page {page}');
});
