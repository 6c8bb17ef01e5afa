import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hundredths as yuan } from '@xinhuo/kernel';
import fc from 'fast-check';
import { arbitraryFile, redo, scenarios } from '../testing';
import { answer, inWords, type Line, type Step } from '.';

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
      const said = line
        .because()
        .map(inWords)
        .map(({ zh, en }, n) => `${n + 1}. ${zh}\n   ${en}\n`);
      return `${head}\n${said.join('')}`;
    })
    .join('\n');

/** The steps of the first line. */
const stepsOf = (schemes: readonly object[], facts: object): readonly Step[] =>
  linesOf({ rulebook: { id: 'r', version: 1, schemes }, facts, asOf: '2026-12-31' })[0]?.because() ?? [];

/** Whether every step names a rule that stands in the rulebook, and facts that are among the facts. */
const inFile = (file: { readonly facts: object }): void => {
  const ids = Object.entries(file.facts as Record<string, readonly { id: unknown }[]>).flatMap(([list, facts]) =>
    facts.map(({ id }) => `${list.replace(/s$/, '')}:${String(id)}`),
  );
  for (const { rule, facts } of linesOf(file).flatMap(({ because }) => because())) {
    const found = rule
      .split(/[.[\]]+/)
      .filter((name) => name !== '')
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], file);
    const isRule = found !== undefined && /^rulebook\.schemes\[\d\]/.test(rule);
    if (!isRule) throw new Error(`${rule} is no rule of the file`);
    expect(facts.length).toBeGreaterThan(0);
    expect(ids).toEqual(expect.arrayContaining([...facts]));
  }
};

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

  it.each(scenarios)('of $file names rules of the rulebook and facts of the file', ({ input }) => inFile(input));

  it('names rules of the rulebook and facts of the file, whatever the file', () =>
    fc.assert(fc.property(arbitraryFile, inFile), { numRuns: 150 }));

  it('gives the steps that a rule adds only where the rule is there', () => {
    const enterprises = [{ id: 'e1', headcount: 10, metrics: { a: 12.5 } }];
    const tier = {
      key: 'k',
      kind: 'tier-grid',
      payOn: '2025-12-20',
      requires: [],
      indicators: [
        { metric: 'a', target: 10, weight: 99.5 },
        { metric: 'b', target: 3, weight: 0.5 },
      ],
      grades: [{ grade: 1, min: 50 }],
      classes: [{ class: 'A' }],
      grid: { A: { 1: 5 } },
    };
    const steps = stepsOf([tier], { enterprises });
    expect(steps.map(({ step }) => step)).toEqual([
      'indicator',
      'indicator',
      'score',
      'earned',
      'class',
      'grid',
      'payday',
    ]);
    expect(steps[0]?.values).toEqual({ metric: 'a', value: '12.5', target: '10', weight: '99.5', points: '99.5' });
    expect(steps[1]?.values).toEqual({ metric: 'b', value: null, target: '3', weight: '0.5', points: '0' });
  });

  it('names the choice between promotions, and the certificate that a part waited for', () => {
    const pairing = { id: 'p1', enterpriseId: 'e1', masterId: 'm1', apprenticeId: 'a1', trade: 'welder', targetGrade: 'SENIOR', startedOn: '2025-01-01', approvedOn: '2025-01-01' };
    const rise = (id: string) => ({ id, personId: 'a1', enterpriseId: 'e1', pairingId: 'p1', from: 'JUNIOR', to: 'SENIOR', certifiedOn: '2025-06-01' });
    const facts = { pairings: [pairing], promotions: [rise('c9'), rise('c1'), rise('c10')] };
    const amounts = { SENIOR: 5 };
    const reward = { key: 'k', kind: 'upgrade-reward', certifiedFrom: '2025-01-01', certifiedTo: '2025-12-31', amounts, highestOnly: false };
    const mentor = { key: 'k', kind: 'mentor-outcome', withinYears: 1, amounts, bestPerApprentice: false };
    const parts = [{ part: 'a', share: 'rest', on: 'promoted' }];
    const perHead = { key: 'k', kind: 'instalments', startedFrom: '2025-01-01', startedTo: '2025-12-31', amounts, parts, qualifyingDays: 0, onStop: 'keep-earned' };
    const all = ['promotion:c1', 'promotion:c10', 'promotion:c9'];
    const [window] = stepsOf([reward], facts);
    expect(window).toMatchObject({ step: 'window', values: { event: 'certified', on: '2025-06-01' } });
    expect(stepsOf([reward], facts).find(({ step }) => step === 'first')).toMatchObject({ rule: 'rulebook.schemes[0].highestOnly', facts: all, values: { among: 3, year: null, grade: 'SENIOR' } });
    expect(stepsOf([{ ...mentor, bestPerApprentice: true }], facts).find(({ step }) => step === 'highest')).toMatchObject({ facts: all });
    expect(stepsOf([mentor], facts).map(({ step, facts: named }) => [step, ...named])).toEqual([
      ['anniversary', 'promotion:c1', 'pairing:p1'], ['approved', 'pairing:p1'], ['amount', 'promotion:c1'], ['due', 'promotion:c1'],
    ]);
    expect(stepsOf([perHead], facts).find(({ step }) => step === 'promoted')?.facts).toEqual(['pairing:p1', 'promotion:c1']);
  }); // prettier-ignore

  it('is made only when somebody asks, and anew each time', () => {
    const [line] = linesOf(scenarios[1]?.input);
    expect(typeof line?.because).toBe('function');
    expect(line?.because()).not.toBe(line?.because());
    expect(line?.because()).toEqual(line?.because());
  });
});
