import { parseCalculation } from '.';
import { changed, place, valid, wrong } from '../testing';

const pathOf = (json: unknown): string | undefined => {
  const result = parseCalculation(json);
  return 'malformed' in result ? result.malformed.path : undefined;
};

const s = 'rulebook.schemes';
const p = 'facts.pairings[0]';

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
