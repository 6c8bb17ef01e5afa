import { type AnyFact, type Gate } from '@xinhuo/kernel';
import { rowsAfter } from '@xinhuo/kernel/testing';
import { figures } from './figures.projection';
import type { InsightFact } from './insight.inbox';

const programmeId = 'programme';
const after = (...story: readonly InsightFact[]) => rowsAfter(figures, ...(story as readonly AnyFact[]));

const node = (nodeId: string, kind: string, parentId: string | null): InsightFact => ({
  type: 'OrgNodeRegistered',
  data: { nodeId, kind, parentId },
});

const city: readonly InsightFact[] = [
  node('city', 'city', null),
  node('east', 'county', 'city'),
  node('west', 'county', 'city'),
  node('mill', 'enterprise', 'east'),
  node('works', 'enterprise', 'east'),
  {
    type: 'ProgrammeLaunched',
    data: {
      programmeId,
      cityId: 'city',
      startsOn: '2025-01-01',
      endsOn: '2027-12-31',
      targets: { excellentEnterprises: 50, masterTitles: 300, skilledMasters: 2000, promotedWorkers: 10000 },
      settings: { baselineDays: { welder: 100 } },
    },
  },
];

const parties = { pairingId: 'p1', programmeId, enterpriseId: 'mill', masterId: 'm1', apprenticeId: 'a1' };

const force = (changes: Partial<typeof parties> & { trade?: string; endsOn?: string } = {}): InsightFact => ({
  type: 'AgreementTookForce',
  data: {
    ...parties,
    trade: 'welder',
    masterGrade: 'SENIOR',
    startedOn: '2025-03-01',
    approvedOn: '2025-03-05',
    endsOn: '2026-02-28',
    milestones: [
      { key: 'safety', dueOn: '2025-04-01' },
      { key: 'fit-for-post', dueOn: '2025-06-01' },
      { key: 'independent', dueOn: '2026-02-01' },
    ],
    ...changes,
  },
});
const sign = (milestone: string, signedOn: string): InsightFact => ({
  type: 'MilestoneSigned',
  data: { pairingId: 'p1', milestone, gate: false, signedOn },
});
const pass = (milestone: Gate, passedOn: string): InsightFact => ({
  type: 'GatePassed',
  data: { pairingId: 'p1', milestone, passedOn },
});

const of = (rows: ReturnType<typeof after>, nodeId: string, year = 2025) =>
  [...rows.node_year, ...rows.enterprise_year.map((row) => ({ ...row, nodeId: row.enterpriseId }))].find(
    (row) => row.nodeId === nodeId && row.year === year,
  );

describe('the figures', () => {
  it('count a pairing in every year of its term, for its enterprise and each union above it', () => {
    const rows = after(...city, force());
    for (const nodeId of ['mill', 'east', 'city']) {
      for (const year of [2025, 2026]) {
        expect(of(rows, nodeId, year)).toMatchObject({ pairedWorkers: 1, masters: 1, skilledMasters: 1, waiting: 1 });
      }
    }
    expect(of(rows, 'city')).toMatchObject({ enterprises: 1, due: 2, onTime: 0 });
    expect(of(rows, 'city', 2026)).toMatchObject({ due: 1 });
    expect(of(rows, 'city', 0)).toMatchObject({ skilledMasters: 1 });
    expect(of(rows, 'west')).toBeUndefined();
  });

  it('count a person in two enterprises of a county once there, and once in each', () => {
    const rows = after(...city, force(), force({ pairingId: 'p2', enterpriseId: 'works' }));
    expect(of(rows, 'mill')).toMatchObject({ pairedWorkers: 1 });
    expect(of(rows, 'works')).toMatchObject({ pairedWorkers: 1 });
    expect(of(rows, 'east')).toMatchObject({ pairedWorkers: 1, masters: 1, enterprises: 2 });
    expect(rows.mentor_year.find(({ year }) => year === 2025)).toMatchObject({ apprentices: 1, due: 4 });
  });

  it('take the years after an early end away', () => {
    const ended: InsightFact = { type: 'PairingEnded', data: { pairingId: 'p1', endedOn: '2025-05-01' } };
    const rows = after(...city, force(), ended);
    expect(of(rows, 'mill')).toMatchObject({ pairedWorkers: 1, ended: 1, completed: 0, due: 1 });
    expect(of(rows, 'mill', 2026)).toMatchObject({ pairedWorkers: 0, due: 0 });
  });

  it('measure the way to independent work against the usual days of the trade', () => {
    const rows = after(...city, force(), pass('fit-for-post', '2025-05-01'), pass('independent', '2025-04-24'));
    expect(of(rows, 'city')).toMatchObject({
      fitForPost: 1,
      independent: 1,
      onboardingCount: 1,
      onboardingMillionths: 540_000,
      onboardingMissing: 0,
      waiting: 0,
    });
    expect(of(rows, 'city', 2026)).toMatchObject({ independent: 0, waiting: 0 });
  });

  it('say that the baseline of a trade is missing instead of guessing', () => {
    const rows = after(...city, force({ trade: 'vintner' }), pass('independent', '2025-04-24'));
    expect(of(rows, 'city')).toMatchObject({ onboardingCount: 0, onboardingMissing: 1, waiting: 0 });
  });

  it('count a milestone as on time when it was signed by its due day, until the sign-off is withdrawn', () => {
    const signed = [...city, force(), sign('safety', '2025-04-01'), pass('fit-for-post', '2025-06-02')];
    expect(of(after(...signed), 'mill')).toMatchObject({ due: 2, onTime: 1 });
    const withdrawn: InsightFact = { type: 'SignOffWithdrawn', data: { pairingId: 'p1', milestone: 'safety' } };
    expect(of(after(...signed, withdrawn), 'mill')).toMatchObject({ due: 2, onTime: 0 });
  });

  it("count a gate as on time only once both have signed, with the master's date", () => {
    const masters: InsightFact = {
      type: 'MilestoneSigned',
      data: { pairingId: 'p1', milestone: 'fit-for-post', gate: true, signedOn: '2025-05-30' },
    };
    expect(of(after(...city, force(), masters), 'mill')).toMatchObject({ onTime: 0 });
    const both = after(...city, force(), masters, pass('fit-for-post', '2025-05-30'));
    expect(of(both, 'mill')).toMatchObject({ onTime: 1, fitForPost: 1 });
  });

  it('take all that an enterprise ever counted along when it moves to another county', () => {
    const verified: InsightFact = { type: 'PromotionVerified', data: promotion };
    const moved: InsightFact = { type: 'OrgNodeMoved', data: { nodeId: 'mill', parentId: 'west' } };
    const rows = after(...city, force(), pass('fit-for-post', '2025-05-01'), verified, moved);
    expect(of(rows, 'west')).toMatchObject({ pairedWorkers: 1, fitForPost: 1, promotions: 1, enterprises: 1, due: 2 });
    expect(of(rows, 'east')).toMatchObject({ pairedWorkers: 0, fitForPost: 0, promotions: 0, enterprises: 0, due: 0 });
    expect(of(rows, 'city')).toMatchObject({ pairedWorkers: 1, fitForPost: 1, promotions: 1, enterprises: 1 });
    expect(rows.promotion_matrix.filter(({ nodeId, count }) => nodeId === 'west' && count === 1)).toHaveLength(1);
  });

  it('move with the township that the enterprise stands under', () => {
    const township = [node('town', 'township', 'east'), node('forge', 'enterprise', 'town')];
    const moved: InsightFact = { type: 'OrgNodeMoved', data: { nodeId: 'town', parentId: 'west' } };
    const later = force({ pairingId: 'p2', enterpriseId: 'forge', apprenticeId: 'a2' });
    const rows = after(...city, ...township, force({ enterpriseId: 'forge' }), moved, later);
    expect(of(rows, 'west')).toMatchObject({ pairedWorkers: 2, enterprises: 1, due: 4 });
    expect(of(rows, 'town')).toMatchObject({ pairedWorkers: 2, enterprises: 1 });
    expect(of(rows, 'east')).toMatchObject({ pairedWorkers: 0, enterprises: 0, due: 0 });
    expect(of(rows, 'city')).toMatchObject({ pairedWorkers: 2, enterprises: 1 });
    expect(rows.mentor_year.every(({ countyId }) => countyId === 'west')).toBe(true);
  });

  const promotion = {
    promotionId: 'c1',
    personId: 'a1',
    programmeId,
    enterpriseId: 'mill',
    masterId: 'm1',
    from: 'JUNIOR',
    to: 'INTERMEDIATE',
    certifiedOn: '2025-09-01',
  } as const;

  it('count promotions and persons promoted, and give both back when one is revoked', () => {
    const verified: InsightFact = { type: 'PromotionVerified', data: promotion };
    const second: InsightFact = {
      type: 'PromotionVerified',
      data: { ...promotion, promotionId: 'c2', from: 'INTERMEDIATE', to: 'SENIOR' },
    };
    const revoked: InsightFact = { type: 'PromotionRevoked', data: promotion };
    expect(of(after(...city, verified, second), 'city')).toMatchObject({ promotions: 2, promotedPersons: 1 });
    expect(of(after(...city, verified, second), 'city', 0)).toMatchObject({ promotions: 2, promotedPersons: 1 });
    expect(of(after(...city, verified, revoked), 'city')).toMatchObject({ promotions: 0, promotedPersons: 0 });
  });

  it('count each result once, and pacesetters as distinct persons', () => {
    const [of1, of2] = [{ competitionId: 'c1' }, { competitionId: 'c2' }];
    const owned = { programmeId, enterpriseId: 'mill' };
    const rows = after(
      ...city,
      { type: 'BreakthroughAccepted', data: { ...owned, breakthroughId: 'b1', acceptedOn: '2025-05-01' } },
      { type: 'InnovationConverted', data: { ...owned, innovationId: 'i1', convertedOn: '2025-05-01' } },
      { type: 'CompetitionEntered', data: { ...owned, ...of1, entryId: 'e1', enteredOn: '2025-05-01' } },
      { type: 'CompetitionEntered', data: { ...owned, ...of1, entryId: 'e2', enteredOn: '2025-05-01' } },
      { type: 'CompetitionEntered', data: { ...owned, ...of2, entryId: 'e2', enteredOn: '2025-05-01' } },
      { type: 'CompetitionEntryWithdrawn', data: { ...of1, entryId: 'e2' } },
      { type: 'CompetitionPrizeWon', data: { ...owned, ...of1, entryId: 'e1', wonOn: '2025-05-01' } },
      { type: 'HonourConferred', data: { ...owned, honourId: 'h1', personId: 'a1', conferredOn: '2025-05-01' } },
      { type: 'HonourConferred', data: { ...owned, honourId: 'h2', personId: 'a1', conferredOn: '2025-06-01' } },
    );
    expect(of(rows, 'city')).toMatchObject({
      breakthroughs: 1,
      smallInnovations: 1,
      competitionEntries: 2,
      prizes: 1,
      pacesetters: 1,
    });
  });

  it('show the mean gain with how many lack a baseline and how many are not assessed again yet', () => {
    const owned = { programmeId, enterpriseId: 'mill', assessedOn: '2025-04-01' };
    const assessed = (personId: string): InsightFact => ({
      type: 'ProficiencyAssessed',
      data: { ...owned, personId, baseline: true },
    });
    const rows = after(
      ...city,
      force(),
      force({ pairingId: 'p2', apprenticeId: 'a2' }),
      force({ pairingId: 'p3', apprenticeId: 'a3' }),
      assessed('a1'),
      assessed('a2'),
      {
        type: 'ProficiencyGainMeasured',
        data: { ...owned, personId: 'a1', beforeHundredths: 5000, afterHundredths: 8000 },
      },
    );
    expect(of(rows, 'city')).toMatchObject({
      pairedWorkers: 3,
      baselined: 2,
      gainWaiting: 1,
      gainCount: 1,
      gainMillionths: 600_000,
    });
  });

  it('count an apprentice who left as gone, from that year on', () => {
    const left: InsightFact = {
      type: 'WorkerLeft',
      data: { personId: 'a1', enterpriseId: 'mill', leftOn: '2026-01-10' },
    };
    const rows = after(...city, force(), left);
    expect(of(rows, 'mill')).toMatchObject({ left: 0 });
    expect(of(rows, 'mill', 2026)).toMatchObject({ left: 1 });
  });

  it('count an apprentice who came back as gone no longer, and as gone from where they were in between', () => {
    const left: InsightFact = {
      type: 'WorkerLeft',
      data: { personId: 'a1', enterpriseId: 'mill', leftOn: '2025-03-10' },
    };
    const moved = (fromEnterpriseId: string, enterpriseId: string, movedOn: string): InsightFact => ({
      type: 'WorkerMoved',
      data: { personId: 'a1', fromEnterpriseId, enterpriseId, movedOn },
    });
    expect(of(after(...city, force(), left), 'mill')).toMatchObject({ left: 1 });
    const back = after(...city, force(), left, moved('mill', 'mill', '2025-06-01'));
    expect(of(back, 'mill')).toMatchObject({ left: 0 });
    expect(of(back, 'mill', 2026)).toMatchObject({ left: 0 });
    const away = moved('mill', 'forge', '2025-06-01');
    expect(of(after(...city, force(), away), 'mill')).toMatchObject({ left: 1 });
    expect(of(after(...city, force(), away, moved('forge', 'mill', '2025-09-01')), 'mill')).toMatchObject({ left: 0 });
  });

  it('sum what was paid under the tier scheme, and the enterprises it was paid to', () => {
    const drafted: InsightFact = {
      type: 'RulebookDrafted',
      data: {
        programmeId,
        content: {
          schemes: [
            { key: 'tier', kind: 'tier-grid' },
            { key: 'titles', kind: 'title-award' },
          ],
        },
      },
    };
    const paid = (beneficiary: string, scheme: string): InsightFact => ({
      type: 'GrantLinePaid',
      data: { programmeId, year: 2025, beneficiary, scheme, amountFen: 5_000_000 },
    });
    const rows = after(...city, drafted, paid('enterprise:mill', 'tier'), paid('person:m1', 'titles'));
    expect(of(rows, 'city')).toMatchObject({ grantedEnterprises: 1, grantsPaidFen: 5_000_000 });
  });

  it('look for the place of an enterprise that is paid, and for nothing by a name that is no id', () => {
    const looks = (beneficiary: string) =>
      figures.reads?.GrantLinePaid?.({ programmeId, year: 2025, beneficiary, scheme: 'tier', amountFen: 1 });
    const scheme = ['grant_scheme', { programmeId, scheme: 'tier' }];
    expect(looks('enterprise:mill')).toEqual([scheme, ['org_path', { nodeId: 'mill' }]]);
    expect(looks('person:m1')).toEqual([scheme]);
  });

  it('count holders of titles once a year and once for the programme', () => {
    const title = { programmeId, holderKind: 'person', holderId: 'm1', awardedOn: '2025-12-01' } as const;
    const awarded = (titleId: string): InsightFact => ({
      type: 'TitleAwarded',
      data: { ...title, titleId, cityId: 'city' },
    });
    expect(of(after(...city, awarded('t1'), awarded('t2')), 'city', 0)).toMatchObject({ masterTitles: 1 });
    const revoked: InsightFact = { type: 'TitleRevoked', data: { ...title, titleId: 't1' } };
    expect(of(after(...city, awarded('t1'), revoked), 'city')).toMatchObject({ masterTitles: 0 });
  });
});
