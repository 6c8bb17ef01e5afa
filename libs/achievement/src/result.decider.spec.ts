import { specify } from '@xinhuo/kernel/testing';
import type { BreakthroughEvent, InnovationEvent } from './achievement.events';
import type { BreakthroughCommand } from './breakthrough.commands';
import { breakthrough } from './breakthrough.decider';
import type { InnovationCommand } from './innovation.commands';
import { innovation } from './innovation.decider';

const dated = { today: '2025-12-31', earliestOn: '2025-01-01' };
const file = 'a'.repeat(64);
const owner = { programmeId: 'p1', enterpriseId: 'e1' };

describe('a breakthrough', () => {
  const given = specify(breakthrough);
  const id = { breakthroughId: 'b1' };
  const facts = { ...id, ...owner, teamIds: ['m1', 'm2'], titleId: 't1', startedOn: '2025-02-01', by: 'u1' };
  const start = (more: object = {}): BreakthroughCommand => ({
    type: 'StartBreakthrough',
    ...facts,
    ...dated,
    ...more,
  });
  const started = (more: object = {}): BreakthroughEvent => ({
    type: 'BreakthroughStarted',
    data: { ...facts, ...more },
  });
  const acceptance = { ...id, acceptedOn: '2025-06-01', evidence: [file], by: 'u2' };
  const accept = (more: object = {}): BreakthroughCommand => ({
    type: 'AcceptBreakthrough',
    ...acceptance,
    ...dated,
    ...more,
  });
  const accepted: BreakthroughEvent = { type: 'BreakthroughAccepted', data: { ...owner, ...acceptance } };
  const revocation = { ...id, revokedOn: '2025-07-01', reasonId: 'r1', by: 'u3' };
  const revoke = (more: object = {}): BreakthroughCommand => ({
    type: 'RevokeBreakthrough',
    ...revocation,
    ...dated,
    ...more,
  });
  const revoked: BreakthroughEvent = {
    type: 'BreakthroughRevoked',
    data: { ...owner, acceptedOn: '2025-06-01', ...revocation },
  };

  it('is started by a team', () => given().when(start()).then(started()));
  it('is started once', () => given(started()).when(start()).then());
  it.each([
    ['ALREADY_STARTED', [started()], { titleId: 't2' }],
    ['ALREADY_STARTED', [started()], { teamIds: ['m1'] }],
    ['ALREADY_STARTED', [started()], { enterpriseId: 'e2' }],
    ['TITLE_MISSING', [], { titleId: '' }],
    ['TEAM_INVALID', [], { teamIds: [] }],
    ['TEAM_INVALID', [], { teamIds: ['m1', 'm1'] }],
    ['DATE_IN_FUTURE', [], { startedOn: '2026-01-01' }],
    ['DATE_TOO_EARLY', [], { startedOn: '2024-12-31' }],
  ] as const)('is not started: %s', (code, past, more) => given(...past).when(start(more)).refuses(code)); // prettier-ignore

  it('counts when another person has accepted it', () => given(started()).when(accept()).then(accepted));
  it('is accepted once', () => given(started(), accepted).when(accept()).then());
  it.each([
    ['NOT_STARTED', [], {}],
    ['ALREADY_ACCEPTED', [started(), accepted], { acceptedOn: '2025-06-02' }],
    ['ALREADY_ACCEPTED', [started(), accepted], { evidence: ['e'.repeat(64)] }],
    ['ALREADY_REVOKED', [started(), accepted, revoked], {}],
    ['SAME_PERSON', [started()], { by: 'u1' }],
    ['SAME_PERSON', [started({ enteredBy: 'clerk' })], { enteredBy: 'clerk' }],
    ['SAME_PERSON', [started({ enteredBy: 'u2' })], {}],
    ['TEAM_MEMBER', [started()], { by: 'm2' }],
    ['TEAM_MEMBER', [started()], { enteredBy: 'm1' }],
    ['EVIDENCE_MISSING', [started()], { evidence: [] }],
    ['EVIDENCE_MISSING', [started()], { evidence: [file, file] }],
    ['EVIDENCE_MISSING', [started()], { evidence: ['no hash'] }],
    ['DATE_TOO_EARLY', [started()], { acceptedOn: '2025-01-31' }],
    ['DATE_IN_FUTURE', [started()], { acceptedOn: '2026-01-01' }],
  ] as const)('is not accepted: %s', (code, past, more) => given(...past).when(accept(more)).refuses(code)); // prettier-ignore

  it('can be revoked with a reason', () => given(started(), accepted).when(revoke()).then(revoked));
  it('is revoked once', () => given(started(), accepted, revoked).when(revoke()).then());
  it.each([
    ['NOT_ACCEPTED', [], {}],
    ['NOT_ACCEPTED', [started()], {}],
    ['REASON_MISSING', [started(), accepted], { reasonId: '' }],
    ['DATE_TOO_EARLY', [started(), accepted], { revokedOn: '2025-05-31' }],
  ] as const)('is not revoked: %s', (code, past, more) => given(...past).when(revoke(more)).refuses(code)); // prettier-ignore
});

describe('a small innovation', () => {
  const given = specify(innovation);
  const id = { innovationId: 'i1' };
  const kind = 'IMPROVEMENT' as const;
  const facts = { ...id, ...owner, kind, personIds: ['a1'], titleId: 't1', recordedOn: '2025-02-01', by: 'u1' };
  const record = (more: object = {}): InnovationCommand => ({ type: 'RecordInnovation', ...facts, ...dated, ...more });
  const recorded = (more: object = {}): InnovationEvent => ({
    type: 'InnovationRecorded',
    data: { ...facts, ...more },
  });
  const conversion = { ...id, convertedOn: '2025-06-01', evidence: [file], by: 'u2' };
  const convert = (more: object = {}): InnovationCommand => ({
    type: 'ConvertInnovation',
    ...conversion,
    ...dated,
    ...more,
  });
  const converted: InnovationEvent = { type: 'InnovationConverted', data: { ...owner, ...conversion } };
  const revocation = { ...id, revokedOn: '2025-07-01', reasonId: 'r1', by: 'u3' };
  const revoke = (more: object = {}): InnovationCommand => ({
    type: 'RevokeInnovation',
    ...revocation,
    ...dated,
    ...more,
  });
  const revoked: InnovationEvent = {
    type: 'InnovationRevoked',
    data: { ...owner, convertedOn: '2025-06-01', ...revocation },
  };

  it('is recorded', () => given().when(record()).then(recorded()));
  it('is recorded once', () => given(recorded()).when(record()).then());
  it.each([
    ['ALREADY_RECORDED', [recorded()], { kind: 'DESIGN' }],
    ['ALREADY_RECORDED', [recorded()], { personIds: ['a9'] }],
    ['TITLE_MISSING', [], { titleId: '' }],
    ['TEAM_INVALID', [], { personIds: [] }],
    ['DATE_IN_FUTURE', [], { recordedOn: '2026-01-01' }],
  ] as const)('is not recorded: %s', (code, past, more) => given(...past).when(record(more)).refuses(code)); // prettier-ignore

  it('counts when another person has confirmed its conversion', () =>
    given(recorded()).when(convert()).then(converted));
  it('is converted once', () => given(recorded(), converted).when(convert()).then());
  it.each([
    ['NOT_RECORDED', [], {}],
    ['ALREADY_CONVERTED', [recorded(), converted], { convertedOn: '2025-06-02' }],
    ['ALREADY_CONVERTED', [recorded(), converted], { evidence: ['e'.repeat(64)] }],
    ['ALREADY_REVOKED', [recorded(), converted, revoked], {}],
    ['SAME_PERSON', [recorded()], { by: 'u1' }],
    ['SAME_PERSON', [recorded({ enteredBy: 'clerk' })], { enteredBy: 'clerk' }],
    ['TEAM_MEMBER', [recorded()], { by: 'a1' }],
    ['EVIDENCE_MISSING', [recorded()], { evidence: [] }],
    ['DATE_TOO_EARLY', [recorded()], { convertedOn: '2025-01-31' }],
  ] as const)('is not converted: %s', (code, past, more) => given(...past).when(convert(more)).refuses(code)); // prettier-ignore

  it('can be revoked with a reason', () => given(recorded(), converted).when(revoke()).then(revoked));
  it('is revoked once', () => given(recorded(), converted, revoked).when(revoke()).then());
  it.each([
    ['NOT_CONVERTED', [recorded()], {}],
    ['REASON_MISSING', [recorded(), converted], { reasonId: '' }],
    ['DATE_IN_FUTURE', [recorded(), converted], { revokedOn: '2026-01-01' }],
  ] as const)('is not revoked: %s', (code, past, more) => given(...past).when(revoke(more)).refuses(code)); // prettier-ignore
});
