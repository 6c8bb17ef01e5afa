import { rowsAfter } from '@xinhuo/kernel/testing';
import { blankPerson } from './blank-person.reactor';
import { mentorPool } from './mentor-pool.projection';
import type { MentorEvent, TitleEvent, WorkerEvent } from './people.events';
import { titleRoll } from './title-roll.projection';
import { workerRegister } from './worker-register.projection';

const personId = 'w1';
const by = 'officer';
const registered: WorkerEvent = {
  type: 'WorkerRegistered',
  data: { personId, enterpriseId: 'e1', trade: '焊工', grade: 'JUNIOR', registeredOn: '2025-01-02', by },
};
const facts = {
  promotionId: 'pr1', personId, programmeId: 'g1', enterpriseId: 'e1', pairingId: 'p1', masterId: 'm1',
  from: 'JUNIOR', to: 'INTERMEDIATE', certifiedOn: '2025-06-01',
} as const; // prettier-ignore
const recorded: WorkerEvent = {
  type: 'PromotionRecorded',
  data: { ...facts, certificateId: 'c1', scan: 'f', recordedOn: '2025-06-05', by, enteredBy: 'clerk' },
};
const verified: WorkerEvent = {
  type: 'PromotionVerified',
  data: { ...facts, verifiedOn: '2025-06-10', by: 'county', gradeAfter: 'INTERMEDIATE' },
};
const revoked: WorkerEvent = {
  type: 'PromotionRevoked',
  data: { ...facts, revokedOn: '2025-07-01', by: 'county', reasonId: 't1', verified: true, gradeAfter: 'JUNIOR' },
};
const consent = (purpose: 'PUBLICATION' | 'BANK'): WorkerEvent => ({
  type: 'ConsentGiven',
  data: { personId, purpose, version: 1, givenOn: '2025-02-01', by: personId },
});

const workersAfter = (...story: WorkerEvent[]) => rowsAfter(workerRegister, registered, ...story).worker[0];
const promotionsAfter = (...story: WorkerEvent[]) => rowsAfter(workerRegister, registered, ...story).promotion;

describe('the worker register', () => {
  it('shows a new worker', () =>
    expect(workersAfter()).toEqual({
      personId, enterpriseId: 'e1', trade: '焊工', grade: 'JUNIOR', registeredOn: '2025-01-02',
      leftOn: null, pairingId: null, publishable: false, erased: false,
    })); // prettier-ignore

  it('follows them when they leave, come back and move', () => {
    const left: WorkerEvent = { type: 'WorkerLeft', data: { personId, enterpriseId: 'e1', leftOn: '2025-03-01', by } };
    const moved: WorkerEvent = {
      type: 'WorkerMoved',
      data: { personId, fromEnterpriseId: 'e1', enterpriseId: 'e2', movedOn: '2025-04-01', by },
    };
    expect(workersAfter(left)).toMatchObject({ enterpriseId: 'e1', leftOn: '2025-03-01' });
    expect(workersAfter(left, moved)).toMatchObject({ enterpriseId: 'e2', leftOn: null });
  });

  it('names the pairing that holds them', () => {
    const held: WorkerEvent = { type: 'ApprenticeshipReserved', data: { personId, pairingId: 'p1', masterId: 'm1' } };
    const free: WorkerEvent = { type: 'ApprenticeshipReleased', data: { personId, pairingId: 'p1' } };
    expect(workersAfter(held)).toMatchObject({ pairingId: 'p1' });
    expect(workersAfter(held, free)).toMatchObject({ pairingId: null });
  });

  it('is publishable only while that very consent stands', () => {
    const withdrawn: WorkerEvent = {
      type: 'ConsentWithdrawn',
      data: { personId, purpose: 'PUBLICATION', withdrawnOn: '2025-03-01', by: personId },
    };
    const erased: WorkerEvent = { type: 'PersonErased', data: { personId, erasedOn: '2025-03-01', by } };
    expect(workersAfter(consent('BANK'))).toMatchObject({ publishable: false });
    expect(workersAfter(consent('PUBLICATION'))).toMatchObject({ publishable: true });
    expect(workersAfter(consent('PUBLICATION'), withdrawn)).toMatchObject({ publishable: false });
    expect(workersAfter(consent('PUBLICATION'), erased)).toMatchObject({ publishable: false, erased: true });
  });

  it('shows a promotion from its recording to its end, and the grade with it', () => {
    expect(promotionsAfter(recorded)).toEqual([
      {
        ...facts, state: 'RECORDED', certificateId: 'c1', scan: 'f', reasonId: null, recordedOn: '2025-06-05',
        recordedBy: by, enteredBy: 'clerk', verifiedOn: null, verifiedBy: null, revokedOn: null,
        revocationReasonId: null,
      },
    ]); // prettier-ignore
    expect(workersAfter(recorded)).toMatchObject({ grade: 'JUNIOR' });
    expect(promotionsAfter(recorded, verified)).toMatchObject([
      { state: 'VERIFIED', verifiedOn: '2025-06-10', verifiedBy: 'county' },
    ]);
    expect(workersAfter(recorded, verified)).toMatchObject({ grade: 'INTERMEDIATE' });
    expect(promotionsAfter(recorded, verified, revoked)).toMatchObject([
      { state: 'REVOKED', revokedOn: '2025-07-01', revocationReasonId: 't1' },
    ]);
    expect(workersAfter(recorded, verified, revoked)).toMatchObject({ grade: 'JUNIOR' });
  });
});

describe('the mentor pool', () => {
  const admitted = (places = 0): MentorEvent => ({
    type: 'MentorAdmitted',
    data: {
      personId, enterpriseId: 'e1', basis: 'GRADE', grade: 'SENIOR', trades: ['焊工'], places,
      admittedOn: '2025-01-05', by,
    },
  }); // prettier-ignore
  const taken = (pairingId: string): MentorEvent => ({
    type: 'PlaceReserved',
    data: { personId, pairingId, apprenticeId: 'a1' },
  });
  const given = (pairingId: string): MentorEvent => ({ type: 'PlaceReleased', data: { personId, pairingId } });
  const withdrawn: MentorEvent = {
    type: 'MentorWithdrawn',
    data: { personId, enterpriseId: 'e1', withdrawnOn: '2025-05-01', by },
  };

  it('shows an entry and the places in use', () => {
    const { mentor } = rowsAfter(mentorPool, admitted(), taken('p1'), taken('p2'), given('p1'));
    expect(mentor).toEqual([
      {
        personId, enterpriseId: 'e1', basis: 'GRADE', grade: 'SENIOR', trades: ['焊工'], places: 0, usedPlaces: 1,
        admittedOn: '2025-01-05', withdrawnOn: null,
      },
    ]); // prettier-ignore
  });

  it('keeps places in use over a withdrawal', () => {
    expect(rowsAfter(mentorPool, admitted(), withdrawn).mentor).toMatchObject([{ withdrawnOn: '2025-05-01' }]);
    expect(rowsAfter(mentorPool, admitted(), taken('p1'), withdrawn, admitted(5)).mentor).toMatchObject([
      { withdrawnOn: null, usedPlaces: 1, places: 5 },
    ]);
  });

  it('follows the number of places, the enterprise and the grade', () => {
    const set: MentorEvent = { type: 'MentorPlacesSet', data: { personId, places: 8, by } };
    const moved: WorkerEvent = {
      type: 'WorkerMoved',
      data: { personId, fromEnterpriseId: 'e1', enterpriseId: 'e2', movedOn: '2025-04-01', by },
    };
    const risen = { ...verified, data: { ...verified.data, gradeAfter: 'TECHNICIAN' } } as WorkerEvent;
    expect(rowsAfter(mentorPool, admitted(), set, moved, risen).mentor).toMatchObject([
      { places: 8, enterpriseId: 'e2', grade: 'TECHNICIAN' },
    ]);
    expect(rowsAfter(mentorPool, admitted(), risen, revoked).mentor).toMatchObject([{ grade: 'JUNIOR' }]);
  });

  it('takes no notice of workers who are no masters', () =>
    expect(rowsAfter(mentorPool, registered, recorded, verified).mentor).toEqual([]));
});

describe('the roll of titles', () => {
  const title = {
    titleId: 't1', programmeId: 'g1', title: '带徒名师', holderKind: 'person', holderId: 'm1', awardedOn: '2025-12-01',
  } as const; // prettier-ignore
  const awarded: TitleEvent = { type: 'TitleAwarded', data: { ...title, cityId: 'c', by } };
  const taken: TitleEvent = { type: 'TitleRevoked', data: { ...title, revokedOn: '2025-12-20', reasonId: 'x', by } };

  it('shows a title, its revocation and its return', () => {
    const row = { ...title, cityId: 'c', revokedOn: null, reasonId: null };
    expect(rowsAfter(titleRoll, awarded).title).toEqual([row]);
    expect(rowsAfter(titleRoll, awarded, taken).title).toEqual([{ ...row, revokedOn: '2025-12-20', reasonId: 'x' }]);
    expect(rowsAfter(titleRoll, awarded, taken, awarded).title).toEqual([row]);
  });
});

describe('erasing', () => {
  it('has the vault forget the person', () =>
    expect(blankPerson.on.PersonErased?.({ personId, erasedOn: '2025-03-01', by })).toEqual([
      { to: 'worker-w1', command: { type: 'BlankPerson', personId } },
    ]));
});
