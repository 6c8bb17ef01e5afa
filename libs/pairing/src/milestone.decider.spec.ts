import { specify } from '@xinhuo/kernel/testing';
import {
  command,
  gatePassed,
  inForce,
  parties,
  passed,
  plan,
  registered,
  signed,
  submitted,
  terms,
} from '../testing/stories';
import { pairing } from './pairing.decider';
import type { PairingEvent } from './pairing.events';

const given = specify(pairing);

const submit = (milestone: string, more: object = {}) =>
  command('SubmitMilestone', 'apprentice', { milestone, evidence: ['file'], submittedOn: '2025-05-01', ...more });
const giveBack = (more: object = {}) =>
  command('ReturnMilestone', 'master', { milestone: 'sop', returnedOn: '2025-05-03', reasonId: 'why', ...more });
const sign = (milestone: string, more: object = {}) =>
  command('SignOffMilestone', 'master', { milestone, signedOn: '2025-05-02', ...more });
const signPaper = (milestone: string, more: object = {}) => ({
  ...command('SignOffPaper', 'master', { milestone, signedOn: '2025-05-02', scan: 'paper', evidence: ['photo'] }),
  enteredBy: 'clerk',
  ...more,
});
const coSign = (more: object = {}) =>
  command('CoSignGate', 'officer', { milestone: 'fit-for-post', coSignedOn: '2025-05-04', ...more });
const withdraw = (more: object = {}) =>
  command('WithdrawSignOff', 'officer', {
    milestone: 'fit-for-post',
    withdrawnOn: '2025-06-01',
    reasonId: 'why',
    ...more,
  });

const handedIn = [...inForce, submitted('sop', '2025-05-01')];
const signedSop = [...handedIn, signed('sop', '2025-05-02')];
const signedGate = [...inForce, submitted('fit-for-post', '2025-05-01'), signed('fit-for-post', '2025-05-02')];

describe('handing in a milestone', () => {
  it('records the files and the day', () =>
    given(...inForce)
      .when(submit('sop'))
      .then(submitted('sop', '2025-05-01')));

  it('takes the same again for done, and other files for a new one', () => {
    given(...handedIn)
      .when(submit('sop'))
      .then();
    given(...handedIn)
      .when(submit('sop', { evidence: [], noteId: 'note' }))
      .then({
        type: 'MilestoneSubmitted',
        data: {
          pairingId: 'p1',
          milestone: 'sop',
          by: 'apprentice',
          evidence: [],
          noteId: 'note',
          submittedOn: '2025-05-01',
        },
      });
  });

  it.each([
    ['before the agreement is in force', registered, {}, 'NOT_ACTIVE'],
    ['in a pairing that is not there', [], {}, 'NOT_REGISTERED'],
    ['by the master', inForce, { by: 'master' }, 'NOT_A_PARTY'],
    ['that the plan does not have', inForce, { milestone: 'dance' }, 'UNKNOWN_MILESTONE'],
    ['that is signed', signedSop, {}, 'ALREADY_SIGNED'],
    ['without file or note', inForce, { evidence: [] }, 'EVIDENCE_MISSING'],
    ['from paper with a note alone', inForce, { evidence: [], noteId: 'n', enteredBy: 'clerk' }, 'EVIDENCE_MISSING'],
    ['entered by the master', inForce, { enteredBy: 'master' }, 'SAME_PERSON'],
    ['of a day to come', inForce, { submittedOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
    ['of a day before the limit', inForce, { submittedOn: '2024-12-31' }, 'DATE_TOO_EARLY'],
    ['of a day before the start', inForce, { submittedOn: '2025-02-28' }, 'BEFORE_START'],
  ] as const)('refuses one %s', (_, past, more, code) =>
    given(...past)
      .when(submit('sop', more))
      .refuses(code),
  );
});

describe('returning a milestone', () => {
  const returned: PairingEvent = {
    type: 'MilestoneReturned',
    data: { pairingId: 'p1', milestone: 'sop', by: 'master', reasonId: 'why', returnedOn: '2025-05-03' },
  };

  it('opens it again with a reason', () => {
    given(...handedIn)
      .when(giveBack())
      .then(returned);
    given(...handedIn, returned)
      .when(submit('sop', { submittedOn: '2025-05-04' }))
      .then(submitted('sop', '2025-05-04'));
    given(...handedIn, returned)
      .when(sign('sop'))
      .refuses('NOT_SUBMITTED');
  });

  it.each([
    ['what was not handed in', inForce, {}, 'NOT_SUBMITTED'],
    ['what is signed', signedSop, {}, 'ALREADY_SIGNED'],
    ['as another master', handedIn, { by: 'other' }, 'NOT_A_PARTY'],
    ['without a reason', handedIn, { reasonId: '' }, 'REASON_MISSING'],
    ['before it came', handedIn, { returnedOn: '2025-04-30' }, 'BEFORE_SUBMISSION'],
    ['what the plan does not have', handedIn, { milestone: 'dance' }, 'UNKNOWN_MILESTONE'],
    ['on a day to come', handedIn, { returnedOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
  ] as const)('refuses to return %s', (_, past, more, code) =>
    given(...past)
      .when(giveBack(more))
      .refuses(code),
  );
});

describe('signing a milestone', () => {
  it('is the bound master’s', () =>
    given(...handedIn)
      .when(sign('sop'))
      .then(signed('sop', '2025-05-02')));

  it('takes a repetition for done', () =>
    given(...signedSop)
      .when(sign('sop'))
      .then());

  it.each([
    ['of another day', { signedOn: '2025-05-03' }],
    ['by other hands', { enteredBy: 'clerk', scan: 'paper' }],
  ] as const)('takes no repetition %s for done', (_, more) => {
    given(...signedSop)
      .when(sign('sop', more))
      .refuses('ALREADY_SIGNED');
    given(...signedSop)
      .when(signPaper('sop', { enteredBy: 'clerk', ...more }))
      .refuses('ALREADY_SIGNED');
  });

  it('records how many days before the plan’s minimum it came, and refuses nothing', () =>
    given(...inForce, submitted('fit-for-post', '2025-03-11'))
      .when(sign('fit-for-post', { signedOn: '2025-03-11' }))
      .then(signed('fit-for-post', '2025-03-11', 20)));

  it('keeps the scan and the remark', () => {
    const state = handedIn.reduce(pairing.evolve, pairing.initialState);
    const decision = pairing.decide(state, sign('sop', { enteredBy: 'clerk', scan: 'paper', remarkId: 'remark' }));
    expect(decision).toMatchObject({ accepted: [{ data: { enteredBy: 'clerk', scan: 'paper', remarkId: 'remark' } }] });
  });

  it.each([
    ['what was not handed in', inForce, {}, 'NOT_SUBMITTED'],
    ['as another master', handedIn, { by: 'other' }, 'NOT_A_PARTY'],
    ['as the apprentice', handedIn, { by: 'apprentice' }, 'NOT_A_PARTY'],
    ['from paper without its scan', handedIn, { enteredBy: 'clerk' }, 'SCAN_MISSING'],
    ['entered by the apprentice', handedIn, { enteredBy: 'apprentice', scan: 's' }, 'SAME_PERSON'],
    ['before it was handed in', handedIn, { signedOn: '2025-04-30' }, 'BEFORE_SUBMISSION'],
    ['on a day to come', handedIn, { signedOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
    ['before the limit', handedIn, { earliestOn: '2025-05-03' }, 'DATE_TOO_EARLY'],
    ['what the plan does not have', handedIn, { milestone: 'dance' }, 'UNKNOWN_MILESTONE'],
    ['before the agreement is in force', registered, {}, 'NOT_ACTIVE'],
  ] as const)('refuses to sign %s', (_, past, more, code) =>
    given(...past)
      .when(sign('sop', more))
      .refuses(code),
  );

  it('signs independent work only after fit-for-post, on or after its day', () => {
    const waiting = submitted('independent', '2025-05-01');
    given(...inForce, waiting)
      .when(sign('independent'))
      .refuses('GATE_OUT_OF_ORDER', { milestone: 'fit-for-post' });
    given(...signedGate, waiting)
      .when(sign('independent', { signedOn: '2025-05-01' }))
      .refuses('GATE_OUT_OF_ORDER');
    given(...signedGate, waiting)
      .when(sign('independent'))
      .then(signed('independent', '2025-05-02'));
  });
});

describe('a milestone from a signed paper', () => {
  it('is handed in and signed in one step, the scan its evidence', () =>
    given(...inForce)
      .when(signPaper('sop', { remarkId: 'remark' }))
      .then(
        {
          type: 'MilestoneSubmitted',
          data: {
            pairingId: 'p1',
            milestone: 'sop',
            by: 'apprentice',
            enteredBy: 'clerk',
            evidence: ['paper', 'photo'],
            submittedOn: '2025-05-02',
          },
        },
        {
          type: 'MilestoneSigned',
          data: {
            ...parties,
            milestone: 'sop',
            gate: false,
            dueOn: '2025-04-30',
            by: 'master',
            enteredBy: 'clerk',
            signedOn: '2025-05-02',
            earlyDays: 0,
            scan: 'paper',
            remarkId: 'remark',
          },
        },
      ));

  it('is only signed when it had been handed in, and left alone when signed', () => {
    const state = handedIn.reduce(pairing.evolve, pairing.initialState);
    expect(pairing.decide(state, signPaper('sop'))).toMatchObject({ accepted: [{ type: 'MilestoneSigned' }] });
    given(...handedIn)
      .when(signPaper('sop', { signedOn: '2025-04-30' }))
      .refuses('BEFORE_SUBMISSION');
    const signature = signed('sop', '2025-05-02');
    const fromPaper = { ...signature, data: { ...signature.data, enteredBy: 'clerk', scan: 'paper' } } as PairingEvent;
    given(...handedIn, fromPaper)
      .when(signPaper('sop', { enteredBy: 'clerk' }))
      .then();
  });

  it('may have a key like a member that all objects have', () => {
    const odd = { ...plan[0]!, key: 'constructor' };
    const story = inForce.map((event) =>
      event.type === 'AgreementTookForce' ? { ...event, data: { ...event.data, milestones: [...plan, odd] } } : event,
    );
    const state = story.reduce(pairing.evolve, pairing.initialState);
    expect(pairing.decide(state, signPaper('constructor'))).toMatchObject({
      accepted: [{ type: 'MilestoneSubmitted' }, { type: 'MilestoneSigned' }],
    });
  });

  it.each([
    ['nobody entered', 'sop', { enteredBy: undefined }, 'SCAN_MISSING'],
    ['has no scan', 'sop', { scan: '' }, 'SCAN_MISSING'],
    ['another master signed', 'sop', { by: 'other' }, 'NOT_A_PARTY'],
    ['is of a day before the start', 'sop', { signedOn: '2025-02-28' }, 'BEFORE_START'],
    ['the plan does not have', 'dance', {}, 'UNKNOWN_MILESTONE'],
    ['comes before an earlier gate', 'independent', {}, 'GATE_OUT_OF_ORDER'],
  ] as const)('is refused when %s', (_, milestone, more, code) =>
    given(...inForce)
      .when(signPaper(milestone, more))
      .refuses(code),
  );
});

describe('co-signing a gate', () => {
  it('makes it count, with the master’s date', () =>
    given(...signedGate)
      .when(coSign())
      .then(...passed('fit-for-post', '2025-05-02', '2025-05-04')));

  it('takes a repetition for done', () =>
    given(...signedGate, ...passed('fit-for-post', '2025-05-02'))
      .when(coSign())
      .then());

  it('needs other eyes than the sign-off: who signed, and who entered that', () => {
    const byClerk: PairingEvent[] = signedGate.map((event) =>
      event.type === 'MilestoneSigned' ? { ...event, data: { ...event.data, enteredBy: 'clerk' } } : event,
    );
    given(...signedGate)
      .when(coSign({ by: 'master' }))
      .refuses('SAME_PERSON');
    given(...byClerk)
      .when(coSign({ by: 'clerk' }))
      .refuses('SAME_PERSON');
    given(...byClerk)
      .when(coSign({ enteredBy: 'clerk', scan: 's' }))
      .refuses('SAME_PERSON');
    given(...signedGate)
      .when(coSign({ by: 'apprentice' }))
      .refuses('SAME_PERSON');
  });

  it.each([
    ['that is not signed', inForce, {}, 'NOT_SIGNED'],
    ['that is only handed in', [...inForce, submitted('fit-for-post', '2025-05-01')], {}, 'NOT_SIGNED'],
    ['before the master’s day', signedGate, { coSignedOn: '2025-05-01' }, 'BEFORE_SIGN_OFF'],
    ['on a day to come', signedGate, { coSignedOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
    ['from paper without its scan', signedGate, { enteredBy: 'clerk' }, 'SCAN_MISSING'],
    [
      'while the one before it waits',
      [...signedGate, submitted('independent', '2025-05-03'), signed('independent', '2025-05-03')],
      { milestone: 'independent' },
      'GATE_OUT_OF_ORDER',
    ],
  ] as const)('refuses a gate %s', (_, past, more, code) =>
    given(...past)
      .when(coSign(more))
      .refuses(code),
  );
});

describe('withdrawing a sign-off', () => {
  const facts = { ...parties, milestone: 'fit-for-post', by: 'officer', dueOn: '2025-06-01', signedOn: '2025-05-02' };
  const why = { withdrawnOn: '2025-06-01', reasonId: 'why' };

  it('opens the milestone again', () => {
    const withdrawn: PairingEvent = { type: 'SignOffWithdrawn', data: { ...facts, gate: null, ...why } };
    given(...signedGate)
      .when(withdraw())
      .then(withdrawn);
    given(...signedGate, withdrawn)
      .when(sign('fit-for-post'))
      .refuses('NOT_SUBMITTED');
    given(...signedGate, withdrawn)
      .when(coSign())
      .refuses('NOT_SIGNED');
  });

  it('names the gate that no longer counts', () => {
    const { trade, startedOn } = terms;
    const gate = { milestone: 'fit-for-post', trade, startedOn, passedOn: '2025-05-02' } as const;
    given(...signedGate, ...passed('fit-for-post', '2025-05-02'))
      .when(withdraw())
      .then({ type: 'SignOffWithdrawn', data: { ...facts, gate, ...why } });
  });

  it.each([
    ['what is not signed', inForce, {}, 'NOT_SIGNED'],
    ['by the master', signedGate, { by: 'master' }, 'SAME_PERSON'],
    ['without a reason', signedGate, { reasonId: '' }, 'REASON_MISSING'],
    ['before it was signed', signedGate, { withdrawnOn: '2025-05-01' }, 'BEFORE_SIGN_OFF'],
    ['what the plan does not have', signedGate, { milestone: 'dance' }, 'UNKNOWN_MILESTONE'],
    [
      'under a later gate',
      [...inForce, ...gatePassed('fit-for-post', '2025-05-01'), ...gatePassed('independent', '2025-05-02')],
      {},
      'LATER_GATE_SIGNED',
    ],
  ] as const)('refuses to withdraw %s', (_, past, more, code) =>
    given(...past)
      .when(withdraw(more))
      .refuses(code),
  );
});
