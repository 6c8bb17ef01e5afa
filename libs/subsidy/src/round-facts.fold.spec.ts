import { parseFacts } from '@xinhuo/money';
import { foldRound } from './round-facts.fold';
import type { FactData, SubsidyFact } from './subsidy.inbox';

const frame = { programmeId: 'p', year: 2025, asOf: '2025-12-20', rulebookHash: 'h' };
type Told = { readonly id: string; readonly type: string; readonly data: object };

/** Folds these facts, each under its place in the story as event id: `#1`, `#2`… */
const told = (...story: readonly SubsidyFact[]) => {
  const fold = foldRound(frame);
  story.forEach(({ type, data }, n) => fold.add({ id: `#${n + 1}`, type, data } satisfies Told));
  return fold.facts();
};
const owned = (enterpriseId: string) => ({ enterpriseId, programmeId: 'p' });
const fact = <T extends SubsidyFact['type']>(type: T, data: FactData<T>) => ({ type, data }) as unknown as SubsidyFact;

const joined = (id: string, joinedOn = '2025-01-01') => fact('EnterpriseJoined', { ...owned(id), joinedOn });
const headcount = (id: string, count: number, year = 2025) =>
  fact('HeadcountReported', { ...owned(id), year, headcount: count });
const parties = (n: number, enterpriseId = 'e1') => ({
  pairingId: `p${n}`,
  ...owned(enterpriseId),
  masterId: 'm1',
  apprenticeId: `a${n}`,
});
const terms = {
  trade: 'welder',
  targetGrade: 'INTERMEDIATE',
  startedOn: '2025-03-01',
  endsOn: '2026-02-28',
  milestones: [
    { key: 'safety', dueOn: '2025-04-01' },
    { key: 'fit-for-post', dueOn: '2025-06-01' },
    { key: 'independent', dueOn: '2025-12-31' },
  ],
} as const;
const inForce = (n: number, data: Partial<FactData<'AgreementTookForce'>> = {}) =>
  fact('AgreementTookForce', { ...parties(n), ...terms, approvedOn: '2025-03-05', ...data });
const signed = (n: number, milestone: string, signedOn: string, gate = false) =>
  fact('MilestoneSigned', { pairingId: `p${n}`, milestone, gate, signedOn });
const passed = (n: number, passedOn: string) =>
  fact('GatePassed', { pairingId: `p${n}`, milestone: 'fit-for-post', passedOn });
const promotion = (id: string, certifiedOn: string) => ({
  ...owned('e1'),
  promotionId: id,
  personId: 'a1',
  pairingId: 'p1',
  from: 'JUNIOR' as const,
  to: 'INTERMEDIATE' as const,
  certifiedOn,
});
const verified = (id: string, certifiedOn = '2025-08-01') => fact('PromotionVerified', promotion(id, certifiedOn));

describe('the facts of a round', () => {
  it('count a small city as it is counted by hand', () => {
    const { facts, sources } = told(
      joined('e1'), // #1
      headcount('e1', 120), // #2
      fact('MechanismChecked', { ...owned('e1'), year: 2025, complete: true }),
      fact('SafetyDeclared', { ...owned('e1'), year: 2025, noMajorAccident: true }),
      inForce(1), // #5
      inForce(2), // #6
      inForce(3), // #7
      signed(1, 'safety', '2025-04-01'), // #8 on time
      signed(2, 'safety', '2025-04-02'), // a day late
      signed(1, 'fit-for-post', '2025-05-30', true), // counts only when both have signed
      passed(1, '2025-05-30'), // #11 on time
      signed(2, 'fit-for-post', '2025-05-30', true), // no second signature
      fact('PairingEnded', { pairingId: 'p3', endedOn: '2025-05-01' }), // #13 its fit-for-post is due no more
      fact('PairingCompleted', { pairingId: 'p2', completedOn: '2025-12-01' }), // #14
      verified('c1'), // #15
      verified('c2'),
      fact('PromotionRevoked', { ...promotion('c2', '2025-08-01'), revokedOn: '2025-09-01' }),
      fact('WorkerLeft', { personId: 'a3', enterpriseId: 'e1', leftOn: '2025-05-01' }), // #18
      fact('BreakthroughAccepted', { ...owned('e1'), breakthroughId: 'b1', acceptedOn: '2025-07-01' }), // #19
      fact('InnovationConverted', { ...owned('e1'), innovationId: 'i1', convertedOn: '2025-07-02' }), // #20
      fact('InnovationConverted', { ...owned('e1'), innovationId: 'i2', convertedOn: '2024-07-02' }), // another year
      fact('CompetitionPrizeWon', { ...owned('e1'), competitionId: 'k1', entryId: 'n1', wonOn: '2025-07-03' }),
      fact('CompetitionEntryWithdrawn', { competitionId: 'k1', entryId: 'n1', withdrawnOn: '2025-07-04' }),
    );
    expect(facts.enterprises).toEqual([
      {
        id: 'e1',
        headcount: 120,
        metrics: {
          pairingRate: 2.5, // 3 of 120
          promotionsPerHundred: 33.3333, // 1 for 3
          onTimeRate: 40, // 2 of 5: three safety, two fit-for-post; p3 ended before its own
          completionRate: 50, // 1 of 2
          retentionRate: 66.6667, // 2 of 3
          resultsPerHundred: 66.6667, // 2 for 3
        },
        checks: { mechanismComplete: true, noMajorAccident: true },
      },
    ]);
    const { events, indicators } = sources.get('enterprise:e1')!;
    expect(events).toEqual(['#1', '#2', '#3', '#4']);
    expect(indicators).toEqual({
      pairingRate: { numerator: 3, denominator: 120, events: ['#2', '#5', '#6', '#7'] },
      promotionsPerHundred: { numerator: 1, denominator: 3, events: ['#15'] },
      onTimeRate: { numerator: 2, denominator: 5, events: ['#8', '#11'] },
      completionRate: { numerator: 1, denominator: 2, events: ['#14', '#13'] },
      retentionRate: { numerator: 2, denominator: 3, events: ['#18'] },
      resultsPerHundred: { numerator: 2, denominator: 3, events: ['#19', '#20'] },
    });
    expect(parseFacts(facts)).toEqual({ parsed: facts });
  });

  it('leave out a metric that has nothing to divide by', () => {
    expect(told(joined('e1')).facts.enterprises).toEqual([{ id: 'e1', headcount: 0, metrics: {}, checks: {} }]);
  });

  it('name enterprises that joined this programme by then, and no others', () => {
    const { facts } = told(
      joined('e2'),
      joined('e1'),
      joined('e3', '2025-12-21'),
      fact('EnterpriseJoined', { enterpriseId: 'e4', programmeId: 'other', joinedOn: '2025-01-01' }),
      headcount('e5', 10),
    );
    expect(facts.enterprises.map(({ id }) => id)).toEqual(['e1', 'e2']);
  });

  it('take the last word on the year, and no other year', () => {
    const { facts } = told(
      joined('e1'),
      headcount('e1', 10),
      headcount('e1', 12),
      headcount('e1', 99, 2024),
      fact('MechanismChecked', { ...owned('e1'), year: 2025, complete: true }),
      fact('MechanismChecked', { ...owned('e1'), year: 2025, complete: false }),
      fact('SafetyDeclared', { ...owned('e1'), year: 2024, noMajorAccident: true }),
    );
    expect(facts.enterprises).toMatchObject([{ headcount: 12, checks: { mechanismComplete: false } }]);
  });

  it('count an apprentice once, while a pairing of theirs is in force in the year', () => {
    const rate = (...story: readonly SubsidyFact[]) =>
      told(joined('e1'), headcount('e1', 100), ...story).facts.enterprises[0]?.metrics['pairingRate'];
    expect(rate(inForce(1), inForce(2, { apprenticeId: 'a1' }))).toBe(1);
    expect(rate(inForce(1, { approvedOn: '2024-12-31', endsOn: '2025-01-01' }))).toBe(1);
    expect(rate(inForce(1, { approvedOn: '2024-03-01', endsOn: '2024-12-31' }))).toBe(0);
    expect(rate(inForce(1, { approvedOn: '2025-12-20' }))).toBe(1);
    expect(rate(inForce(1, { approvedOn: '2025-12-21' }))).toBe(0);
    const ended = fact('PairingEnded', { pairingId: 'p1', endedOn: '2024-12-31' });
    expect(rate(inForce(1, { approvedOn: '2024-03-01' }), ended)).toBe(0);
  });

  it('round a metric half up at the fourth decimal', () => {
    const many = Array.from({ length: 32 }, (_, n) => inForce(n + 1));
    const { metrics } = told(joined('e1'), headcount('e1', 1), ...many, verified('c1')).facts.enterprises[0]!;
    expect(metrics['promotionsPerHundred']).toBe(3.125);
    const third = told(joined('e1'), ...many.slice(0, 6), verified('c1')).facts.enterprises[0]!.metrics;
    expect(third['promotionsPerHundred']).toBe(16.6667);
  });

  it('keep a pairing with its dates and milestones', () => {
    const { facts, sources } = told(
      fact('PairingRegistered', parties(1)),
      fact('AgreementDrafted', { pairingId: 'p1', ...terms, trade: 'fitter' }),
      inForce(1),
      signed(1, 'safety', '2025-04-01'),
      signed(1, 'fit-for-post', '2025-05-30', true),
      passed(1, '2025-05-30'),
      fact('AgreementAmended', { ...parties(1), ...terms, targetGrade: 'SENIOR', approvedOn: '2025-06-01' }),
      fact('SignOffWithdrawn', { pairingId: 'p1', milestone: 'safety', withdrawnOn: '2025-06-02' }),
      fact('PairingEnded', { pairingId: 'p1', endedOn: '2025-07-01' }),
    );
    const { masterId, apprenticeId } = parties(1);
    expect(facts.pairings).toEqual([
      {
        id: 'p1',
        enterpriseId: 'e1',
        masterId,
        apprenticeId,
        trade: 'welder',
        targetGrade: 'SENIOR',
        startedOn: '2025-03-01',
        approvedOn: '2025-03-05',
        pauses: [],
        stoppedOn: '2025-07-01',
        completedOn: null,
        milestones: { 'fit-for-post': '2025-05-30' },
      },
    ]);
    expect(sources.get('pairing:p1')?.events).toHaveLength(9);
  });

  it('know a pairing that is not confirmed yet, and forget one that never will be', () => {
    const draft = [fact('PairingRegistered', parties(1)), fact('AgreementDrafted', { pairingId: 'p1', ...terms })];
    expect(told(...draft).facts.pairings).toMatchObject([{ id: 'p1', approvedOn: null }]);
    expect(told(...draft, fact('AgreementLapsed', { pairingId: 'p1' })).facts.pairings).toEqual([]);
    expect(told(...draft, fact('AgreementDeclined', { pairingId: 'p1' })).facts.pairings).toEqual([]);
  });

  it('leave out a pairing that starts later or ended before it began', () => {
    expect(told(inForce(1, { startedOn: '2025-12-21' })).facts.pairings).toEqual([]);
    const early = fact('PairingEnded', { pairingId: 'p1', endedOn: '2025-02-28' });
    expect(told(inForce(1), early).facts.pairings).toEqual([]);
  });

  it('do not know what is dated after asOf', () => {
    const story = [joined('e1'), headcount('e1', 10), inForce(1), verified('c1')];
    const later = '2025-12-21';
    const { facts } = told(
      ...story,
      signed(1, 'safety', later),
      passed(1, later),
      fact('PairingCompleted', { pairingId: 'p1', completedOn: later }),
      verified('c2', later),
      fact('PromotionRevoked', { ...promotion('c1', '2025-08-01'), revokedOn: later }),
      fact('WorkerLeft', { personId: 'a1', enterpriseId: 'e1', leftOn: later }),
      fact('BreakthroughAccepted', { ...owned('e1'), breakthroughId: 'b1', acceptedOn: later }),
      fact('AgreementAmended', { ...parties(1), ...terms, trade: 'fitter', approvedOn: later }),
    );
    expect(facts).toEqual(told(...story).facts);
  });

  it('tell who left by moving, and who came back', () => {
    const retention = (...story: readonly SubsidyFact[]) =>
      told(joined('e1'), inForce(1), ...story).facts.enterprises[0]?.metrics['retentionRate'];
    const moved = (from: string, to: string) =>
      fact('WorkerMoved', { personId: 'a1', fromEnterpriseId: from, enterpriseId: to, movedOn: '2025-10-01' });
    expect(retention(moved('e1', 'e2'))).toBe(0);
    expect(retention(moved('e1', 'e2'), moved('e2', 'e1'))).toBe(100);
  });

  it('hold titles of persons, revoked or not', () => {
    const title = { titleId: 't1', programmeId: 'p', title: '带徒名师', holderId: 'm1', awardedOn: '2025-12-01' };
    const { facts } = told(
      fact('TitleAwarded', { ...title, holderKind: 'person' }),
      fact('TitleAwarded', { ...title, titleId: 't2', holderKind: 'person' }),
      fact('TitleRevoked', { ...title, titleId: 't2', holderKind: 'person', revokedOn: '2025-12-10' }),
      fact('TitleAwarded', { ...title, titleId: 't3', holderKind: 'enterprise', holderId: 'e1' }),
    );
    expect(facts.titles).toEqual([
      { id: 't1', holder: 'm1', title: '带徒名师', awardedOn: '2025-12-01', revokedOn: null },
      { id: 't2', holder: 'm1', title: '带徒名师', awardedOn: '2025-12-01', revokedOn: '2025-12-10' },
    ]);
  });

  it('find the rulebook by its hash', () => {
    const draft = (hash: string) =>
      fact('RulebookDrafted', { rulebookId: 'b', programmeId: 'p', cityId: 'c', version: 1, content: { hash }, hash });
    expect(told(draft('g'), draft('h'), draft('i')).rulebook).toEqual({ hash: 'h' });
    expect(told(draft('g')).rulebook).toBeNull();
  });

  it('take in 200 000 events in a few seconds', () => {
    const fold = foldRound(frame);
    const started = process.cpuUsage(); // other work on the machine does not count
    for (let n = 0; n < 20_000; n += 1) {
      const story = [
        inForce(n, { enterpriseId: `e${n % 500}` }),
        signed(n, 'safety', '2025-03-20'),
        signed(n, 'fit-for-post', '2025-05-30', true),
        passed(n, '2025-05-30'),
        verified(`c${n}`),
        joined(`e${n % 500}`),
        fact('WorkerRegistered', { personId: `a${n}`, enterpriseId: 'e1' }),
        { type: 'SomethingElse', data: {} } as unknown as SubsidyFact,
        signed(n, 'theory', '2025-06-20'),
        headcount(`e${n % 500}`, 100),
      ];
      story.forEach(({ type, data }, at) => fold.add({ id: `${n}-${at}`, type, data }));
    }
    expect(fold.facts().facts.pairings).toHaveLength(20_000);
    expect(process.cpuUsage(started).user).toBeLessThan(6_000_000);
  });
});
