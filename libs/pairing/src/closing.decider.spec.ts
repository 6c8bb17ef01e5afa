import { specify } from '@xinhuo/kernel/testing';
import {
  command,
  gatePassed,
  inForce,
  parties,
  passed,
  registered,
  signed,
  submitted,
  terms,
} from '../testing/stories';
import { examResult } from './closing.decider';
import { pairing } from './pairing.decider';
import type { PairingEvent } from './pairing.events';
import { pairingSentences } from './pairing.sentences';

const given = specify(pairing);

const complete = (more: object = {}) =>
  command('CompletePairing', 'officer', {
    theoryScore: 92,
    practicalScore: 85,
    examinerIds: ['examiner'],
    completedOn: '2025-12-01',
    ...more,
  });
const end = (more: object = {}) =>
  command('EndPairing', 'officer', { reason: 'BY_AGREEMENT', endedOn: '2025-08-01', ...more });

const twoGates = [...inForce, ...gatePassed('fit-for-post', '2025-05-01'), ...gatePassed('independent', '2025-09-01')];
const ready = [...twoGates, submitted('completion', '2025-11-30'), signed('completion', '2025-11-30')];
const { startedOn, endsOn } = terms;
const completed: PairingEvent = {
  type: 'PairingCompleted',
  data: {
    ...parties,
    by: 'officer',
    theoryScore: 92,
    practicalScore: 85,
    result: 'good',
    examinerIds: ['examiner'],
    startedOn,
    endsOn,
    completedOn: '2025-12-01',
  },
};
const ended: PairingEvent = {
  type: 'PairingEnded',
  data: { ...parties, by: 'officer', reason: 'BY_AGREEMENT', startedOn, endsOn, endedOn: '2025-08-01' },
};

describe('completing a pairing', () => {
  it('co-signs the last gate in the same step', () =>
    given(...ready)
      .when(complete())
      .then(...passed('completion', '2025-11-30', '2025-12-01'), completed));

  it('leaves a gate alone that is co-signed', () =>
    given(...ready, ...passed('completion', '2025-11-30'))
      .when(complete())
      .then(completed));

  it('takes a repetition for done, and nothing else afterwards', () => {
    given(...ready, completed)
      .when(complete())
      .then();
    given(...ready, completed)
      .when(end())
      .refuses('CLOSED', { phase: 'completed' });
  });

  it.each([
    ['before the master has signed', twoGates, {}, 'NOT_SIGNED'],
    [
      'while an earlier gate waits for the union',
      [
        ...inForce,
        ...gatePassed('fit-for-post', '2025-05-01'),
        ...['independent', 'completion'].flatMap((key) => [submitted(key, '2025-09-01'), signed(key, '2025-09-01')]),
      ],
      {},
      'GATE_OUT_OF_ORDER',
    ],
    ['below sixty in theory', ready, { theoryScore: 59.5 }, 'EXAM_NOT_PASSED'],
    ['below sixty in practice', ready, { practicalScore: 59 }, 'EXAM_NOT_PASSED'],
    ['with a score above a hundred', ready, { theoryScore: 101 }, 'SCORE_INVALID'],
    ['with a score that is none', ready, { practicalScore: NaN }, 'SCORE_INVALID'],
    ['without an examiner', ready, { examinerIds: [] }, 'EXAMINER_MISSING'],
    ['examined by the master', ready, { examinerIds: ['examiner', 'master'] }, 'SAME_PERSON'],
    ['by the master', ready, { by: 'master' }, 'SAME_PERSON'],
    ['before the last sign-off', ready, { completedOn: '2025-11-29' }, 'BEFORE_SIGN_OFF'],
    ['on a day to come', ready, { completedOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
    ['from paper without its scan', ready, { enteredBy: 'clerk' }, 'SCAN_MISSING'],
    ['before it is in force', registered, {}, 'NOT_ACTIVE'],
  ] as const)('refuses it %s', (_, past, more, code) =>
    given(...past)
      .when(complete(more))
      .refuses(code),
  );

  it.each([
    [100, 90, 'excellent'],
    [89.9, 100, 'good'],
    [80, 80, 'good'],
    [79, 100, 'pass'],
    [60, 60, 'pass'],
    [100, 59, undefined],
  ] as const)('gives %d and %d the result of the lower: %s', (theory, practice, result) =>
    expect(examResult(theory, practice)).toBe(result),
  );
});

describe('ending a pairing early', () => {
  it('keeps the reason and the terms', () =>
    given(...inForce)
      .when(end())
      .then(ended));

  it('takes a repetition for done', () =>
    given(...inForce, ended)
      .when(end())
      .then());

  it.each([
    ['before it is in force', registered, {}, 'NOT_ACTIVE'],
    ['that does not exist', [], {}, 'NOT_REGISTERED'],
    ['by the apprentice', inForce, { by: 'apprentice' }, 'SAME_PERSON'],
    ['for another reason that is not written', inForce, { reason: 'OTHER' }, 'REASON_MISSING'],
    ['before it took force', inForce, { endedOn: '2025-03-09' }, 'BEFORE_FORCE'],
    ['before its last sign-off', twoGates, {}, 'BEFORE_SIGN_OFF'],
    ['on a day to come', inForce, { endedOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
  ] as const)('refuses one %s', (_, past, more, code) =>
    given(...past)
      .when(end(more))
      .refuses(code),
  );
});

describe('the sentences of a refusal', () => {
  it.each(Object.entries(pairingSentences))('%s says what happened before it says what to do', (_, { zh }) => {
    expect(zh).toMatch(/：.+。.*请.+。$/);
  });
});
