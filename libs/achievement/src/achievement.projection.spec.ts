import { rowsAfter } from '@xinhuo/kernel/testing';
import type {
  AssessmentEvent,
  BreakthroughEvent,
  CompetitionEvent,
  FigureEvent,
  HonourEvent,
  InnovationEvent,
} from './achievement.events';
import { assessments } from './assessments.projection';
import { competitions } from './competitions.projection';
import { honours } from './honours.projection';
import { results } from './results.projection';

const owner = { programmeId: 'p1', enterpriseId: 'e1', by: 'u1' };

describe('the list of breakthroughs', () => {
  const id = { ...owner, breakthroughId: 'b1' };
  const started: BreakthroughEvent = {
    type: 'BreakthroughStarted',
    data: { ...id, teamIds: ['m1'], titleId: 't1', startedOn: '2025-02-01' },
  };
  const accepted: BreakthroughEvent = {
    type: 'BreakthroughAccepted',
    data: { ...id, by: 'u2', enteredBy: 'u3', acceptedOn: '2025-06-01', evidence: ['f'] },
  };
  const revoked: BreakthroughEvent = {
    type: 'BreakthroughRevoked',
    data: { ...id, acceptedOn: '2025-06-01', revokedOn: '2025-07-01', reasonId: 'r1' },
  };
  const after = (...story: BreakthroughEvent[]) => rowsAfter(results, ...story).breakthrough;

  it('shows a project that has started', () =>
    expect(after(started)).toEqual([
      {
        ...{ breakthroughId: 'b1', programmeId: 'p1', enterpriseId: 'e1', personIds: ['m1'], titleId: 't1' },
        ...{ state: 'claimed', onDay: '2025-02-01', startedOn: '2025-02-01', acceptedOn: null, revokedOn: null },
        ...{ evidence: [], claimedBy: 'u1', claimEnteredBy: null, confirmedBy: null, confirmationEnteredBy: null },
        reasonId: null,
      },
    ]));
  it('shows its acceptance', () =>
    expect(after(started, accepted)).toMatchObject([
      { state: 'confirmed', onDay: '2025-06-01', acceptedOn: '2025-06-01', evidence: ['f'], revokedOn: null },
    ]));
  it('shows through whose hands it went', () =>
    expect(after(started, accepted, revoked)).toMatchObject([
      { claimedBy: 'u1', claimEnteredBy: null, confirmedBy: 'u2', confirmationEnteredBy: 'u3', reasonId: 'r1' },
    ]));
  it('shows its revocation', () =>
    expect(after(started, accepted, revoked)).toMatchObject([
      { state: 'revoked', onDay: '2025-06-01', acceptedOn: '2025-06-01', revokedOn: '2025-07-01' },
    ]));
});

describe('the list of small innovations', () => {
  const id = { ...owner, innovationId: 'i1' };
  const story: InnovationEvent[] = [
    {
      type: 'InnovationRecorded',
      data: { ...id, kind: 'DESIGN', personIds: ['a1'], titleId: 't1', recordedOn: '2025-02-01' },
    },
    { type: 'InnovationConverted', data: { ...id, convertedOn: '2025-06-01', evidence: ['f'] } },
    { type: 'InnovationRevoked', data: { ...id, convertedOn: '2025-06-01', revokedOn: '2025-07-01', reasonId: 'r1' } },
  ];
  it.each([
    [1, { state: 'claimed', kind: 'DESIGN', onDay: '2025-02-01', recordedOn: '2025-02-01', convertedOn: null }],
    [2, { state: 'confirmed', onDay: '2025-06-01', convertedOn: '2025-06-01', evidence: ['f'], confirmedBy: 'u1' }],
    [3, { state: 'revoked', revokedOn: '2025-07-01', convertedOn: '2025-06-01', claimedBy: 'u1', reasonId: 'r1' }],
  ])('after %d facts', (facts, row) =>
    expect(rowsAfter(results, ...story.slice(0, facts)).innovation).toMatchObject([row]),
  );
});

describe('the list of competitions', () => {
  const id = { competitionId: 'c1', by: 'u1' };
  const entry = { ...owner, competitionId: 'c1', personId: 'a1' };
  const announced: CompetitionEvent = {
    type: 'CompetitionAnnounced',
    data: { ...id, programmeId: 'p1', organiserId: 'city', name: 'n', heldOn: '2025-06-01' },
  };
  const entered = (entryId: string): CompetitionEvent => ({
    type: 'CompetitionEntered',
    data: { ...entry, entryId, enteredOn: '2025-05-01' },
  });
  const story: CompetitionEvent[] = [
    announced,
    entered('n1'),
    entered('n2'),
    { type: 'CompetitionPrizeWon', data: { ...entry, entryId: 'n1', prize: 2, wonOn: '2025-06-01' } },
    {
      type: 'CompetitionEntryWithdrawn',
      data: { ...entry, entryId: 'n2', enteredOn: '2025-05-01', withdrawnOn: '2025-05-02' },
    },
  ];
  it.each([
    [1, 0, 0],
    [3, 2, 0],
    [4, 2, 1],
    [5, 1, 1],
  ])('counts after %d facts %d entries and %d prizes', (facts, entries, prizes) =>
    expect(rowsAfter(competitions, ...story.slice(0, facts)).competition).toEqual([
      { competitionId: 'c1', programmeId: 'p1', organiserId: 'city', name: 'n', heldOn: '2025-06-01', entries, prizes },
    ]),
  );
  it('keeps every entry', () =>
    expect(rowsAfter(competitions, ...story).entry).toMatchObject([
      { entryId: 'n1', personId: 'a1', enteredOn: '2025-05-01', withdrawnOn: null, prize: 2 },
      { entryId: 'n2', withdrawnOn: '2025-05-02', prize: 0 },
    ]));
});

describe('the lists of honours, assessments and figures', () => {
  const thing = {
    ...{ honourId: 'h1', programmeId: 'p1', enterpriseId: 'e1', personId: 'a1', conferredOn: '2025-10-01' },
    honour: 'INNOVATION_PACESETTER',
  } as const;
  const conferred: HonourEvent = { type: 'HonourConferred', data: { ...thing, by: 'u1' } };
  const revoked: HonourEvent = {
    type: 'HonourRevoked',
    data: { ...thing, by: 'u2', revokedOn: '2025-11-01', reasonId: 'r1' },
  };
  it('show an honour and its revocation', () => {
    expect(rowsAfter(honours, conferred).honour).toEqual([{ ...thing, revokedOn: null, reasonId: null }]);
    expect(rowsAfter(honours, conferred, revoked).honour).toEqual([
      { ...thing, revokedOn: '2025-11-01', reasonId: 'r1' },
    ]);
  });

  const score = { programmeId: 'p1', enterpriseId: 'e1', personId: 'a1', instrument: 'i', assessedOn: '2025-03-01' };
  const story: AssessmentEvent[] = [
    {
      type: 'ProficiencyAssessed',
      data: { ...score, by: 'u1', assessmentId: 's1', scoreHundredths: 50, baseline: true },
    },
    {
      type: 'ProficiencyAssessed',
      data: { ...score, by: 'u1', assessmentId: 's2', scoreHundredths: 80, baseline: false },
    },
    {
      type: 'ProficiencyGainMeasured',
      data: { ...score, assessmentId: 's2', beforeHundredths: 50, afterHundredths: 80 },
    },
  ];
  it('show each score with the one it is measured against, and nobody who entered it', () =>
    expect(rowsAfter(assessments, ...story).assessment).toEqual([
      { ...score, assessmentId: 's1', scoreHundredths: 50, baseline: true, beforeHundredths: null },
      { ...score, assessmentId: 's2', scoreHundredths: 80, baseline: false, beforeHundredths: 50 },
    ]));

  const cited = {
    figureId: 'f1',
    programmeId: 'p1',
    cityId: 'city',
    year: 2025,
    sourceId: 't1',
    citedOn: '2025-12-30',
  };
  const figure = 'productivityGain' as const;
  it('show a figure as it was cited last', () => {
    const first: FigureEvent = { type: 'FigureCited', data: { ...cited, figure, valueMillionths: 1, by: 'u1' } };
    const second: FigureEvent = { type: 'FigureCited', data: { ...cited, figure, valueMillionths: 2, by: 'u2' } };
    expect(rowsAfter(assessments, first, second).figure).toEqual([{ ...cited, figure, valueMillionths: 2 }]);
  });
});
