import { specify } from '@xinhuo/kernel/testing';
import type { WorkerEvent } from './people.events';
import type { WorkerCommand } from './worker.commands';
import { worker } from './worker.decider';

const given = specify(worker);
const dated = { today: '2025-12-31', earliestOn: '2025-12-01' } as const;
const personId = 'w1';
const recordedBy = { by: 'officer' } as const;

type Fact<T extends WorkerEvent['type']> = Extract<WorkerEvent, { type: T }>;
type Command<T extends WorkerCommand['type']> = Extract<WorkerCommand, { type: T }>;

const registered: Fact<'WorkerRegistered'> = {
  type: 'WorkerRegistered',
  data: { personId, enterpriseId: 'e1', trade: '焊工', grade: 'JUNIOR', registeredOn: '2025-12-02', by: 'officer' },
};
const left: WorkerEvent = {
  type: 'WorkerLeft',
  data: { personId, enterpriseId: 'e1', leftOn: '2025-12-20', by: 'officer' },
};
const erased: WorkerEvent = { type: 'PersonErased', data: { personId, erasedOn: '2025-12-30', by: 'handler' } };
const held: WorkerEvent = { type: 'ApprenticeshipReserved', data: { personId, pairingId: 'p1', masterId: 'm1' } };
const letGo: WorkerEvent = { type: 'ApprenticeshipReleased', data: { personId, pairingId: 'p1' } };

const register: Command<'RegisterWorker'> = { type: 'RegisterWorker', ...dated, ...registered.data };
const facts = {
  promotionId: 'pr1', personId, programmeId: 'g1', enterpriseId: 'e1', pairingId: null, masterId: null,
  from: 'JUNIOR', to: 'INTERMEDIATE', certifiedOn: '2025-06-01',
} as const; // prettier-ignore
const paper = { certificateId: 'c1', scan: 'f'.repeat(64), recordedOn: '2025-12-10' } as const;
const recorded: Fact<'PromotionRecorded'> = {
  type: 'PromotionRecorded',
  data: { ...facts, ...paper, ...recordedBy },
};
const { enterpriseId: _e, masterId: _m, ...asked } = facts;
const record: Command<'RecordPromotion'> = { type: 'RecordPromotion', ...dated, ...asked, ...paper, ...recordedBy };
const verify: Command<'VerifyPromotion'> = {
  type: 'VerifyPromotion', ...dated, personId, promotionId: 'pr1', verifiedOn: '2025-12-15', by: 'county',
}; // prettier-ignore
const verified: WorkerEvent = {
  type: 'PromotionVerified',
  data: { ...facts, verifiedOn: '2025-12-15', by: 'county', gradeAfter: 'INTERMEDIATE' },
};
const revoke: Command<'RevokePromotion'> = {
  type: 'RevokePromotion', ...dated, personId, promotionId: 'pr1', revokedOn: '2025-12-20', reasonId: 't1', by: 'county',
}; // prettier-ignore

/** A further promotion, recorded and verified. */
const promoted = (promotionId: string, step: Partial<Fact<'PromotionRecorded'>['data']>) =>
  [
    { type: 'PromotionRecorded', data: { ...recorded.data, ...step, promotionId } },
    {
      type: 'PromotionVerified',
      data: { ...facts, ...step, promotionId, verifiedOn: '2025-12-15', by: 'county', gradeAfter: step.to ?? 'SENIOR' },
    },
  ] as WorkerEvent[];

describe('registering a worker', () => {
  it('records where they work, their trade and their grade', () => given().when(register).then(registered));
  it('is no news a second time', () => given(registered).when(register).then());
  it('refuses other contents for the same person', () =>
    given(registered)
      .when({ ...register, grade: 'SENIOR' })
      .refuses('ALREADY_REGISTERED'));
  it('refuses a day to come and a day too long ago', () => {
    given()
      .when({ ...register, registeredOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE', { day: '2026-01-01' });
    given()
      .when({ ...register, registeredOn: '2025-11-30' })
      .refuses('DATE_TOO_EARLY', { earliestOn: '2025-12-01' });
  });
  it('refuses a person who has been erased', () => given(registered, erased).when(register).refuses('PERSON_ERASED'));
});

describe('moving and leaving', () => {
  const move: Command<'MoveWorker'> = {
    type: 'MoveWorker', ...dated, personId, enterpriseId: 'e2', movedOn: '2025-12-05', by: 'county',
  }; // prettier-ignore
  const leave: Command<'RecordWorkerLeft'> = {
    type: 'RecordWorkerLeft', ...dated, personId, leftOn: '2025-12-20', by: 'officer',
  }; // prettier-ignore
  const moved: WorkerEvent = {
    type: 'WorkerMoved',
    data: { personId, fromEnterpriseId: 'e1', enterpriseId: 'e2', movedOn: '2025-12-05', by: 'county' },
  };

  it('names both enterprises', () => given(registered).when(move).then(moved));
  it('is no news when they are there already', () => given(registered, moved).when(move).then());
  it('brings back somebody who left', () => given(registered, left).when(move).then(moved));
  it('refuses a stranger', () => given().when(move).refuses('NOT_REGISTERED'));
  it('refuses the erased', () => given(registered, erased).when(move).refuses('PERSON_ERASED'));
  it('refuses a day to come', () =>
    given(registered)
      .when({ ...move, movedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE'));

  it('records who left and from where', () => given(registered).when(leave).then(left));
  it('leaves once', () => given(registered, left).when(leave).then());
  it('refuses to let a stranger leave', () => given().when(leave).refuses('NOT_REGISTERED'));
  it('refuses to leave on a day to come', () =>
    given(registered)
      .when({ ...leave, leftOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE'));
});

describe('the one apprenticeship', () => {
  const reserve: WorkerCommand = { type: 'ReserveApprenticeship', personId, pairingId: 'p1', masterId: 'm1' };
  const release: WorkerCommand = { type: 'ReleaseApprenticeship', personId, pairingId: 'p1' };

  it('is taken by a pairing', () => given(registered).when(reserve).then(held));
  it('is taken once by the same pairing', () => given(registered, held).when(reserve).then());
  it('refuses a second pairing', () =>
    given(registered, held)
      .when({ ...reserve, pairingId: 'p2' })
      .refuses('APPRENTICE_PAIRED'));
  it('refuses another master under the same pairing', () =>
    given(registered, held)
      .when({ ...reserve, masterId: 'm2' })
      .refuses('APPRENTICE_PAIRED'));
  it('is free again after a release', () => given(registered, held, letGo).when(reserve).then(held));
  it('is released once', () => {
    given(registered, held).when(release).then(letGo);
    given(registered, held, letGo).when(release).then();
    given().when(release).then();
  });
  it('is not released by another pairing', () =>
    given(registered, held)
      .when({ ...release, pairingId: 'p2' })
      .then());
  it('refuses to teach oneself', () =>
    given(registered)
      .when({ ...reserve, masterId: personId })
      .refuses('MASTER_IS_APPRENTICE'));
  it('refuses who is unknown, gone or erased', () => {
    given().when(reserve).refuses('NOT_REGISTERED');
    given(registered, left).when(reserve).refuses('WORKER_LEFT');
    given(registered, erased).when(reserve).refuses('PERSON_ERASED');
  });
  it('is still released after leaving', () => given(registered, held, left).when(release).then(letGo));
});

describe('recording a promotion', () => {
  it('keeps the certificate and where it happened', () => given(registered).when(record).then(recorded));
  it('is no news a second time', () => given(registered, recorded).when(record).then());
  it('is no news a second time by another, or on another day', () =>
    given(registered, recorded)
      .when({ ...record, by: 'other', recordedOn: '2025-12-12' })
      .then());
  it.each<[string, Partial<Command<'RecordPromotion'>>]>([
    ['certificate', { certificateId: 'c2' }],
    ['scan', { scan: 'e'.repeat(64) }],
    ['grade', { to: 'SENIOR', reasonId: 't1' }],
    ['reason', { reasonId: 't1' }],
    ['day of the certificate', { certifiedOn: '2025-06-02' }],
    ['programme', { programmeId: 'g2' }],
    ['pairing', { pairingId: 'p9' }],
  ])('refuses another %s under the same id, whatever became of it', (_, other) => {
    const again = { ...record, ...other };
    given(registered, recorded).when(again).refuses('ALREADY_RECORDED');
    given(registered, recorded, verified).when(again).refuses('ALREADY_RECORDED');
  });
  it('refuses an old grade that the worker did not hold', () =>
    given(registered)
      .when({ ...record, from: 'INTERMEDIATE', to: 'SENIOR' })
      .refuses('GRADE_MISMATCH', { grade: 'JUNIOR' }));
  it('looks at the grade on the day of the certificate', () =>
    given(registered, ...promoted('later', { certifiedOn: '2025-09-01', to: 'SENIOR' }))
      .when(record)
      .then(recorded));
  it('refuses a step that does not lead up', () =>
    given(registered)
      .when({ ...record, to: 'JUNIOR' })
      .refuses('NOT_A_PROMOTION'));
  it('asks a reason for a jump, and takes it with one', () => {
    given(registered)
      .when({ ...record, to: 'SENIOR' })
      .refuses('JUMP_NEEDS_REASON', { steps: 2 });
    given(registered)
      .when({ ...record, to: 'SENIOR', reasonId: 't1' })
      .then({ type: 'PromotionRecorded', data: { ...recorded.data, to: 'SENIOR', reasonId: 't1' } });
  });
  it('refuses a certificate from after the recording', () =>
    given(registered)
      .when({ ...record, certifiedOn: '2025-12-11' })
      .refuses('DATE_IN_FUTURE'));
  it('takes an old certificate, but no old recording', () => {
    given(registered)
      .when({ ...record, certifiedOn: '2020-01-01' })
      .then({ type: 'PromotionRecorded', data: { ...recorded.data, certifiedOn: '2020-01-01' } });
    given(registered)
      .when({ ...record, recordedOn: '2025-11-30' })
      .refuses('DATE_TOO_EARLY');
  });
  it('credits the master who teaches now, when no pairing is named', () => {
    const { pairingId: _, ...open } = record;
    given(registered, held)
      .when(open)
      .then({ type: 'PromotionRecorded', data: { ...recorded.data, pairingId: 'p1', masterId: 'm1' } });
    given(registered).when(open).then(recorded);
  });
  it('credits a master who taught before', () =>
    given(registered, held, letGo)
      .when({ ...record, pairingId: 'p1' })
      .then({ type: 'PromotionRecorded', data: { ...recorded.data, pairingId: 'p1', masterId: 'm1' } }));
  it('refuses to credit a pairing of somebody else', () =>
    given(registered, held)
      .when({ ...record, pairingId: 'p9' })
      .refuses('PAIRING_UNKNOWN'));
  it('refuses who is unknown, gone or erased', () => {
    given().when(record).refuses('NOT_REGISTERED');
    given(registered, left).when(record).refuses('WORKER_LEFT');
    given(registered, erased).when(record).refuses('PERSON_ERASED');
  });
});

describe('verifying a promotion', () => {
  it('repeats its facts and tells the new grade', () => given(registered, recorded).when(verify).then(verified));
  it('is no news a second time', () => given(registered, recorded, verified).when(verify).then());
  it('refuses one that nobody recorded', () => {
    given(registered).when(verify).refuses('NOT_RECORDED');
    given().when(verify).refuses('NOT_RECORDED');
  });
  it.each([
    ['who recorded it', {}, { by: 'officer' }],
    ['who entered it', { enteredBy: 'clerk' }, { by: 'clerk' }],
    ['who recorded it, entered by another', {}, { by: 'officer', enteredBy: 'clerk' }],
    ['another, entered by who recorded it', {}, { by: 'county', enteredBy: 'officer' }],
    ['another, entered by who entered the recording', { enteredBy: 'clerk' }, { by: 'county', enteredBy: 'clerk' }],
    ['the promoted person', {}, { by: personId }],
  ])('refuses %s, also once somebody else has verified it', (_, first, second) => {
    const entered = { ...recorded, data: { ...recorded.data, ...first } };
    const own = { ...verify, ...second };
    given(registered, entered).when(own).refuses('SAME_PERSON');
    given(registered, entered, verified).when(own).refuses('SAME_PERSON');
  });
  it('asks for the signed paper when it is entered for somebody else, and keeps it', () => {
    const entered = { ...verify, enteredBy: 'clerk' };
    given(registered, recorded).when(entered).refuses('SCAN_MISSING');
    given(registered, recorded)
      .when({ ...entered, scan: 'f' })
      .then({
        type: 'PromotionVerified',
        data: { ...facts, ...day15, enteredBy: 'clerk', scan: 'f', gradeAfter: 'INTERMEDIATE' },
      });
  });
  it('refuses a day before the recording, or one to come', () => {
    given(registered, recorded)
      .when({ ...verify, verifiedOn: '2025-12-09' })
      .refuses('DATE_TOO_EARLY', { earliestOn: '2025-12-10' });
    given(registered, recorded)
      .when({ ...verify, verifiedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
  });
  it('refuses the same step twice under two ids', () =>
    given(registered, recorded, ...promoted('other', { to: 'INTERMEDIATE' }))
      .when(verify)
      .refuses('GRADE_MISMATCH', { grade: 'INTERMEDIATE' }));
  it('does not lower a grade that was certified later', () =>
    given(registered, ...promoted('later', { certifiedOn: '2025-09-01', to: 'SENIOR' }), recorded)
      .when(verify)
      .then({ type: 'PromotionVerified', data: { ...facts, ...day15, gradeAfter: 'SENIOR' } }));
  it('refuses a revoked one', () =>
    given(registered, recorded, {
      type: 'PromotionRevoked',
      data: { ...facts, revokedOn: '2025-12-12', reasonId: 't1', by: 'x', verified: false, gradeAfter: 'JUNIOR' },
    })
      .when(verify)
      .refuses('PROMOTION_REVOKED'));
});

const day15 = { verifiedOn: '2025-12-15', by: 'county' } as const;

describe('revoking a promotion', () => {
  const revoked: Fact<'PromotionRevoked'> = {
    type: 'PromotionRevoked',
    data: { ...facts, revokedOn: '2025-12-20', reasonId: 't1', by: 'county', verified: true, gradeAfter: 'JUNIOR' },
  };
  it('sets the grade back', () => given(registered, recorded, verified).when(revoke).then(revoked));
  it('tells when it had not counted', () =>
    given(registered, recorded)
      .when(revoke)
      .then({ ...revoked, data: { ...revoked.data, verified: false } }));
  it('is no news a second time', () => given(registered, recorded, verified, revoked).when(revoke).then());
  it('keeps the grade of a later promotion', () =>
    given(registered, recorded, verified, ...promoted('next', { from: 'INTERMEDIATE', to: 'SENIOR', certifiedOn: '2025-10-01' }))
      .when(revoke)
      .then({ ...revoked, data: { ...revoked.data, gradeAfter: 'SENIOR' } })); // prettier-ignore
  it('lets the step be recorded again', () =>
    given(registered, recorded, verified, revoked)
      .when({ ...record, promotionId: 'pr2' })
      .then({ type: 'PromotionRecorded', data: { ...recorded.data, promotionId: 'pr2' } }));
  it('refuses one that nobody recorded', () => given(registered).when(revoke).refuses('NOT_RECORDED'));
  it('refuses a day to come', () =>
    given(registered, recorded)
      .when({ ...revoke, revokedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE'));
});

describe('a consent', () => {
  const give: Command<'GiveConsent'> = {
    type: 'GiveConsent', ...dated, personId, purpose: 'PUBLICATION', version: 1, givenOn: '2025-12-03', by: personId,
  }; // prettier-ignore
  const withdraw: Command<'WithdrawConsent'> = {
    type: 'WithdrawConsent', ...dated, personId, purpose: 'PUBLICATION', withdrawnOn: '2025-12-04', by: personId,
  }; // prettier-ignore
  const givenConsent: WorkerEvent = {
    type: 'ConsentGiven',
    data: { personId, purpose: 'PUBLICATION', version: 1, givenOn: '2025-12-03', by: personId },
  };
  const withdrawn: WorkerEvent = {
    type: 'ConsentWithdrawn',
    data: { personId, purpose: 'PUBLICATION', withdrawnOn: '2025-12-04', by: personId },
  };

  it('is given by the person, once for each version', () => {
    given(registered).when(give).then(givenConsent);
    given(registered, givenConsent).when(give).then();
    given(registered, givenConsent)
      .when({ ...give, version: 2 })
      .then({ type: 'ConsentGiven', data: { ...(givenConsent.data as object), version: 2 } } as WorkerEvent);
  });
  it('is withdrawn by the person, once', () => {
    given(registered, givenConsent).when(withdraw).then(withdrawn);
    given(registered, givenConsent, withdrawn).when(withdraw).then();
    given(registered).when(withdraw).then();
  });
  it('refuses anybody else, but lets a signed paper be entered', () => {
    given(registered)
      .when({ ...give, by: 'officer' })
      .refuses('NOT_THE_PERSON');
    given(registered, givenConsent)
      .when({ ...withdraw, by: 'officer' })
      .refuses('NOT_THE_PERSON');
    given(registered)
      .when({ ...give, enteredBy: 'clerk' })
      .refuses('SCAN_MISSING');
    given(registered)
      .when({ ...give, enteredBy: 'clerk', scan: 'f' })
      .then({
        type: 'ConsentGiven',
        data: { ...(givenConsent.data as object), enteredBy: 'clerk', scan: 'f' },
      } as WorkerEvent);
  });
  it('refuses wrong days and wrong persons', () => {
    given(registered)
      .when({ ...give, givenOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
    given(registered, givenConsent)
      .when({ ...withdraw, withdrawnOn: '2025-11-01' })
      .refuses('DATE_TOO_EARLY');
    given().when(give).refuses('NOT_REGISTERED');
    given(registered, erased).when(give).refuses('PERSON_ERASED');
  });
});

describe('erasing a person', () => {
  const erase: Command<'ErasePerson'> = {
    type: 'ErasePerson', today: '2025-12-30', earliestOn: '2025-12-01', personId, apprentices: 0, by: 'handler',
  }; // prettier-ignore
  it('is a fact of its own', () => given(registered).when(erase).then(erased));
  it('happens once', () => given(registered, erased).when(erase).then());
  it('waits until the pairing has ended', () => given(registered, held).when(erase).refuses('STILL_PAIRED'));
  it('waits until nobody is taught any more', () =>
    given(registered)
      .when({ ...erase, apprentices: 1 })
      .refuses('STILL_PAIRED'));
  it('refuses a stranger', () => given().when(erase).refuses('NOT_REGISTERED'));
  it('leaves promotions revocable', () =>
    given(registered, recorded, verified, erased)
      .when(revoke)
      .then({
        type: 'PromotionRevoked',
        data: { ...facts, revokedOn: '2025-12-20', reasonId: 't1', by: 'county', verified: true, gradeAfter: 'JUNIOR' },
      }));
});
