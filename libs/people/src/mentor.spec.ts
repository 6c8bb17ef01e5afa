import { specify } from '@xinhuo/kernel/testing';
import type { MentorCommand } from './mentor.commands';
import { mentor } from './mentor.decider';
import type { MentorEvent } from './people.events';

const given = specify(mentor);
const personId = 'm1';
const dated = { today: '2025-12-31', earliestOn: '2025-12-01' } as const;
const entry = {
  personId, enterpriseId: 'e1', basis: 'GRADE', grade: 'SENIOR', trades: ['焊工'], places: 0,
  admittedOn: '2025-12-05', by: 'officer',
} as const; // prettier-ignore
const admit: Extract<MentorCommand, { type: 'AdmitMentor' }> = { type: 'AdmitMentor', ...dated, ...entry };
const admitted: MentorEvent = { type: 'MentorAdmitted', data: entry };
const withPlaces = (places: number): MentorEvent => ({ type: 'MentorAdmitted', data: { ...entry, places } });
const withdrawn: MentorEvent = {
  type: 'MentorWithdrawn',
  data: { personId, enterpriseId: 'e1', withdrawnOn: '2025-12-20', by: 'officer' },
};
const taken = (pairingId: string): MentorEvent => ({
  type: 'PlaceReserved',
  data: { personId, pairingId, apprenticeId: `of-${pairingId}` },
});
const released = (pairingId: string): MentorEvent => ({ type: 'PlaceReleased', data: { personId, pairingId } });
const reserve = (pairingId: string, apprenticeId = `of-${pairingId}`) =>
  ({ type: 'ReservePlace', personId, pairingId, apprenticeId, defaultPlaces: 3 }) as const;

describe('admitting a master', () => {
  it('takes a SENIOR worker by grade', () => given().when(admit).then(admitted));
  it('refuses a lower grade, unless by honour or special skill', () => {
    const low = { ...admit, grade: 'INTERMEDIATE' } as const;
    given().when(low).refuses('GRADE_TOO_LOW', { grade: 'INTERMEDIATE' });
    for (const basis of ['HONOUR', 'SPECIAL_SKILL'] as const)
      given()
        .when({ ...low, basis })
        .then({ type: 'MentorAdmitted', data: { ...entry, grade: 'INTERMEDIATE', basis } });
  });
  it.each([-1, 9, 1.5])('refuses %d places', (places) =>
    given()
      .when({ ...admit, places })
      .refuses('PLACES_INVALID', { places, most: 8 }),
  );
  it('refuses a master without a trade', () =>
    given()
      .when({ ...admit, trades: [] })
      .refuses('NO_TRADE'));
  it('refuses wrong days', () => {
    given()
      .when({ ...admit, admittedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
    given()
      .when({ ...admit, admittedOn: '2025-11-30' })
      .refuses('DATE_TOO_EARLY');
  });
  it('is no news a second time, but refuses other contents', () => {
    given(admitted).when(admit).then();
    given(admitted)
      .when({ ...admit, places: 5 })
      .refuses('ALREADY_ADMITTED');
  });
  it('takes back a master who withdrew', () => given(admitted, withdrawn).when(admit).then(admitted));
});

describe('the number of places', () => {
  const set = { type: 'SetMentorPlaces', personId, enterpriseId: 'e1', places: 5, by: 'officer' } as const;
  it('can be set, once', () => {
    const done: MentorEvent = { type: 'MentorPlacesSet', data: { personId, places: 5, by: 'officer' } };
    given(admitted).when(set).then(done);
    given(admitted, done).when(set).then();
  });
  it('is at most eight', () =>
    given(admitted)
      .when({ ...set, places: 9 })
      .refuses('PLACES_INVALID'));
  it('asks for a master in the pool', () => {
    given().when(set).refuses('NOT_A_MENTOR');
    given(admitted, withdrawn).when(set).refuses('NOT_A_MENTOR');
  });
});

describe('withdrawing', () => {
  const withdraw = {
    type: 'WithdrawMentor', ...dated, personId, enterpriseId: 'e1', withdrawnOn: '2025-12-20', by: 'officer',
  } as const; // prettier-ignore
  it('is recorded once', () => {
    given(admitted).when(withdraw).then(withdrawn);
    given(admitted, withdrawn).when(withdraw).then();
  });
  it('refuses who was never admitted, and a day to come', () => {
    given().when(withdraw).refuses('NOT_A_MENTOR');
    given(admitted)
      .when({ ...withdraw, withdrawnOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
  });
});

describe('a place', () => {
  it('is taken by a pairing, once', () => {
    given(admitted).when(reserve('p1')).then(taken('p1'));
    given(admitted, taken('p1')).when(reserve('p1')).then();
  });
  it('is refused when the programme’s number is used up', () =>
    given(admitted, taken('p1'), taken('p2'), taken('p3'))
      .when(reserve('p4'))
      .refuses('NO_PLACE_LEFT', { places: 3, used: 3 }));
  it('is refused when the master’s own number is used up', () => {
    given(withPlaces(1), taken('p1')).when(reserve('p2')).refuses('NO_PLACE_LEFT', { places: 1, used: 1 });
    given(withPlaces(8), taken('p1'), taken('p2'), taken('p3')).when(reserve('p4')).then(taken('p4'));
  });
  it('is free again after a release, which happens once', () => {
    const release = { type: 'ReleasePlace', personId, pairingId: 'p1' } as const;
    given(withPlaces(1), taken('p1')).when(release).then(released('p1'));
    given(withPlaces(1), taken('p1'), released('p1')).when(release).then();
    given(withPlaces(1), taken('p1'), released('p1')).when(reserve('p2')).then(taken('p2'));
    given().when(release).then();
  });
  it('is not given to another apprentice of the same pairing', () =>
    given(admitted, taken('p1')).when(reserve('p1', 'somebody')).refuses('PLACE_HELD_OTHERWISE'));
  it('refuses master and apprentice in one person', () =>
    given(admitted).when(reserve('p1', personId)).refuses('MASTER_IS_APPRENTICE'));
  it('refuses who is not in the pool', () => {
    given().when(reserve('p1')).refuses('NOT_A_MENTOR');
    given(admitted, withdrawn).when(reserve('p1')).refuses('NOT_A_MENTOR');
  });
  it('outlives a withdrawal', () => {
    given(withPlaces(1), taken('p1'), withdrawn).when(reserve('p1')).then();
    given(withPlaces(1), taken('p1'), withdrawn, withPlaces(1)).when(reserve('p2')).refuses('NO_PLACE_LEFT');
  });
});
