import { specify } from '@xinhuo/kernel/testing';
import type { AssessmentEvent, FigureEvent, HonourEvent } from './achievement.events';
import type { AssessmentCommand } from './assessment.commands';
import { assessment } from './assessment.decider';
import type { FigureCommand } from './figure.commands';
import { figure } from './figure.decider';
import type { HonourCommand } from './honour.commands';
import { honour } from './honour.decider';

const dated = { today: '2025-12-31', earliestOn: '2025-01-01' };
const owner = { programmeId: 'p1', enterpriseId: 'e1' };

describe('an honour', () => {
  const given = specify(honour);
  const thing = {
    honourId: 'h1',
    ...owner,
    honour: 'INNOVATION_PACESETTER',
    personId: 'a1',
    conferredOn: '2025-10-01',
  } as const;
  const facts = { ...thing, by: 'u1' };
  const confer = (more: object = {}): HonourCommand => ({ type: 'ConferHonour', ...facts, ...dated, ...more });
  const conferred: HonourEvent = { type: 'HonourConferred', data: facts };
  const revocation = { honourId: 'h1', revokedOn: '2025-11-01', reasonId: 'r1', by: 'u2' };
  const revoke = (more: object = {}): HonourCommand => ({ type: 'RevokeHonour', ...revocation, ...dated, ...more });
  const revoked: HonourEvent = { type: 'HonourRevoked', data: { ...thing, ...revocation } };

  it('is conferred', () => given().when(confer()).then(conferred));
  it('is conferred once', () => given(conferred).when(confer()).then());
  it.each([
    ['ALREADY_CONFERRED', [conferred], { personId: 'a2' }],
    ['ALREADY_CONFERRED', [conferred], { enterpriseId: 'e2' }],
    ['ALREADY_REVOKED', [conferred, revoked], {}],
    ['OWN_HONOUR', [], { by: 'a1' }],
    ['OWN_HONOUR', [], { enteredBy: 'a1' }],
    ['DATE_IN_FUTURE', [], { conferredOn: '2026-01-01' }],
  ] as const)('is not conferred: %s', (code, past, more) => given(...past).when(confer(more)).refuses(code)); // prettier-ignore
  it('can be revoked with a reason', () => given(conferred).when(revoke()).then(revoked));
  it('is revoked once', () => given(conferred, revoked).when(revoke()).then());
  it.each([
    ['NOT_CONFERRED', [], {}],
    ['REASON_MISSING', [conferred], { reasonId: '' }],
    ['DATE_TOO_EARLY', [conferred], { revokedOn: '2025-09-30' }],
  ] as const)('is not revoked: %s', (code, past, more) => given(...past).when(revoke(more)).refuses(code)); // prettier-ignore
});

describe('a proficiency assessment', () => {
  const given = specify(assessment);
  const facts = {
    ...{ assessmentId: 's1', personId: 'a1', ...owner, instrument: '焊接操作测评表', by: 'u1' },
    ...{ scoreHundredths: 5000, assessedOn: '2025-03-01' },
  };
  const assess = (more: object = {}): AssessmentCommand => ({ type: 'AssessProficiency', ...facts, ...dated, ...more });
  const assessed = (baseline: boolean, more: object = {}): AssessmentEvent => ({
    type: 'ProficiencyAssessed',
    data: { ...facts, baseline, ...more },
  });
  const second = { assessmentId: 's2', scoreHundredths: 8000, assessedOn: '2025-09-01' };
  const third = { assessmentId: 's3', scoreHundredths: 9000, assessedOn: '2025-12-01' };
  const gain = ({ assessmentId, scoreHundredths, assessedOn }: typeof second): AssessmentEvent => ({
    type: 'ProficiencyGainMeasured',
    data: {
      ...{ ...owner, assessmentId, personId: 'a1', instrument: facts.instrument, assessedOn },
      ...{ beforeHundredths: 5000, afterHundredths: scoreHundredths },
    },
  });

  it('is the baseline when it is the first with its instrument', () => given().when(assess()).then(assessed(true)));
  it('measures the gain since the first', () =>
    given(assessed(true)).when(assess(second)).then(assessed(false, second), gain(second)));
  it('measures against the first, however many there are', () =>
    given(assessed(true), assessed(false, second), gain(second))
      .when(assess(third))
      .then(assessed(false, third), gain(third)));
  it('is a baseline of its own with another instrument', () =>
    given(assessed(true))
      .when(assess({ ...second, instrument: '另一测评表' }))
      .then(assessed(true, { ...second, instrument: '另一测评表' })));
  it('is recorded once', () => given(assessed(true)).when(assess()).then());
  it.each([
    ['ALREADY_ASSESSED', [assessed(true)], { scoreHundredths: 5001 }],
    ['ALREADY_ASSESSED', [assessed(true)], { instrument: '另一张测评表' }],
    ['ALREADY_ASSESSED', [assessed(true)], { assessedOn: '2025-03-02' }],
    ['INSTRUMENT_MISSING', [], { instrument: ' ' }],
    ['INSTRUMENT_INVALID', [], { instrument: '测评表，见备注：老师傅专用' }],
    ['INSTRUMENT_INVALID', [], { instrument: '表'.repeat(61) }],
    ['SCORE_INVALID', [], { scoreHundredths: 0 }],
    ['SCORE_INVALID', [], { scoreHundredths: 1.5 }],
    ['SCORE_INVALID', [], { scoreHundredths: 1_000_001 }],
    ['OWN_ASSESSMENT', [], { by: 'a1' }],
    ['OUT_OF_ORDER', [assessed(true)], { ...second, assessedOn: '2025-02-28' }],
    ['DATE_IN_FUTURE', [], { assessedOn: '2026-01-01' }],
    ['DATE_TOO_EARLY', [], { assessedOn: '2024-12-31' }],
  ] as const)('is refused: %s', (code, past, more) => given(...past).when(assess(more)).refuses(code)); // prettier-ignore
});

describe('a cited figure', () => {
  const given = specify(figure);
  const facts = {
    ...{ figureId: 'f1', programmeId: 'p1', cityId: 'city', year: 2025, by: 'u1' },
    figure: 'productivityGain' as const,
    ...{ valueMillionths: 180_000, sourceId: 't1', citedOn: '2025-12-30' },
  };
  const cite = (more: object = {}): FigureCommand => ({ type: 'CiteFigure', ...facts, ...dated, ...more });
  const cited = (more: object = {}): FigureEvent => ({ type: 'FigureCited', data: { ...facts, ...more } });

  it('has a source', () => given().when(cite()).then(cited()));
  it('is not cited twice', () => given(cited()).when(cite()).then());
  it('can be replaced', () =>
    given(cited())
      .when(cite({ valueMillionths: 190_000 }))
      .then(cited({ valueMillionths: 190_000 })));
  it.each([
    ['FIGURE_UNKNOWN', { figure: 'pairedWorkers' }],
    ['VALUE_INVALID', { valueMillionths: 0.5 }],
    ['VALUE_INVALID', { valueMillionths: 1_000_000_001 }],
    ['SOURCE_MISSING', { sourceId: '' }],
    ['YEAR_OUT_OF_RANGE', { year: 2026 }],
    ['YEAR_OUT_OF_RANGE', { year: 1999 }],
    ['DATE_IN_FUTURE', { citedOn: '2026-01-01' }],
  ] as const)('is refused: %s', (code, more) => given().when(cite(more)).refuses(code)); // prettier-ignore
});
