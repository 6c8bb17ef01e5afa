import { type Fields, pairing, promotion, told } from '../testing';

describe('instalments', () => {
  const scheme = {
    kind: 'instalments',
    startedFrom: '2025-01-01',
    startedTo: '2025-12-31',
    amounts: { SENIOR: 100, TECHNICIAN: 200 },
    parts: [
      { part: 'b', share: '1/2', on: { activeDay: 10 } },
      { part: 'a', share: 'rest', on: { milestone: 'fit' } },
    ],
    qualifyingDays: 5,
    onStop: 'keep-earned',
  };
  const fit = (on: string) => ({ milestones: { fit: on } });

  it('begins and ends with its window', () =>
    expect(
      told(scheme, {
        pairings: [pairing('p1', { startedOn: '2025-01-01' }), pairing('p2', { startedOn: '2025-12-31' }), pairing('p3', { startedOn: '2024-12-31' }), pairing('p4', { startedOn: '2026-01-01' })],
      }),
    ).toEqual([
      'enterprise:e1 pairing:p1 b city 2025-03-01 50', 'enterprise:e1 pairing:p2 b city 2026-01-09 50',
      'pairing:p3 OUTSIDE_WINDOW', 'pairing:p4 OUTSIDE_WINDOW',
    ])); // prettier-ignore

  it('knows a milestone from the start to asOf, and from no other object', () => {
    const named = (milestone: string, milestones: Fields, asOf = '2026-12-31') =>
      told({ ...scheme, parts: [{ part: 'a', share: 'rest', on: { milestone } }] }, { pairings: [pairing('p1', { milestones })] }, asOf);
    const paid = ['enterprise:e1 pairing:p1 a city 2025-03-01 100'];
    expect(named('fit', { fit: '2025-03-01' })).toEqual(paid);
    expect(named('fit', { fit: '2025-02-28' })).toEqual(['pairing:p1 NOTHING_DUE']);
    expect(named('fit', { fit: '2025-03-01' }, '2025-03-01')).toEqual(paid);
    expect(named('fit', { fit: '2025-03-02' }, '2025-03-01')).toEqual(['pairing:p1 NOTHING_DUE']);
    expect(named('constructor', {})).toEqual(['pairing:p1 NOTHING_DUE']);
  }); // prettier-ignore

  it('waits for the first certificate of this apprentice, pairing and grade', () => {
    const promoted = { ...scheme, parts: [{ part: 'a', share: 'rest', on: 'promoted' }] };
    const waits = (...promotions: readonly Fields[]) =>
      told(promoted, { pairings: [pairing('p1', { apprenticeId: 'a1' })], promotions });
    const nothing = ['pairing:p1 NOTHING_DUE'];
    expect(waits(promotion('c1', { certifiedOn: '2025-08-01' }), promotion('c2'), promotion('c3', { certifiedOn: '2025-07-01' }))).toEqual([
      'enterprise:e1 pairing:p1 a city 2025-06-01 100',
    ]);
    expect(waits(promotion('c1', { to: 'INTERMEDIATE' }))).toEqual(nothing);
    expect(waits(promotion('c1', { personId: 'a2' }))).toEqual(nothing);
    expect(waits(promotion('c1', { pairingId: null }))).toEqual(nothing);
    expect(waits(promotion('c1', { certifiedOn: '2025-02-28' }))).toEqual(nothing);
    expect(waits(promotion('c1', { revokedOn: '2025-07-01' }))).toEqual(nothing);
    expect(waits(promotion('c1', { certifiedOn: '2025-03-01', revokedOn: '2027-01-01', to: 'TECHNICIAN' }))).toEqual([
      'enterprise:e1 pairing:p1 a city 2025-03-01 100',
    ]);
  }); // prettier-ignore

  it('takes completion for an active day when it is earlier, or the day is never reached', () => {
    const on = (change: Fields) => told(scheme, { pairings: [pairing('p1', change)] });
    const due = (day: string) => [`enterprise:e1 pairing:p1 b city ${day} 50`];
    expect(on({ completedOn: '2025-03-05' })).toEqual(due('2025-03-05'));
    expect(on({ completedOn: '2025-03-11' })).toEqual(due('2025-03-10'));
    expect(on({ completedOn: '2025-02-28' })).toEqual(due('2025-03-10'));
    expect(on({ completedOn: '2025-03-01' })).toEqual(due('2025-03-01'));
    expect(on({ completedOn: '2025-09-01', pauses: [{ from: '2025-03-08' }] })).toEqual(due('2025-09-01'));
    expect(on({ completedOn: '2025-03-07', stoppedOn: '2025-03-07' })).toEqual(due('2025-03-07'));
    expect(on({ completedOn: '2025-03-08', stoppedOn: '2025-03-07' })).toEqual(['pairing:p1 NOTHING_DUE']);
  });

  it('asks a stopped pairing for its active days first, then for completion', () => {
    const stopped = (change: Fields) => told({ ...scheme, onStop: 'recover-all' }, { pairings: [pairing('p1', change)] });
    expect(stopped({ stoppedOn: '2025-03-04', completedOn: '2025-03-04' })).toEqual(['pairing:p1 BELOW_QUALIFYING_DAYS']);
    expect(stopped({ stoppedOn: '2025-03-05', completedOn: '2025-03-05' })).toEqual(['enterprise:e1 pairing:p1 b city 2025-03-05 50']);
    expect(stopped({ stoppedOn: '2025-03-20', pauses: [{ from: '2025-03-05' }] })).toEqual(['pairing:p1 BELOW_QUALIFYING_DAYS']);
    expect(stopped({ stoppedOn: '2025-03-20' })).toEqual(['pairing:p1 STOPPED_UNFINISHED']);
    expect(stopped({ stoppedOn: '2025-03-20', completedOn: '2025-02-20' })).toEqual(['pairing:p1 STOPPED_UNFINISHED']);
  }); // prettier-ignore

  it('gives each part once per person and grade, to the earliest that has it', () =>
    expect(
      told({ ...scheme, oncePer: 'person-grade' }, {
        pairings: [
          pairing('p3', { apprenticeId: 'a1', startedOn: '2025-03-02', ...fit('2025-09-01') }), pairing('p1', { apprenticeId: 'a1', startedOn: '2025-03-03', ...fit('2025-08-01') }),
          pairing('p2', { apprenticeId: 'a1', stoppedOn: '2025-03-11' }), pairing('p4', { apprenticeId: 'a1', targetGrade: 'TECHNICIAN' }),
          pairing('p0', { apprenticeId: 'a1', startedOn: '2025-02-01', approvedOn: null }),
        ],
      }),
    ).toEqual([
      'enterprise:e1 pairing:p2 b city 2025-03-10 50', 'enterprise:e1 pairing:p3 a city 2025-09-01 50', 'enterprise:e1 pairing:p4 b city 2025-03-10 100',
      'pairing:p0 NOT_APPROVED', 'pairing:p1 ALREADY_PAID_ELSEWHERE',
    ])); // prettier-ignore

  it('counts against the cap by due date, subject, place; a line that just fits is whole', () => {
    const capped = (capPerEnterpriseYearFen: number) =>
      told({ ...scheme, capPerEnterpriseYearFen }, {
        pairings: [pairing('p2', fit('2025-03-10')), pairing('p10', fit('2025-03-10')), pairing('p3', { ...fit('2025-03-09'), approvedOn: '2026-01-01' })],
      }); // prettier-ignore
    const [b10, a10, a2] = ['pairing:p10 b', 'pairing:p10 a', 'pairing:p2 a'].map((each) => `enterprise:e1 ${each} city 2025-03-10`);
    const next = ['enterprise:e1 pairing:p3 a city 2026-01-01 50', 'enterprise:e1 pairing:p3 b city 2026-01-01 50'];
    expect(capped(200)).toEqual([`${a10} 50`, `${b10} 50`, `${a2} 50`, 'enterprise:e1 pairing:p2 b city 2025-03-10 50', ...next]);
    expect(capped(120)).toEqual([`${a10} 50`, `${b10} 50`, 'enterprise:e1 pairing:p2 b city 2025-03-10 20 capped', ...next]);
    expect(capped(100)).toEqual([`${a10} 50`, `${b10} 50`, ...next, 'pairing:p2 CAP_REACHED']);
    expect(capped(60)).toEqual([`${a10} 10 capped`, `${b10} 50`, 'enterprise:e1 pairing:p3 b city 2026-01-01 50', 'enterprise:e1 pairing:p3 a city 2026-01-01 10 capped', 'pairing:p2 CAP_REACHED'].sort());
    expect(capped(0)).toEqual(['pairing:p10 CAP_REACHED', 'pairing:p2 CAP_REACHED', 'pairing:p3 CAP_REACHED']);
  }); // prettier-ignore

  it('is barred by final lines only: not by what a cap or a ban took', () => {
    const first = { ...scheme, capPerEnterpriseYearFen: 50 };
    const second = { ...scheme, notWith: ['s0'], parts: [{ part: 'x', share: 'rest', on: { activeDay: 10 } }] };
    const pairings = [pairing('p1'), pairing('p2')];
    const both = ['enterprise:e1 pairing:p1 b city 2025-03-10 50', 'enterprise:e1 pairing:p2 x city 2025-03-10 100'];
    expect(told([first, second], { pairings })).toEqual([...both, 'pairing:p2 CAP_REACHED', 'pairing:p1 STACKING_BAN']);
    const third = { ...second, notWith: ['s0', 's1'] };
    expect(told([first, second, third], { pairings }).slice(-2)).toEqual(['pairing:p1 STACKING_BAN', 'pairing:p2 STACKING_BAN']);
    const other = { ...second, notWith: [] };
    expect(told([first, other], { pairings })).toContain('enterprise:e1 pairing:p1 x city 2025-03-10 100');
  }); // prettier-ignore

  it('is barred for one grade and one person', () => {
    const reward = { kind: 'upgrade-reward', certifiedFrom: '2025-01-01', certifiedTo: '2025-12-31', amounts: { SENIOR: 1 }, highestOnly: false };
    const pairings = [pairing('p1', { apprenticeId: 'a1' }), pairing('p2', { apprenticeId: 'a1', targetGrade: 'TECHNICIAN' }), pairing('p3')];
    expect(told([reward, { ...scheme, notWith: ['s0'] }], { pairings, promotions: [promotion('c1')] })).toEqual([
      'person:a1 promotion:c1 reward city 2025-06-01 1', 'enterprise:e1 pairing:p2 b city 2025-03-10 100',
      'enterprise:e1 pairing:p3 b city 2025-03-10 50', 'pairing:p1 STACKING_BAN',
    ]);
  }); // prettier-ignore
});
