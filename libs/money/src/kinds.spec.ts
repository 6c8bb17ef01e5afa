import { type Fields, pairing, promotion, told } from '../testing';

describe('upgrade-reward', () => {
  const scheme = {
    kind: 'upgrade-reward',
    certifiedFrom: '2025-01-01',
    certifiedTo: '2025-12-31',
    amounts: { SENIOR: 3, TECHNICIAN: 5 },
  };

  it('without highestOnly counts the earliest of each grade, then the lowest id', () =>
    expect(
      told({ ...scheme, highestOnly: false }, {
        promotions: [
          promotion('c2'), promotion('c10'), promotion('c1', { certifiedOn: '2025-06-02' }),
          promotion('c3', { to: 'TECHNICIAN', certifiedOn: '2025-12-31' }), promotion('c4', { personId: 'a2' }),
        ],
      }),
    ).toEqual([
      'person:a1 promotion:c10 reward city 2025-06-01 3', 'person:a1 promotion:c3 reward city 2025-12-31 5',
      'person:a2 promotion:c4 reward city 2025-06-01 3', 'promotion:c1 ALREADY_AWARDED', 'promotion:c2 ALREADY_AWARDED',
    ])); // prettier-ignore

  it('with highestOnly counts the highest, then the earliest, then the lowest id', () =>
    expect(
      told({ ...scheme, highestOnly: true }, {
        promotions: [
          promotion('c0'), promotion('c3', { to: 'TECHNICIAN' }), promotion('c2', { to: 'TECHNICIAN' }),
          promotion('c1', { to: 'TECHNICIAN', certifiedOn: '2025-06-02' }), promotion('c4', { to: 'SENIOR_TECHNICIAN' }),
        ],
      }),
    ).toEqual([
      'person:a1 promotion:c2 reward city 2025-06-01 5', 'promotion:c0 LOWER_THAN_HIGHEST', 'promotion:c1 LOWER_THAN_HIGHEST',
      'promotion:c3 LOWER_THAN_HIGHEST', 'promotion:c4 NO_AMOUNT_FOR_GRADE',
    ])); // prettier-ignore

  it('rounds a match down, and leaves out one of 0 fen', () => {
    const matched = (ratio: string) => told({ ...scheme, highestOnly: true, match: { payer: 'd', ratio } }, { promotions: [promotion('c1')] });
    const city = 'person:a1 promotion:c1 reward city 2025-06-01 3';
    expect(matched('1/4')).toEqual([city]);
    expect(matched('1/3')).toEqual([city, 'person:a1 promotion:c1 reward d 2025-06-01 1']);
    expect(matched('5/3')).toEqual([city, 'person:a1 promotion:c1 reward d 2025-06-01 5']);
  }); // prettier-ignore

  it('names the first reason that applies', () =>
    expect(
      told({ ...scheme, highestOnly: true }, {
        promotions: [
          promotion('c1', { certifiedOn: '2024-12-31', revokedOn: '2025-01-05', to: 'JUNIOR' }),
          promotion('c2', { certifiedOn: '2026-01-01', to: 'JUNIOR' }), promotion('c3', { to: 'JUNIOR' }),
        ],
      }),
    ).toEqual(['promotion:c1 REVOKED', 'promotion:c2 OUTSIDE_WINDOW', 'promotion:c3 NO_AMOUNT_FOR_GRADE'])); // prettier-ignore
});

describe('mentor-outcome', () => {
  const scheme = {
    kind: 'mentor-outcome',
    withinYears: 1,
    amounts: { SENIOR: 3, TECHNICIAN: 5 },
    bestPerApprentice: true,
  };
  const own = pairing('p1', { apprenticeId: 'a1' });

  it('counts every rise when not only the best', () =>
    expect(
      told({ ...scheme, bestPerApprentice: false }, {
        pairings: [own],
        promotions: [promotion('c1'), promotion('c2', { to: 'TECHNICIAN' }), promotion('c3', { pairingId: null })],
      }),
    ).toEqual(['person:m1 promotion:c1 outcome city 2025-06-01 3', 'person:m1 promotion:c2 outcome city 2025-06-01 5'])); // prettier-ignore

  it('counts the best per master and apprentice, over all their pairings', () =>
    expect(
      told(scheme, {
        pairings: [own, pairing('p2', { apprenticeId: 'a1' }), pairing('p3', { apprenticeId: 'a1', masterId: 'm2' }), pairing('p4', { apprenticeId: 'a2' })],
        promotions: [
          promotion('c1'), promotion('c2', { pairingId: 'p2', certifiedOn: '2025-05-01' }),
          promotion('c3', { pairingId: 'p3' }), promotion('c4', { pairingId: 'p4', personId: 'a2' }),
        ],
      }),
    ).toEqual([
      'person:m1 promotion:c2 outcome city 2025-05-01 3', 'person:m1 promotion:c4 outcome city 2025-06-01 3',
      'person:m2 promotion:c3 outcome city 2025-06-01 3', 'promotion:c1 LOWER_THAN_HIGHEST',
    ])); // prettier-ignore

  it('names the first reason that applies', () =>
    expect(
      told(scheme, {
        pairings: [own, pairing('p2', { apprenticeId: 'a1', approvedOn: null }), pairing('p3', { apprenticeId: 'a1', startedOn: '2027-01-01' })],
        promotions: [
          promotion('c1', { revokedOn: '2025-06-01', pairingId: 'nowhere' }), promotion('c2', { personId: 'a2' }),
          promotion('c3', { pairingId: 'p3' }), promotion('c4', { pairingId: 'p2', certifiedOn: '2026-03-02', to: 'JUNIOR' }),
          promotion('c5', { pairingId: 'p2', to: 'JUNIOR' }), promotion('c6', { pairingId: 'p2', certifiedOn: '2026-03-01' }),
          promotion('c7', { certifiedOn: '2025-02-28' }),
        ],
      }),
    ).toEqual([
      'promotion:c1 REVOKED', 'promotion:c2 PAIRING_UNKNOWN', 'promotion:c3 PAIRING_UNKNOWN', 'promotion:c4 OUTSIDE_WINDOW',
      'promotion:c5 NO_AMOUNT_FOR_GRADE', 'promotion:c6 NOT_APPROVED', 'promotion:c7 OUTSIDE_WINDOW',
    ])); // prettier-ignore

  it('ends a window beyond the calendar with its last day', () =>
    expect(
      told({ ...scheme, withinYears: 100 }, {
        pairings: [pairing('p1', { apprenticeId: 'a1', startedOn: '9950-01-01' }), pairing('p2', { apprenticeId: 'a2', startedOn: '9899-01-01' })],
        promotions: [promotion('c1', { certifiedOn: '9999-12-31' }), promotion('c2', { pairingId: 'p2', personId: 'a2', certifiedOn: '9999-01-02' })],
      }, '9999-12-31'),
    ).toEqual(['person:m1 promotion:c1 outcome city 9999-12-31 3', 'promotion:c2 OUTSIDE_WINDOW'])); // prettier-ignore
});

describe('title-award', () => {
  const scheme = { kind: 'title-award', title: 'T', amountFen: 7, awardedFrom: '2025-01-01', awardedTo: '2026-12-31' };
  const title = (id: string, awardedOn: string, change: Fields = {}) => ({
    id,
    holder: 'm1',
    title: 'T',
    awardedOn,
    ...change,
  });
  const titles = [title('t2', '2025-05-01'), title('t10', '2025-05-01'), title('t1', '2026-05-01'), title('t3', '2026-04-01', { holder: 'm2' }), title('t4', '2025-01-01', { title: 'U' }), title('t5', '2026-12-31', { holder: 'm3' }), title('t6', '2027-01-01', { holder: 'm4' })]; // prettier-ignore

  const told2027 = (oncePer: string) => told({ ...scheme, oncePer }, { titles }, '2027-12-31');
  const others = ['person:m2 title:t3 award city 2026-04-01 7', 'person:m3 title:t5 award city 2026-12-31 7'];

  it('counts once per person: the earliest, then the lowest id', () =>
    expect(told2027('person')).toEqual([
      'person:m1 title:t10 award city 2025-05-01 7', ...others,
      'title:t1 ALREADY_AWARDED', 'title:t2 ALREADY_AWARDED', 'title:t6 OUTSIDE_WINDOW',
    ])); // prettier-ignore

  it('counts once per person and year', () =>
    expect(told2027('person-year')).toEqual([
      'person:m1 title:t1 award city 2026-05-01 7', 'person:m1 title:t10 award city 2025-05-01 7', ...others,
      'title:t2 ALREADY_AWARDED', 'title:t6 OUTSIDE_WINDOW',
    ])); // prettier-ignore
});
