import { parseRulebook, type Facts } from '@xinhuo/money';
import { rulebookContent } from '../testing/rulebook';
import { explain, type ExplainedLine, factsOf } from './explanation';
import { resultOf } from './frozen-result';
import { lineIdOf } from './grant-ids';
import type { Source } from './round-facts.fold';
import type { GrantView, RoundView } from './subsidy.tables';

const facts: Facts = {
  enterprises: [
    {
      id: 'e1',
      headcount: 20,
      metrics: { promotionsPerHundred: 33.3333, pairingRate: 15 },
      checks: { mechanismComplete: true },
    },
    {
      id: 'e2',
      headcount: 10,
      metrics: { promotionsPerHundred: 50, pairingRate: 40 },
      checks: { mechanismComplete: true },
    },
  ],
  pairings: [],
  promotions: [],
  titles: [{ id: 't1', holder: 'm1', title: '带徒名师', awardedOn: '2025-05-01', revokedOn: null }],
};
const indicator = (numerator: number, denominator: number, ...events: readonly string[]) => ({
  numerator,
  denominator,
  events,
});
const none = indicator(0, 0);
const sources = new Map<string, Source>([
  [
    'enterprise:e1',
    {
      events: ['joined', 'headcount'],
      indicators: {
        promotionsPerHundred: indicator(1, 3, 'verified'),
        pairingRate: indicator(3, 20, 'headcount', 'force1', 'force2', 'force3'),
        onTimeRate: none,
        completionRate: none,
        retentionRate: none,
        resultsPerHundred: none,
      },
    },
  ],
  ['title:t1', { events: ['awarded'] }],
]);

const read = parseRulebook(rulebookContent);
if (!('parsed' in read)) throw new Error(read.malformed.problem);
const { lines: frozen } = resultOf(read.parsed, facts, '2025-12-31');

const explained = (beneficiary: string) => {
  const own = frozen.filter((line) => line.beneficiary === beneficiary);
  const unpaid = { standing: 'approved', paidOn: null, paidBy: null, source: null, voucher: null } as const;
  const lines = own.map(({ because: _, beneficiary: __, status: ___, capped: ____, ...line }) => ({
    ...line,
    ...unpaid,
    lineId: lineIdOf(line),
  }));
  const step = { step: 'opened', on: '2025-12-01', by: 'u1', eventId: 'opened' } as const;
  const grant = { beneficiary, lines, steps: [{ ...step, step: 'proposed' }] } as unknown as GrantView;
  return explain(grant, { steps: [step] } as unknown as RoundView, { lines: own, sources });
};
const valuesOf = (line: ExplainedLine, step: string) =>
  line.because.filter((one) => one.step === step).map(({ values }) => values as Record<string, never>);

/** Adds exact fractions such as `20` or `1/3` and rounds half up to hundredths, as somebody with paper would. */
const rounded = (fractions: readonly string[]): number => {
  let [over, under] = [0n, 1n];
  for (const text of fractions) {
    const [part = '0', whole = '1'] = text.split('/');
    [over, under] = [over * BigInt(whole) + BigInt(part) * under, under * BigInt(whole)];
  }
  return Number((over * 200n + under) / (under * 2n)) / 100;
};

describe('the explanation of a grant', () => {
  it('lets a reader redo an enterprise grant from its own values alone', () => {
    const [line] = explained('enterprise:e1').lines;
    const points = valuesOf(line!, 'indicator').map(({ points: text }) => String(text));
    const [score] = valuesOf(line!, 'score');
    expect(rounded(points)).toBe(Number(score!['score']));
    const [earned] = valuesOf(line!, 'earned');
    expect(Number(score!['score'])).toBeGreaterThanOrEqual(Number(earned!['min']));
    const [grid] = valuesOf(line!, 'grid');
    expect(grid).toEqual({ class: 'A', grade: 2, amountFen: line!.amountFen });
    for (const one of line!.because.filter(({ step }) => step === 'indicator')) {
      const { value } = one.values as { value: string };
      expect(Math.round((one.counted!.numerator / one.counted!.denominator) * 1_000_000) / 10_000).toBe(Number(value));
    }
  });

  it('names the events that were counted, and says it in both languages', () => {
    const [line] = explained('enterprise:e1').lines;
    const [promotions, pairing] = line!.because.filter(({ step }) => step === 'indicator');
    expect(promotions?.facts).toEqual([{ fact: 'enterprise:e1', events: ['verified'] }]);
    expect(pairing?.facts[0]?.events).toEqual(['headcount', 'force1', 'force2', 'force3']);
    expect(pairing?.zh).toBe(
      '指标“结对率”：实际15，目标20，权重40；得分 = 权重 × 实际 ÷ 目标（比值最低0、最高1）= 30。',
    );
    expect(line!.because.find(({ step }) => step === 'class')?.facts).toEqual([
      { fact: 'enterprise:e1', events: ['joined', 'headcount'] },
    ]);
    for (const { zh, en } of line!.because) expect([zh, en].join()).not.toMatch(/undefined|\[object|\{/);
  });

  it('tells a title award, and every step that was taken', () => {
    const { lines, steps } = explained('person:m1');
    const [line] = lines;
    expect(valuesOf(line!, 'sum')).toEqual([{ amountFen: line!.amountFen }]);
    expect(line!.because[0]).toMatchObject({ facts: [{ fact: 'title:t1', events: ['awarded'] }] });
    expect(line!.because.map(({ zh }) => zh)).toEqual([
      '“带徒名师”授予于2025年5月1日，在2025年1月1日至2025年12月31日之内，且未被撤销。',
      '每人只计一次：这是唯一的一项。',
      '金额为0.30元。',
      '应付日为2025年5月1日。',
    ]);
    expect(steps.map(({ step }) => step)).toEqual(['opened', 'proposed']);
    expect(factsOf(frozen)).toContain('title:t1');
  });
});
