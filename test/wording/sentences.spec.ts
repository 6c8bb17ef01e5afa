import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Detail, filled, isKind, NAMES, placeholdersOf, ROLES, type Sentence } from '@xinhuo/kernel';

const LIBS = join(__dirname, '../../libs');

/** Every sentence of every `*.sentences.ts` and `*-refusals.ts`, found by their files so that none is forgotten. */
const sentences = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((file) => /src\/[\w-]+(\.sentences|-refusals)\.ts$/.test(file))
  .flatMap((file) =>
    Object.entries(jest.requireActual<Record<string, Record<string, Sentence>>>(join(LIBS, file))).flatMap(
      ([name, all]) => Object.entries(all).map(([code, sentence]) => [`${name}.${code}`, sentence] as const),
    ),
  );

/** Numbers, which are written as they are; whatever else a sentence names says its kind. */
const NUMBERS =
  'current due from least months most needed of onTime pairings places practicalScore prize refused steps theoryScore to used version year';
const PLAIN = new Set([...NUMBERS.split(' '), 'problem']);

/** The one refusal after which there is nothing to do. */
const FINAL = /\.PERSON_ERASED$/;

const CODES = [...ROLES, ...Object.values(NAMES).flatMap((names) => Object.keys(names))]
  .filter((code) => /[A-Z_-]/.test(code))
  .join('|');

/** A value of the placeholder's kind, as deciders give it. */
const sample = ({ name, kind }: { name: string; kind?: string }): Detail[string] => {
  if (kind === 'day') return '2025-03-01';
  if (kind === 'fen') return 10_000_000;
  return kind === undefined ? 7 : (Object.keys(NAMES[kind as keyof typeof NAMES])[1] ?? name);
};

const said = ({ zh, en }: Sentence): Sentence => {
  const found = placeholdersOf(zh + en);
  return filled({ zh, en }, Object.fromEntries(found.map((each) => [each.name, sample(each)])));
};

describe('what people are told when a rule refuses', () => {
  it('is found in every module', () => expect(sentences.length).toBeGreaterThan(180));

  it.each(sentences)('%s names values of a known kind, the same in both languages', (_, { zh, en }) => {
    const names = (text: string) => placeholdersOf(text).map(({ name, kind }) => `${name}:${kind}`);
    expect(new Set(names(zh))).toEqual(new Set(names(en)));
    for (const { name, kind } of placeholdersOf(zh)) {
      if (name.endsWith('Fen')) expect(kind).toBe('fen');
      if (name.endsWith('On') || name === 'on') expect(kind).toBe('day');
      expect([name, kind === undefined ? PLAIN.has(name) : isKind(kind)]).toEqual([name, true]);
    }
  });

  it.each(sentences)('%s shows no code, no fen, no ISO date and no empty place', (_, sentence) => {
    const { zh, en } = said(sentence);
    expect(zh).not.toMatch(/[A-Za-z]{2,}|[{}]|undefined|\d{4}-\d\d/);
    expect(en).not.toMatch(new RegExp(`\\b(${CODES}|fen)\\b|[{}]|undefined|\\d{4}-\\d\\d`));
  });

  it.each(sentences)('%s is plain, polite and says what to do next', (name, { zh, en }) => {
    expect(zh).not.toMatch(/你|您|[!！]|系统异常/);
    expect(en).not.toMatch(/!|\bsystem error\b/i);
    expect([zh, en].every((text) => /[。.]$/.test(text))).toBe(true);
    if (!FINAL.test(name)) expect(zh).toMatch(/请/);
  });
});
