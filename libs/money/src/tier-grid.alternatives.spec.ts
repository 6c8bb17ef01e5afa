import fc from 'fast-check';
import { arbitraryFile, type ArbitraryFile } from '../testing';
import type { Alternative } from './alternatives';
import { calculate } from './calculate';
import { parseCalculation } from './calculation';
import type { EnterpriseFact, Facts } from './facts';
import type { Line } from './line';
import { alternativeInWords } from './render-alternative';
import { tierGridAlternatives } from './tier-grid.alternatives';
import type { TierGrid } from './tier-grid.terms';

const read = (json: unknown) => {
  const file = parseCalculation(json);
  if (!('parsed' in file)) throw new Error(`${file.malformed.path}: ${file.malformed.problem}`);
  return file.parsed;
};

/** A city of one firm: 40 of 50 and 30 of 50 points. */
const city = (change: Partial<EnterpriseFact> = {}) => ({
  rulebook: {
    ...{ id: 'r', version: 1 },
    schemes: [
      {
        ...{ key: 'grants', kind: 'tier-grid', payOn: '2025-12-20', requires: ['mechanismComplete'] },
        indicators: [
          { metric: 'pairingRate', target: 10, weight: 50 },
          { metric: 'retentionRate', target: 100, weight: 50 },
        ],
        grades: [
          { grade: 1, min: 90 },
          { grade: 2, min: 65.5 },
        ],
        classes: [{ class: 'A', headcountAtLeast: 300 }, { class: 'B' }],
        grid: { A: { 1: 10_000_000, 2: 6_000_000 }, B: { 1: 5_000_000, 2: 3_000_000 } },
      },
    ],
  },
  facts: {
    enterprises: [
      {
        ...{ id: 'e1', headcount: 200, checks: { mechanismComplete: true } },
        metrics: { pairingRate: 8, retentionRate: 60 },
        ...change,
      },
    ],
    ...{ pairings: [], promotions: [], titles: [] },
  },
  ledger: [],
  asOf: '2025-12-31',
});

const alternativesIn = (json: unknown): readonly Alternative[] => {
  const { rulebook, facts, asOf } = read(json);
  const [terms] = rulebook.schemes;
  const [line] = calculate(rulebook, facts, asOf).lines;
  return tierGridAlternatives(terms as TierGrid, line!.because());
};

describe('what would have changed the amount of a tier grid', () => {
  it('names the next line, the indicators that reach it, the own line and the class', () => {
    expect(alternativesIn(city()).map((one) => alternativeInWords(one).zh)).toEqual([
      '再得20分（达到90分）即达一等，奖补标准为50,000.00元。',
      '仅“留用率”由60提高到100，即达一等，奖补标准为50,000.00元。',
      '总分高出二等线4.5分；低于65.5分则不予奖补。',
      '得分不变而职工达到300人，则属于A类，奖补标准为60,000.00元。',
    ]);
  });

  it('names the grade below and the smaller class at the top', () => {
    const metrics = { pairingRate: 10, retentionRate: 90 };
    expect(alternativesIn(city({ headcount: 300, metrics })).map((one) => alternativeInWords(one).zh)).toEqual([
      '总分高出一等线5分；低于90分则为二等，奖补标准为60,000.00元。',
      '得分不变而职工少于300人，则属于B类，奖补标准为50,000.00元。',
    ]);
  });

  it('says every alternative in English too', () => {
    for (const one of alternativesIn(city())) expect(alternativeInWords(one).en).toMatch(/^[\x20-\x7e“”¥]+\.$/);
  });

  it('is what the engine gives for the changed facts', () =>
    fc.assert(
      fc.property(arbitraryFile, (file) => {
        for (const { one, then } of tried(file)) expect(then).toBe(one.values.amountFen);
      }),
    ));
});

/** Places and budget depend on the others; an alternative leaves them aside. */
const withoutOthers = ({ rulebook, ...file }: ArbitraryFile) => ({
  ...file,
  rulebook: { ...rulebook, schemes: rulebook.schemes.map(({ quota: _, budgetFen: __, ...scheme }) => scheme) },
});

/** The facts with the change that an alternative names; a score alone cannot be set. */
const changed = (facts: Facts, { subject }: Line, one: Alternative): Facts | undefined => {
  const change = ((): ((enterprise: EnterpriseFact) => EnterpriseFact) | undefined => {
    switch (one.alternative) {
      case 'indicator':
        return (firm) => ({ ...firm, metrics: { ...firm.metrics, [one.values.metric]: Number(one.values.target) } });
      case 'class':
        return (firm) => ({ ...firm, headcount: one.values.headcount - (one.values.side === 'below' ? 1 : 0) });
      default:
        return undefined;
    }
  })();
  if (!change) return undefined;
  return {
    ...facts,
    enterprises: facts.enterprises.map((firm) => (`enterprise:${firm.id}` === subject ? change(firm) : firm)),
  };
};

/** Every alternative of a file that can be applied, and the amount that the engine gives for it. */
const tried = (file: ArbitraryFile) => {
  const { rulebook, facts, asOf } = read(withoutOthers(file));
  return rulebook.schemes.flatMap((terms) => {
    if (terms.kind !== 'tier-grid') return [];
    const alone = { ...rulebook, schemes: [terms] };
    return calculate(alone, facts, asOf).lines.flatMap((line) =>
      tierGridAlternatives(terms, line.because()).flatMap((one) => {
        const then = changed(facts, line, one);
        if (!then) return [];
        const again = calculate(alone, then, asOf).lines.find(({ subject }) => subject === line.subject);
        return [{ one, then: again?.amountFen }];
      }),
    );
  });
};
