import { answer, calculate, parseCalculation, parseFacts, parseRulebook } from '.';

const instalments = {
  key: 'per-head',
  kind: 'instalments',
  startedFrom: '2025-01-01',
  startedTo: '2027-12-31',
  amounts: { SENIOR: 600000 },
  parts: [
    { part: 'advance', share: '1/2', on: { activeDay: 90 } },
    { part: 'fit', share: '1/5', on: { milestone: 'fit-for-post' } },
    { part: 'final', share: 'rest', on: 'promoted' },
  ],
  qualifyingDays: 42,
  onStop: 'keep-earned',
  oncePer: 'person-grade',
  capPerEnterpriseYearFen: 0,
  notWith: ['reward'],
};

/** A file that uses every field, and is right. */
const valid = {
  rulebook: {
    id: 'r',
    version: 1,
    schemes: [
      {
        key: 'tier',
        kind: 'tier-grid',
        payOn: '2025-12-20',
        requires: ['mechanism'],
        indicators: [
          { metric: 'a', target: 0.0001, weight: 40.5 },
          { metric: 'a', target: 1e9, weight: 59.5 },
        ],
        grades: [{ grade: 1, min: 90 }, { grade: 3, min: -0.5 }],
        classes: [{ class: 'A', headcountAtLeast: 0 }, { class: 'B' }],
        grid: { A: { 1: 2, 3: 1 }, B: { 1: 2, 3: Number.MAX_SAFE_INTEGER } },
        quota: { 3: 0 },
        budgetFen: 0,
      },
      { key: 'title', kind: 'title-award', title: '带徒名师', amountFen: 1, awardedFrom: '2025-01-01', awardedTo: '2025-01-01', oncePer: 'person' },
      { key: 'reward', kind: 'upgrade-reward', certifiedFrom: '2025-01-01', certifiedTo: '2025-12-31', amounts: { SENIOR: 1 }, highestOnly: true, match: { payer: 'district', ratio: '999999999/1' } },
      instalments,
      { key: 'mentor', kind: 'mentor-outcome', withinYears: 100, amounts: {}, bestPerApprentice: false },
    ],
  },
  facts: {
    enterprises: [{ id: 'e1', headcount: 0, metrics: { a: -1e9 }, checks: { mechanism: true } }, { id: 'e2', headcount: 1 }],
    pairings: [
      { id: 'p1', enterpriseId: 'e1', masterId: 'm1', apprenticeId: 'a1', trade: 'welder', targetGrade: 'SENIOR', startedOn: '2025-03-01', approvedOn: '2025-01-01', pauses: [{ from: '2024-05-01', to: '2024-05-01' }, { from: '2025-05-01' }], stoppedOn: '2025-03-01', completedOn: null, milestones: { 'fit-for-post': '2024-02-29' } },
      { id: 'p2', enterpriseId: 'nowhere', masterId: 'm1', apprenticeId: 'a1', trade: 'welder', targetGrade: 'APPRENTICE', startedOn: '2025-03-01' },
    ],
    promotions: [{ id: 'p1', personId: 'a1', enterpriseId: 'e1', pairingId: null, from: 'SENIOR', to: 'JUNIOR', certifiedOn: '2026-02-01', revokedOn: '2026-02-01' }],
    titles: [{ id: 'p1', holder: 'm1', title: '带徒名师', awardedOn: '2025-12-01', revokedOn: null }],
  },
  ledger: [{ scheme: 'any', beneficiary: 'x', subject: 'y', part: 'z', payer: 'city', kind: 'payment', amountFen: 1 }],
  asOf: '2025-12-31',
}; // prettier-ignore

type At = readonly (string | number)[];

/** The valid file with one place changed; `undefined` takes the field away. */
const changed = (at: At, value: unknown): unknown => {
  const put = (target: unknown, [key, ...rest]: At): unknown => {
    if (key === undefined) return value;
    const copy = (Array.isArray(target) ? [...(target as unknown[])] : { ...(target as object) }) as Record<
      string,
      unknown
    >;
    const next = put(copy[key], rest);
    if (next === undefined) delete copy[key];
    else copy[key] = next;
    return copy;
  };
  return JSON.parse(JSON.stringify(put(valid, at), (_, each: unknown) => (each === Infinity ? 'Infinity' : each)));
};

const place = (path: string): At => path.split(/[.[\]]+/).filter((name) => name !== '').map((name) => (/^\d+$/.test(name) ? Number(name) : name)); // prettier-ignore

const pathOf = (json: unknown): string | undefined => {
  const result = parseCalculation(json);
  return 'malformed' in result ? result.malformed.path : undefined;
};

const s = 'rulebook.schemes';
const p = 'facts.pairings[0]';

/** Every sentence that a malformed file can get. */
const PROBLEMS: readonly string[] = [
  'expected "keep-earned" or "recover-all"',
  'expected "payment" or "clawback"',
  'expected "payment" or "clawback", but it is missing',
  'expected "person" or "person-year"',
  'expected "person-grade"',
  'expected "promoted", "completed", {"activeDay": 90} or {"milestone": "fit-for-post"}',
  'expected "tier-grid" or "title-award" or "instalments" or "upgrade-reward" or "mentor-outcome"',
  'expected a day not before awardedFrom',
  'expected a day not before awardedOn',
  'expected a day not before certifiedFrom',
  'expected a day not before certifiedOn',
  'expected a day not before from',
  'expected a day not before startedFrom',
  'expected a day not before startedOn',
  'expected a day that exists, like "2025-01-31"',
  'expected a day that exists, like "2025-01-31", but it is missing',
  'expected a fraction like "1/2"',
  'expected a fraction like "1/2" or "rest"',
  'expected a grade like "SENIOR"',
  'expected a list',
  'expected a list, but it is missing',
  'expected a min that falls',
  'expected a name that is not empty',
  'expected a number above 0',
  'expected a number with at most four decimals, from -1000000000 to 1000000000',
  'expected a text that is not empty',
  'expected a whole number from 0 to 9007199254740991',
  'expected a whole number from 1 to 100',
  'expected a whole number from 1 to 9007199254740991',
  'expected an amount, but it is missing',
  'expected an earlier scheme of kind "upgrade-reward" or "instalments"',
  'expected an object',
  'expected an object, but it is missing',
  'expected another payer than "city"',
  'expected at least one class',
  'expected at least one grade',
  'expected exactly one part with the share "rest"',
  'expected fractions that sum to less than 1',
  'expected grades that rise',
  'expected no condition on the last class',
  'expected only classes of this scheme',
  'expected only grades of this scheme',
  'expected true or false',
  'expected weights that sum to 100',
  'expected whole fen from 1 to 9007199254740991',
  'is there twice in the list',
  'unknown field',
];

describe('a file', () => {
  it('may use every field', () => expect(parseCalculation(valid)).toHaveProperty('parsed'));

  it.each([
    'ledger', 'facts.enterprises', 'facts.pairings', 'facts.promotions', 'facts.titles', 'facts.enterprises[0].metrics',
    'facts.enterprises[0].checks', `${p}.approvedOn`, `${p}.pauses`, `${p}.stoppedOn`, `${p}.completedOn`, `${p}.milestones`,
    'facts.promotions[0].pairingId', 'facts.promotions[0].revokedOn', 'facts.titles[0].revokedOn', `${s}[0].quota`,
    `${s}[0].budgetFen`, `${s}[2].match`, `${s}[3].oncePer`, `${s}[3].capPerEnterpriseYearFen`, `${s}[3].notWith`,
    `${s}[3].amounts.SENIOR`, `${s}[0].quota.3`,
  ])('may leave out %s', (path) => expect(pathOf(changed(place(path), undefined))).toBeUndefined()); // prettier-ignore

  it.each([
    'rulebook', 'facts', 'asOf', 'rulebook.id', 'rulebook.version', 'rulebook.schemes', `${s}[0].key`, `${s}[0].kind`,
        `${s}[0].grid.B.3`,
    `${s}[0].payOn`, `${s}[0].requires`, `${s}[0].indicators`, `${s}[0].indicators[0].metric`, `${s}[0].indicators[0].target`,
    `${s}[0].indicators[0].weight`, `${s}[0].grades`, `${s}[0].grades[1].grade`, `${s}[0].grades[1].min`, `${s}[0].classes`,
    `${s}[0].classes[0].class`, `${s}[0].grid`, `${s}[0].grid.A`, `${s}[0].grid.B.3`, `${s}[1].title`, `${s}[1].amountFen`,
    `${s}[1].awardedFrom`, `${s}[1].awardedTo`, `${s}[1].oncePer`, `${s}[2].certifiedFrom`, `${s}[2].certifiedTo`,
    `${s}[2].amounts`, `${s}[2].highestOnly`, `${s}[2].match.payer`, `${s}[2].match.ratio`, `${s}[3].startedFrom`,
    `${s}[3].startedTo`, `${s}[3].amounts`, `${s}[3].parts`, `${s}[3].parts[0].part`, `${s}[3].parts[0].share`,
    `${s}[3].parts[0].on`, `${s}[3].parts[0].on.activeDay`, `${s}[3].qualifyingDays`, `${s}[3].onStop`, `${s}[4].withinYears`,
    `${s}[4].amounts`, `${s}[4].bestPerApprentice`, 'facts.enterprises[1].id', 'facts.enterprises[1].headcount', `${p}.id`,
    `${p}.enterpriseId`, `${p}.masterId`, `${p}.apprenticeId`, `${p}.trade`, `${p}.targetGrade`, `${p}.startedOn`,
    `${p}.pauses[0].from`, 'facts.promotions[0].id', 'facts.promotions[0].personId', 'facts.promotions[0].enterpriseId',
    'facts.promotions[0].from', 'facts.promotions[0].to', 'facts.promotions[0].certifiedOn', 'facts.titles[0].id',
    'facts.titles[0].holder', 'facts.titles[0].title', 'facts.titles[0].awardedOn', 'ledger[0].scheme', 'ledger[0].beneficiary',
    'ledger[0].subject', 'ledger[0].part', 'ledger[0].payer', 'ledger[0].kind', 'ledger[0].amountFen',
  ])('needs %s, and not null', (path) => {
    expect(pathOf(changed(place(path), undefined))).toBe(path);
    expect(pathOf(changed(place(path), null))).toBe(path);
  }); // prettier-ignore

  it.each([
    'ledger', 'facts.enterprises', 'facts.titles', 'facts.enterprises[0].metrics', 'facts.enterprises[0].checks', `${p}.pauses`,
    `${p}.milestones`, `${s}[0].quota`, `${s}[0].budgetFen`, `${s}[0].classes[0].headcountAtLeast`, `${s}[2].match`,
    `${s}[3].oncePer`, `${s}[3].capPerEnterpriseYearFen`, `${s}[3].notWith`, `${p}.milestones.fit-for-post`,
    'facts.enterprises[0].metrics.a', 'facts.enterprises[0].checks.mechanism', `${s}[3].amounts.SENIOR`,
  ])('may not have null for %s', (path) => expect(pathOf(changed(place(path), null))).toBe(path)); // prettier-ignore

  it.each(['', 'rulebook', `${s}[0]`, `${s}[0].indicators[0]`, `${s}[0].grades[0]`, `${s}[0].classes[0]`, `${s}[1]`, `${s}[2]`,
    `${s}[2].match`, `${s}[3]`, `${s}[3].parts[0]`, `${s}[3].parts[0].on`, `${s}[3].parts[1].on`, `${s}[4]`, 'facts',
    'facts.enterprises[0]', p, `${p}.pauses[0]`, 'facts.promotions[0]', 'facts.titles[0]', 'ledger[0]',
  ])('has no unknown field in “%s”', (path) => {
    const unknown = `${path}.because`.replace(/^\./, '');
    expect(pathOf(changed(place(unknown), 1))).toBe(unknown);
  }); // prettier-ignore
});

const wrong: readonly (readonly [string, readonly unknown[]])[] = [
    ['rulebook.id', ['', 1, [], {}]],
    ['rulebook.version', [0, -1, 1.5, '1', 2 ** 53]],
    [`${s}[1].amountFen`, [0, -1, 0.5, '1', 2 ** 53, Infinity]],
    [`${s}[0].grid.A.1`, [0, 1.5]],
    [`${s}[3].amounts.SENIOR`, [0, 2 ** 53]],
    ['ledger[0].amountFen', [0, -5]],
    ['ledger[0].kind', ['pay', '']],
    [`${s}[0].budgetFen`, [-1, 0.5, '0']],
    [`${s}[0].quota.3`, [-1, 0.5]],
    [`${s}[3].capPerEnterpriseYearFen`, [-1, 0.5]],
    [`${s}[3].qualifyingDays`, [-1, 0.5]],
    ['facts.enterprises[0].headcount', [-1, 0.5, '3']],
    [`${s}[0].classes[0].headcountAtLeast`, [-1, 0.5]],
    [`${s}[0].grades[0].grade`, [0, 1.5]],
    [`${s}[3].parts[0].on.activeDay`, [0, 1.5, '90']],
    [`${s}[4].withinYears`, [0, 101, 1.5]],
    ['facts.enterprises[0].metrics.a', [1e9 + 0.0001, -1e9 - 1, 1.00001, '1', Infinity]],
    [`${s}[0].indicators[0].target`, [0, -1, 1e9 + 1, 0.00001]],
    [`${s}[0].indicators[0].weight`, [0, -40, 1e9 + 1, 0.00001]],
    [`${s}[0].grades[0].min`, [1e9 + 1, 90.00001, '90']],
    [`${s}[3].parts[0].share`, ['1', '0/2', '1/0', '01/2', '1/02', '1/1000000000', '1000000000/1', '1 / 2', '-1/2', '1/2/3', '', 0.5, 'Rest']],
    [`${s}[2].match.ratio`, ['rest', '0/1', '1/1000000000', 1]],
    [`${s}[2].match.payer`, ['city', '']],
    [`${s}[3].parts[2].on`, ['stopped', 90, [], '']],
    [`${s}[3].parts[1].on.milestone`, ['', 1]],
    [`${s}[0].kind`, ['tiers', '', 'constructor', 1]],
    [`${s}[3].onStop`, ['keep']],
    [`${s}[3].oncePer`, ['person']],
    [`${s}[1].oncePer`, ['year']],
    [`${s}[2].highestOnly`, [1, 'true']],
    [`${s}[0].requires[0]`, ['', 1]],
    [`${s}[0]`, [[], 'tier', null]],
    ['facts.enterprises[0].checks.mechanism', ['yes', 1]],
    [`${p}.targetGrade`, ['senior', '三级', '', 3]],
    [`${p}.trade`, ['', 1]],
    ['facts.promotions[0].to', ['BOSS']],
    ['facts.promotions[0].pairingId', ['', 1]],
    ['asOf', ['2025-02-29', '2025-13-01', '2025-1-1', '20250101', '2025-01-01T00:00:00Z', '', 20250101, '0000-01-01']],
    [`${p}.startedOn`, ['2023-02-29']],
    [`${p}.approvedOn`, ['']],
    [`${p}.pauses[1].to`, ['2025-04-30', '']],
    [`${p}.milestones.fit-for-post`, ['2025-02-30']],
    ['facts.pairings', [{}, 'p1', 1]],
    [`${p}.pauses`, [{}]],
    [`${p}.milestones`, [[]]],
  ]; // prettier-ignore

describe('a value', () => {
  it.each(wrong.flatMap(([path, values]) => values.map((value) => [path, value] as const)))(
    '%s is not %j',
    (path, value) => expect(pathOf(changed(place(path), value))).toBe(path),
  );

  it.each([
    [`${s}[4].withinYears`, 1],
    ['facts.enterprises[0].metrics.a', 999999999.9999],
    [`${s}[3].parts[1].share`, '499999999/999999999'],
    [`${s}[0].grades[0].min`, 1e9],
    [`${s}[3].parts[0].on.activeDay`, Number.MAX_SAFE_INTEGER],
    [`${s}[3].parts[2].on`, 'completed'],
    [`${s}[3].parts[0].share`, '399999999/500000000'],
    [`${s}[3].notWith`, []],
    [`${s}[3].notWith`, ['reward', 'reward']],
    [`${s}[0].requires`, []],
    [`${s}[3].amounts`, {}],
    ['rulebook.schemes', []],
    ['facts.enterprises[0].id', ' '],
    ['facts.enterprises[0].metrics', { constructor: 1, ['__proto__']: 2 }],
  ])('%s may be %j', (path, value) => expect(pathOf(changed(place(path), value))).toBeUndefined());
});

const between: readonly (readonly [string, string, unknown, string])[] = [
  ['an id twice', 'facts.pairings[1].id', 'p1', 'facts.pairings[1].id'],
  ['an enterprise twice', 'facts.enterprises[1].id', 'e1', 'facts.enterprises[1].id'],
  ['a scheme key twice', `${s}[4].key`, 'tier', `${s}[4].key`],
  ['a class twice', `${s}[0].classes[1].class`, 'A', `${s}[0].classes[1].class`],
  ['a part twice', `${s}[3].parts[2].part`, 'fit', `${s}[3].parts[2].part`],
  ['a stop before the start', `${p}.stoppedOn`, '2025-02-28', `${p}.stoppedOn`],
  ['a pause that ends before it begins', `${p}.pauses[0].to`, '2024-04-30', `${p}.pauses[0].to`],
  [
    'a certificate revoked before it was given',
    'facts.promotions[0].revokedOn',
    '2026-01-31',
    'facts.promotions[0].revokedOn',
  ],
  ['a title revoked before it was given', 'facts.titles[0].revokedOn', '2025-11-30', 'facts.titles[0].revokedOn'],
  ['an award window', `${s}[1].awardedTo`, '2024-12-31', `${s}[1].awardedTo`],
  ['a certificate window', `${s}[2].certifiedTo`, '2024-12-31', `${s}[2].certifiedTo`],
  ['a start window', `${s}[3].startedTo`, '2024-12-31', `${s}[3].startedTo`],
  ['weights', `${s}[0].indicators[0].weight`, 40.5001, `${s}[0].indicators`],
  ['no weights', `${s}[0].indicators`, [], `${s}[0].indicators`],
  ['fractions that fill the whole', `${s}[3].parts[0].share`, '4/5', `${s}[3].parts`],
  ['no rest', `${s}[3].parts[2].share`, '1/10', `${s}[3].parts`],
  ['two rests', `${s}[3].parts[0].share`, 'rest', `${s}[3].parts`],
  ['no parts', `${s}[3].parts`, [], `${s}[3].parts`],
  ['no grades', `${s}[0].grades`, [], `${s}[0].grades`],
  ['grades that do not rise', `${s}[0].grades[1].grade`, 1, `${s}[0].grades[1].grade`],
  ['a min that does not fall', `${s}[0].grades[1].min`, 90, `${s}[0].grades[1].min`],
  ['no classes', `${s}[0].classes`, [], `${s}[0].classes`],
  ['a last class with a condition', `${s}[0].classes[1].headcountAtLeast`, 0, `${s}[0].classes[1].headcountAtLeast`],
  ['a grid with another class', `${s}[0].grid.C`, { 1: 1, 3: 1 }, `${s}[0].grid.C`],
  ['a grid with another grade', `${s}[0].grid.A.2`, 1, `${s}[0].grid.A.2`],
  ['a grid with a grade written otherwise', `${s}[0].grid.A.03`, 1, `${s}[0].grid.A.03`],
  ['a quota for another grade', `${s}[0].quota.2`, 1, `${s}[0].quota.2`],
  ['an amount for no grade', `${s}[3].amounts.BOSS`, 1, `${s}[3].amounts.BOSS`],
  ['a ban of itself', `${s}[3].notWith[0]`, 'per-head', `${s}[3].notWith[0]`],
  ['a ban of another kind', `${s}[3].notWith[0]`, 'title', `${s}[3].notWith[0]`],
  ['a ban of nothing', `${s}[3].notWith[0]`, 'nothing', `${s}[3].notWith[0]`],
  ['a ban of an empty name', `${s}[3].notWith[0]`, '', `${s}[3].notWith[0]`],
  ['two triggers', `${s}[3].parts[0].on.milestone`, 'x', `${s}[3].parts[0].on.activeDay`],
];

const broken = (at: string, value: unknown): unknown =>
  changed(at.endsWith('.03') ? [...place(at.slice(0, -3)), '03'] : place(at), value);

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

  it('writes odd names in brackets, on one line, and cuts long ones', () => {
    const withMetric = (name: string) => changed(['facts', 'enterprises', 0, 'metrics', name], 'x');
    expect(pathOf(withMetric('a b\n'))).toBe('facts.enterprises[0].metrics["a b\\n"]');
    expect(pathOf(withMetric(''))).toBe('facts.enterprises[0].metrics[""]');
    expect(pathOf(withMetric('指标'))).toBe('facts.enterprises[0].metrics.指标');
    expect(pathOf(withMetric('x'.repeat(1000)))?.length).toBeLessThan(130);
  });

  it('says what it expected', () => {
    const problems = [[], changed(place(`${s}[3].parts[0].share`), 0.5), changed(place('asOf'), undefined)].map(
      (json) => {
        const result = parseCalculation(json);
        return 'malformed' in result ? `${result.malformed.path}: ${result.malformed.problem}` : '';
      },
    );
    expect(problems).toEqual([
      'input: expected an object',
      'rulebook.schemes[3].parts[0].share: expected a fraction like "1/2" or "rest"',
      'asOf: expected a day that exists, like "2025-01-31", but it is missing',
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
    expect(answer(reward(huge, '2/1'))).toMatchObject({ malformed: { path: 'rulebook.schemes' } });
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
