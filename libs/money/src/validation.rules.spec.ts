import { answer, calculate, parseCalculation, parseFacts, parseRulebook } from '.';
import { between, broken, changed, place, PROBLEMS, valid, wrong } from '../testing';

const pathOf = (json: unknown): string | undefined => {
  const result = parseCalculation(json);
  return 'malformed' in result ? result.malformed.path : undefined;
};

const s = 'rulebook.schemes';

const problemOf = (json: unknown): string => {
  const result = parseCalculation(json);
  return 'malformed' in result ? result.malformed.problem : '';
};

describe('rules between fields', () => {
  it.each(between)('refuse %s', (_, at, value, path) => expect(pathOf(broken(at, value))).toBe(path));

  it('say what they expected, as all rules do', () => {
    const problems = [
      ...wrong.flatMap(([path, values]) => values.map((value) => problemOf(changed(place(path), value)))),
      ...between.map(([, at, value]) => problemOf(broken(at, value))),
      ...['rulebook', 'asOf', 'ledger[0].kind', s, `${s}[2].match.ratio`, `${s}[0].kind`, `${s}[0].grid.B.3`].map(
        (path) => problemOf(changed(place(path), undefined)),
      ),
      problemOf(changed(place('facts.enterprises[0].metrics'), { '': 1 })),
      problemOf(changed(place('facts.because'), 1)),
    ];
    expect([...new Set(problems)].sort()).toEqual(PROBLEMS);
  });

  it('refuses a ban of a later scheme', () => {
    const [tier, title, reward, perHead, mentor] = valid.rulebook.schemes;
    const schemes = [perHead, tier, title, reward, mentor];
    expect(pathOf({ ...valid, rulebook: { ...valid.rulebook, schemes } })).toBe(`${s}[0].notWith[0]`);
  });

  it('refuses a ban of a kind without a grade', () => {
    const [tier, title, reward, perHead, mentor] = valid.rulebook.schemes;
    for (const name of ['tier', 'title', 'mentor']) {
      const schemes = [tier, title, reward, mentor, { ...perHead, notWith: [name] }];
      expect(pathOf({ ...valid, rulebook: { ...valid.rulebook, schemes } })).toBe(`${s}[4].notWith[0]`);
    }
  });

  it('writes odd names in brackets, on one line, and cuts long ones', () => {
    const withMetric = (name: string) => changed(['facts', 'enterprises', 0, 'metrics', name], 'x');
    expect(pathOf(withMetric('a b\n'))).toBe('facts.enterprises[0].metrics["a b\\n"]');
    expect(pathOf(withMetric(''))).toBe('facts.enterprises[0].metrics[""]');
    expect(pathOf(withMetric('指标'))).toBe('facts.enterprises[0].metrics.指标');
    expect(pathOf(withMetric('x'.repeat(80)))).toBe(`facts.enterprises[0].metrics.${'x'.repeat(80)}`);
    expect(pathOf(withMetric('x'.repeat(1000)))).toBe(`facts.enterprises[0].metrics["${'x'.repeat(80)}…"]`);
    expect(pathOf(withMetric(`${'x'.repeat(79)} `))).toBe(`facts.enterprises[0].metrics["${'x'.repeat(79)} "]`);
  });

  it('says what it expected', () => {
    const missing = ['asOf', s, 'facts'].map((path) => changed(place(path), undefined));
    const others = [[], changed(place(`${s}[3].parts[0].share`), 0.5), changed(place(s), 1)];
    const problems = [...others, ...missing].map((json) => {
      const result = parseCalculation(json);
      return 'malformed' in result ? `${result.malformed.path}: ${result.malformed.problem}` : '';
    });
    expect(problems).toEqual([
      'input: expected an object',
      'rulebook.schemes[3].parts[0].share: expected a fraction like "1/2" or "rest"',
      'rulebook.schemes: expected a list',
      'asOf: expected a day that exists, like "2025-01-31", but it is missing',
      'rulebook.schemes: expected a list, but it is missing',
      'facts: expected an object, but it is missing',
    ]);
  });
});

describe('parts of a file', () => {
  it('have the same paths when they are read alone', () => {
    expect(parseRulebook({ id: 'r', version: 0, schemes: [] })).toMatchObject({
      malformed: { path: 'rulebook.version' },
    });
    expect(parseRulebook(null)).toMatchObject({ malformed: { path: 'rulebook' } });
    expect(parseFacts({ titles: [{}] })).toMatchObject({ malformed: { path: 'facts.titles[0].id' } });
    expect(parseFacts({})).toEqual({ parsed: { enterprises: [], pairings: [], promotions: [], titles: [] } });
    expect(parseFacts({ enterprises: [{ id: 'e', headcount: -0 }] })).toEqual({
      parsed: {
        enterprises: [{ id: 'e', headcount: 0, metrics: {}, checks: {} }],
        pairings: [],
        promotions: [],
        titles: [],
      },
    });
    expect(answer({})).toMatchObject({ malformed: { path: 'rulebook' } });
    expect(parseRulebook(valid.rulebook)).toMatchObject({ parsed: { id: 'r', version: 1 } });
  });
});

describe('a rulebook', () => {
  it('comes from parsing alone: the compiler refuses one made by hand', () => {
    const facts = { enterprises: [], pairings: [], promotions: [], titles: [] };
    // @ts-expect-error the mark of a parsed rulebook is missing
    expect(calculate({ id: 'r', version: 1, schemes: [] }, facts, '2025-12-31')).toEqual({ lines: [], ineligible: [] });
  });
});

describe('an amount beyond 2⁵³ − 1', () => {
  const huge = Number.MAX_SAFE_INTEGER;
  const promotion = {
    id: 'c1',
    personId: 'a1',
    enterpriseId: 'e1',
    from: 'JUNIOR',
    to: 'SENIOR',
    certifiedOn: '2025-06-01',
  };
  const reward = (amount: number, ratio: string) => ({
    rulebook: { id: 'r', version: 1, schemes: [{ ...valid.rulebook.schemes[2], amounts: { SENIOR: amount }, match: { payer: 'd', ratio } }] },
    facts: { promotions: [promotion] },
    asOf: '2025-12-31',
  }); // prettier-ignore
  const entry = { scheme: 'x', beneficiary: 'y', subject: 'z', part: 'p', payer: 'city', amountFen: huge };
  const empty = { rulebook: { id: 'r', version: 1, schemes: [] }, facts: {}, asOf: '2025-12-31' };

  it('is refused in a line, and only there', () => {
    expect(answer(reward(huge, '1/1'))).toHaveProperty('parsed');
    expect(answer(reward(huge, '2/1'))).toEqual({
      malformed: { path: 'rulebook.schemes', problem: 'expected amounts of at most 9007199254740991 fen' },
    });
    expect(answer({ ...reward(huge, '2/1'), facts: {} })).toHaveProperty('parsed');
  });

  it('is refused in a move, and not in the sums behind it', () => {
    const payment = { ...entry, kind: 'payment' };
    const clawback = { ...entry, kind: 'clawback' };
    expect(answer({ ...empty, ledger: [payment, payment] })).toMatchObject({ malformed: { path: 'ledger' } });
    expect(answer({ ...empty, ledger: [clawback, clawback] })).toMatchObject({ malformed: { path: 'ledger' } });
    const balanced = answer({ ...empty, ledger: [payment, payment, payment, clawback, clawback] });
    expect(balanced).toMatchObject({ parsed: { moves: [{ kind: 'clawback', amountFen: huge }] } });
    expect(answer({ ...empty, ledger: [payment, payment, clawback, clawback] })).toMatchObject({
      parsed: { moves: [] },
    });
  });
});
