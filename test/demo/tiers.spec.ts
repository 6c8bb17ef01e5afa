import { demonstrationRulebook, enterpriseFact, GRADE_LINES, planCity, TIER_SCHEME } from '@xinhuo/demonstration';
import { parseRulebook, type Standing, standings } from '@xinhuo/money';

const scored = (): readonly Standing[] => {
  const read = parseRulebook(demonstrationRulebook);
  if (!('parsed' in read)) throw new Error(read.malformed.problem);
  const scheme = read.parsed.schemes.find(({ key }) => key === TIER_SCHEME);
  if (scheme?.kind !== 'tier-grid') throw new Error('There is no tier scheme');
  return standings(scheme, planCity(2025, 1).firms.map(enterpriseFact));
};

describe('the tiers of the demonstration city', () => {
  const all = scored();

  it.each(GRADE_LINES)('have firms within one point on both sides of the line of grade $grade, at $min', ({ min }) => {
    const scores = all.map(({ score }) => score / 100);
    expect(scores.filter((score) => score >= min && score < min + 1)).not.toEqual([]);
    expect(scores.filter((score) => score < min && score >= min - 1)).not.toEqual([]);
  });

  it('come to 2, 6 and 7 firms of class A, and to 4, 4 and 5 of class B', () => {
    const cell = (name: string, grade: number) =>
      all.filter((each) => each.class === name && each.grade === grade && each.amountFen !== null).length;
    expect([1, 2, 3].map((grade) => cell('A', grade))).toEqual([2, 6, 7]);
    expect([1, 2, 3].map((grade) => cell('B', grade))).toEqual([4, 4, 5]);
  });

  it('rest on indicators that vary, and turn away a firm with a good score for each failed check', () => {
    for (const { metric } of demonstrationRulebook.schemes[0].indicators) {
      expect(new Set(all.map(({ enterprise }) => enterprise.metrics[metric])).size).toBeGreaterThan(10);
    }
    const failed = all.filter(({ score, reason }) => score >= 7000 && reason?.startsWith('CHECK_FAILED'));
    expect(new Set(failed.map(({ reason }) => reason)).size).toBe(2);
  });
});
