import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { arbitraryFile, redo, scenarios } from '../testing';
import { answer, type Line, renderBecause } from '.';
import { hundredths as yuan } from './money-text';

const linesOf = (file: unknown): readonly Line[] => {
  const result = answer(file);
  if ('malformed' in result) throw new Error(JSON.stringify(result.malformed));
  return result.parsed.lines;
};

/** Every line with its steps in both languages, for people to read. */
const explained = (lines: readonly Line[]): string =>
  lines
    .map((line) => {
      const { scheme, beneficiary, subject, part, payer, dueOn, amountFen, status } = line;
      const head = `${scheme} | ${beneficiary} | ${subject} | ${part} | ${payer} | ${yuan(amountFen)} | ${dueOn} ${status}`;
      const steps = line.because();
      const english = renderBecause(steps, 'en');
      const said = renderBecause(steps, 'zh').map((chinese, n) => `${n + 1}. ${chinese}\n   ${english[n] ?? ''}\n`);
      return `${head}\n${said.join('')}`;
    })
    .join('\n');

describe('the explanation of a line', () => {
  // Reviewed by people; `UPDATE_EXPLANATIONS=1` writes them anew.
  it.each(scenarios)('of $file reads as it was reviewed', ({ file, input }) => {
    const path = join(__dirname, '../explanations', file.replace('.json', '.txt'));
    const text = explained(linesOf(input));
    if (process.env['UPDATE_EXPLANATIONS']) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  it.each(scenarios)('of $file is enough to redo the sum and the day', ({ input }) => {
    for (const { because, amountFen, dueOn } of linesOf(input)) {
      expect(redo(because())).toEqual({ amountFen: BigInt(amountFen), dueOn });
    }
  });

  it('is enough to redo the sum and the day, whatever the file', () =>
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        for (const { because, amountFen, dueOn } of linesOf(file)) {
          expect(redo(because())).toEqual({ amountFen: BigInt(amountFen), dueOn });
        }
      }),
      { numRuns: 150 },
    ));

  it('names rules that stand in the rulebook, and facts that are among the facts', () =>
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        const ids = Object.entries(file.facts).flatMap(([list, facts]) =>
          facts.map(({ id }) => `${list.replace(/s$/, '')}:${String(id)}`),
        );
        for (const { rule, facts } of linesOf(file).flatMap(({ because }) => because())) {
          const found = rule
            .split(/[.[\]]+/)
            .filter((name) => name !== '')
            .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], file);
          if (found === undefined || !/^rulebook\.schemes\[\d\]/.test(rule))
            throw new Error(`${rule} is no rule of the file`);
          expect(facts.length).toBeGreaterThan(0);
          expect(ids).toEqual(expect.arrayContaining([...facts]));
        }
      }),
      { numRuns: 150 },
    ));

  it('is made only when somebody asks, and anew each time', () => {
    const [line] = linesOf(scenarios[1]?.input);
    expect(typeof line?.because).toBe('function');
    expect(line?.because()).not.toBe(line?.because());
    expect(line?.because()).toEqual(line?.because());
  });
});
