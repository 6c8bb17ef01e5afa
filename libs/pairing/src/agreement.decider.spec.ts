import { specify } from '@xinhuo/kernel/testing';
import {
  command,
  confirmAgreement,
  confirmed,
  dates,
  drafted,
  gatePassed,
  inForce,
  parties,
  plan,
  registered,
  registerPairing,
  reviseAgreement,
  signed,
  submitted,
  terms,
  tookForce,
} from '../testing/stories';
import { planFrom } from './agreement-terms.decider';
import { pairing } from './pairing.decider';
import type { PairingEvent } from './pairing.events';

const given = specify(pairing);
const declineAgreement = (more: object = {}) =>
  command('DeclineAgreement', 'apprentice', {
    version: 1,
    party: 'apprentice',
    declinedOn: '2025-03-05',
    reasonId: 'why',
    ...more,
  });
const lapse = (today: string) => ({ type: 'LapseAgreement', pairingId: 'p1', today }) as const;

describe('registering a pairing', () => {
  it('drafts version 1 of the agreement, to be confirmed within fourteen days', () =>
    given()
      .when(registerPairing())
      .then(...registered));

  it('counts the days from the entry when it is entered from paper', () => {
    const command_ = registerPairing({ enteredBy: 'clerk' });
    const decision = pairing.decide({ phase: 'none' }, command_);
    expect(decision).toMatchObject({
      accepted: [{ data: { by: 'officer', enteredBy: 'clerk' } }, { data: { lapsesOn: '2026-01-14' } }],
    });
  });

  it('refuses the same pairing twice', () =>
    given(...registered)
      .when(registerPairing())
      .refuses('ALREADY_REGISTERED'));

  it('refuses a master who is the apprentice', () =>
    given()
      .when(registerPairing({ masterId: 'apprentice' }))
      .refuses('MASTER_IS_APPRENTICE'));

  it('refuses an apprentice of another enterprise', () =>
    given()
      .when(registerPairing({ apprenticeEnterpriseId: 'other' }))
      .refuses('APPRENTICE_ELSEWHERE'));

  it('refuses a clerk of the pair', () =>
    given()
      .when(registerPairing({ enteredBy: 'master' }))
      .refuses('SAME_PERSON'));

  it('refuses a master below SENIOR who was admitted by grade', () =>
    given()
      .when(registerPairing({ masterGrade: 'INTERMEDIATE' }))
      .refuses('MASTER_GRADE_TOO_LOW', { masterGrade: 'INTERMEDIATE' }));

  it('refuses a master of the apprentice’s own grade', () =>
    given()
      .when(registerPairing({ masterGrade: 'SENIOR', apprenticeGrade: 'SENIOR', targetGrade: 'TECHNICIAN' }))
      .refuses('MASTER_NOT_ABOVE'));

  it.each(['HONOUR', 'SPECIAL_SKILL'] as const)('takes a master of any grade who was admitted by %s', (masterBasis) => {
    const decision = pairing.decide({ phase: 'none' }, registerPairing({ masterGrade: 'JUNIOR', masterBasis }));
    expect(decision).toHaveProperty('accepted');
  });

  it('refuses a target below the apprentice’s grade', () =>
    given()
      .when(registerPairing({ targetGrade: 'APPRENTICE' }))
      .refuses('TARGET_GRADE_TOO_LOW'));

  it.each(['2026-02-27', '2028-03-02'])('refuses a term that ends on %s', (endsOn) =>
    given()
      .when(registerPairing({ endsOn }))
      .refuses('TERM_OUT_OF_RANGE', { earliest: '2026-02-28', latest: '2028-03-01' }),
  );

  it.each([
    ['a date to come', { registeredOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
    ['a date before the limit', { registeredOn: '2024-12-31' }, 'DATE_TOO_EARLY'],
    ['a start before the limit', { startedOn: '2024-12-31' }, 'DATE_TOO_EARLY'],
  ] as const)('refuses %s', (_, more, code) => given().when(registerPairing(more)).refuses(code));

  it('takes a start date that lies ahead', () => {
    const ahead = { startedOn: '2026-03-01', endsOn: '2027-02-28' };
    const milestones = planFrom(
      [...plan].map((item) => ({ ...item, dueMonths: 12 })),
      ahead,
    );
    expect(pairing.decide({ phase: 'none' }, registerPairing({ ...ahead, milestones }))).toHaveProperty('accepted');
  });
});

describe('the plan of an agreement', () => {
  it('refuses to leave out a gate', () =>
    given()
      .when(registerPairing({ milestones: plan.filter(({ key }) => key !== 'independent') }))
      .refuses('PLAN_INCOMPLETE', { milestone: 'independent' }));

  it.each([
    ['a key given twice', [...plan, plan[0]!], 'sop'],
    ['a due date that does not exist', plan.map((item) => ({ ...item, dueOn: '2025-06-31' })), 'sop'],
    ['a due date after the term', [{ ...plan[0]!, dueOn: '2028-03-01' }, ...plan.slice(1)], 'sop'],
    ['a due date before the start', [{ ...plan[0]!, dueOn: '2025-02-28' }, ...plan.slice(1)], 'sop'],
    ['negative minimum days', [{ ...plan[0]!, minDays: -1 }, ...plan.slice(1)], 'sop'],
    ['a gate that is none', [{ ...plan[0]!, gate: true }, ...plan.slice(1)], 'sop'],
    [
      'a gate due before the one before it',
      [plan[0]!, plan[1]!, { ...plan[2]!, dueOn: '2025-05-01' }, plan[3]!],
      'independent',
    ],
  ] as const)('refuses %s', (_, milestones, milestone) =>
    given().when(registerPairing({ milestones })).refuses('PLAN_INVALID', { milestone }),
  );

  it('takes the dates of a template from the start date, none later than the term', () => {
    const template = [1, 12, 36].map((dueMonths, n) => ({ ...plan[n]!, dueMonths }));
    const dated = planFrom(template, { startedOn: '2025-01-31', endsOn: '2026-01-30' });
    expect(dated.map(({ dueOn }) => dueOn)).toEqual(['2025-02-28', '2026-01-30', '2026-01-30']);
    expect(dated[0]).not.toHaveProperty('dueMonths');
  });
});

describe('an agreement', () => {
  it('takes force with the third confirmation, on the latest of the three days', () =>
    given(...registered, confirmed('master', '2025-03-02'), confirmed('apprentice', '2025-03-10'))
      .when(confirmAgreement('enterprise-union', '2025-03-03'))
      .then(confirmed('enterprise-union', '2025-03-03'), tookForce));

  it('is only confirmed by the first', () =>
    given(...registered)
      .when(confirmAgreement('master', '2025-03-02'))
      .then(confirmed('master', '2025-03-02')));

  it('takes a repeated confirmation for done, before and after it took force', () => {
    given(...registered, confirmed('master', '2025-03-02'))
      .when(confirmAgreement('master', '2025-03-04'))
      .then();
    given(...inForce)
      .when(confirmAgreement('master', '2025-03-02'))
      .then();
  });

  it('keeps who entered a paper, and its scan', () =>
    given(...registered)
      .when(confirmAgreement('master', '2025-03-02', { enteredBy: 'clerk', scan: 'paper' }))
      .then({
        type: 'AgreementConfirmed',
        data: {
          pairingId: 'p1',
          version: 1,
          party: 'master',
          by: 'master',
          enteredBy: 'clerk',
          confirmedOn: '2025-03-02',
          scan: 'paper',
        },
      }));

  it.each([
    ['an unknown pairing', [], {}, 'NOT_REGISTERED'],
    ['another version', registered, { version: 2 }, 'VERSION_SUPERSEDED'],
    ['another person', registered, { by: 'stranger' }, 'NOT_A_PARTY'],
    ['a paper without scan', registered, { enteredBy: 'clerk' }, 'SCAN_MISSING'],
    ['a paper entered by the apprentice', registered, { enteredBy: 'apprentice', scan: 's' }, 'SAME_PERSON'],
    ['a day to come', registered, { confirmedOn: '2026-01-01' }, 'DATE_IN_FUTURE'],
    ['a day before the limit', registered, { earliestOn: '2025-03-03' }, 'DATE_TOO_EARLY'],
    ['a day before the draft', registered, { confirmedOn: '2025-02-28' }, 'BEFORE_DRAFT'],
    ['a day after its last', registered, { confirmedOn: '2025-03-16' }, 'VERSION_LAPSED'],
    ['a version when none waits', inForce, { version: 2 }, 'NOTHING_TO_CONFIRM'],
  ] as const)('refuses to confirm %s', (_, past, more, code) =>
    given(...past)
      .when(confirmAgreement('master', '2025-03-02', more))
      .refuses(code),
  );

  it.each(['master', 'apprentice'])('refuses the %s as the union', (by) =>
    given(...registered)
      .when(confirmAgreement('enterprise-union', '2025-03-02', { by }))
      .refuses('SAME_PERSON'),
  );

  it('refuses an earlier version once there is another', () =>
    given(...registered, confirmed('master', '2025-03-02'), drafted(2, '2025-05-01'))
      .when(confirmAgreement('apprentice', '2025-05-02'))
      .refuses('VERSION_SUPERSEDED', { current: 2 }));

  it('counts no confirmation of an earlier version', () =>
    given(...inForce.slice(0, 4), drafted(2, '2025-05-01'))
      .when(confirmAgreement('enterprise-union', '2025-05-02', { version: 2 }))
      .then(confirmed('enterprise-union', '2025-05-02', 2)));
});

describe('revising an agreement', () => {
  const longer = { endsOn: '2027-02-28', milestones: plan.map((item) => ({ ...item, dueOn: '2026-06-01' })) };

  it('drafts a new version that all confirm again', () =>
    given(...registered)
      .when(reviseAgreement(2, longer))
      .then(drafted(2, '2025-05-01', longer)));

  it('changes nothing when the content is the same', () => {
    given(...registered)
      .when(reviseAgreement(2))
      .then();
    given(...inForce)
      .when(reviseAgreement(2))
      .then();
  });

  it('amends an agreement in force once all three have confirmed', () =>
    given(
      ...inForce,
      drafted(2, '2025-05-01', longer),
      confirmed('master', '2025-05-02', 2),
      confirmed('apprentice', '2025-05-03', 2),
    )
      .when(confirmAgreement('enterprise-union', '2025-05-02', { version: 2 }))
      .then(confirmed('enterprise-union', '2025-05-02', 2), {
        type: 'AgreementAmended',
        data: {
          ...parties,
          ...terms,
          ...longer,
          version: 2,
          approvedOn: '2025-05-03',
          before: { startedOn: terms.startedOn, endsOn: terms.endsOn },
        },
      }));

  it('may renew a term by up to three years beyond the one in force', () => {
    given(...inForce)
      .when(reviseAgreement(2, { endsOn: '2031-02-28' }))
      .then(drafted(2, '2025-05-01', { endsOn: '2031-02-28' }));
    given(...inForce)
      .when(reviseAgreement(2, { endsOn: '2031-03-01' }))
      .refuses('TERM_OUT_OF_RANGE');
  });

  it('keeps an old start date, but takes no new one beyond the limit', () => {
    const limit = { earliestOn: '2025-04-01' };
    given(...inForce)
      .when(reviseAgreement(2, { ...longer, ...limit }))
      .then(drafted(2, '2025-05-01', longer));
    given(...inForce)
      .when(reviseAgreement(2, { ...longer, ...limit, startedOn: '2025-03-02' }))
      .refuses('DATE_TOO_EARLY');
  });

  it.each([
    ['an unknown pairing', [], reviseAgreement(1), 'NOT_REGISTERED'],
    ['by a version that is not the next', registered, reviseAgreement(3, longer), 'VERSION_SUPERSEDED'],
    [
      'a day before the earlier draft',
      registered,
      reviseAgreement(2, { ...longer, draftedOn: '2025-02-01' }),
      'BEFORE_DRAFT',
    ],
    ['a term too short', registered, reviseAgreement(2, { endsOn: '2025-06-01' }), 'TERM_OUT_OF_RANGE'],
    [
      'what is signed out of the plan',
      [...inForce, submitted('sop', '2025-04-01'), signed('sop', '2025-04-01')],
      reviseAgreement(2, { milestones: plan.slice(1) }),
      'SIGNED_MILESTONE_DROPPED',
    ],
    [
      'the start past what is signed',
      [...inForce, submitted('sop', '2025-04-01'), signed('sop', '2025-04-01')],
      reviseAgreement(2, { startedOn: '2025-04-02' }),
      'BEFORE_START',
    ],
  ] as const)('refuses to revise %s', (_, past, command_, code) =>
    given(...past)
      .when(command_)
      .refuses(code),
  );

  it('refuses the last confirmation when a milestone was signed that the version drops', () =>
    given(
      ...inForce,
      drafted(2, '2025-05-01', { milestones: plan.slice(1) }),
      confirmed('master', '2025-05-02', 2),
      confirmed('apprentice', '2025-05-02', 2),
      submitted('sop', '2025-05-02'),
      signed('sop', '2025-05-02'),
    )
      .when(confirmAgreement('enterprise-union', '2025-05-03', { version: 2 }))
      .refuses('SIGNED_MILESTONE_DROPPED', { milestone: 'sop' }));
});

describe('declining and lapsing', () => {
  const facts = {
    version: 1,
    party: 'apprentice',
    by: 'apprentice',
    declinedOn: '2025-03-05',
    reasonId: 'why',
  } as const;
  const amending = [...inForce, drafted(2, '2025-05-01', { targetGrade: 'SENIOR' })];

  it('ends a pairing that one party declines', () =>
    given(...registered)
      .when(declineAgreement())
      .then({ type: 'AgreementDeclined', data: { ...parties, ...facts } }));

  it('keeps a pairing in force when only its amendment is declined', () => {
    const declined: PairingEvent = {
      type: 'AmendmentDeclined',
      data: { pairingId: 'p1', ...facts, version: 2, declinedOn: '2025-05-05' },
    };
    given(...amending)
      .when(declineAgreement({ version: 2, declinedOn: '2025-05-05' }))
      .then(declined);
    given(...amending, declined)
      .when(confirmAgreement('master', '2025-05-06', { version: 2 }))
      .refuses('NOTHING_TO_CONFIRM');
    given(...amending, declined)
      .when(
        command('SubmitMilestone', 'apprentice', { milestone: 'sop', evidence: ['file'], submittedOn: '2025-05-06' }),
      )
      .then(submitted('sop', '2025-05-06'));
  });

  it.each([
    ['without a reason', registered, { reasonId: '' }, 'REASON_MISSING'],
    ['by another', registered, { by: 'stranger' }, 'NOT_A_PARTY'],
    ['another version', registered, { version: 3 }, 'VERSION_SUPERSEDED'],
    ['what is in force', inForce, {}, 'NOTHING_TO_CONFIRM'],
    ['nothing', [], {}, 'NOT_REGISTERED'],
  ] as const)('refuses to decline %s', (_, past, more, code) =>
    given(...past)
      .when(declineAgreement(more))
      .refuses(code),
  );

  it('lapses on the day after the last, not before', () => {
    given(...registered)
      .when(lapse('2025-03-15'))
      .refuses('LAPSE_NOT_DUE', { lapsesOn: '2025-03-15' });
    given(...registered)
      .when(lapse('2025-03-16'))
      .then({ type: 'AgreementLapsed', data: { ...parties, version: 1, lapsedOn: '2025-03-16' } });
  });

  it('lapses an amendment alone', () =>
    given(...amending)
      .when(lapse('2025-05-16'))
      .then({ type: 'AmendmentLapsed', data: { pairingId: 'p1', version: 2, lapsedOn: '2025-05-16' } }));

  it('has nothing to do where nothing waits', () => {
    given(...inForce)
      .when(lapse('2025-12-31'))
      .then();
    given(...registered, { type: 'AgreementLapsed', data: { ...parties, version: 1, lapsedOn: '2025-03-16' } })
      .when(lapse('2025-12-31'))
      .then();
  });

  it('refuses to lapse what does not exist', () => given().when(lapse(dates.today)).refuses('NOT_REGISTERED'));

  it('takes a repeated decline for done, and refuses any other step', () => {
    const declined: PairingEvent = { type: 'AgreementDeclined', data: { ...parties, ...facts } };
    given(...registered, declined)
      .when(declineAgreement())
      .then();
    given(...registered, declined)
      .when(confirmAgreement('master', '2025-03-06'))
      .refuses('CLOSED', { phase: 'declined' });
    given(...registered, declined)
      .when(reviseAgreement(2))
      .refuses('CLOSED');
    given(...registered, declined)
      .when(registerPairing())
      .refuses('ALREADY_REGISTERED');
  });

  it('keeps gates that were passed through an amendment', () => {
    const state = [...inForce, ...gatePassed('fit-for-post', '2025-05-01')].reduce(
      pairing.evolve,
      pairing.initialState,
    );
    const amended = pairing.evolve(state, {
      type: 'AgreementAmended',
      data: { ...parties, ...terms, version: 2, approvedOn: '2025-06-01', before: terms },
    });
    expect(amended).toMatchObject({ phase: 'active', version: 2, milestones: { 'fit-for-post': { state: 'signed' } } });
  });
});
