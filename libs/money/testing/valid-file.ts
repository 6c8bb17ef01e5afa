const instalments = {
  key: 'per-head',
  kind: 'instalments',
  startedFrom: '2025-01-01',
  startedTo: '2027-12-31',
  amounts: { SENIOR: 600000 },
  parts: [
    { part: 'advance', share: '1/2', on: { activeDay: 90 } },
    { part: 'fit', share: '1/5', on: { milestone: 'fit-for-post' } },
    { part: 'final', share: 'rest', on: 'promoted' },
  ],
  qualifyingDays: 42,
  onStop: 'keep-earned',
  oncePer: 'person-grade',
  capPerEnterpriseYearFen: 0,
  notWith: ['reward'],
};

/** A file that uses every field, and is right. */
export const valid = {
  rulebook: {
    id: 'r',
    version: 1,
    schemes: [
      {
        key: 'tier',
        kind: 'tier-grid',
        payOn: '2025-12-20',
        requires: ['mechanism'],
        indicators: [
          { metric: 'a', target: 0.0001, weight: 40.5 },
          { metric: 'a', target: 1e9, weight: 59.5 },
        ],
        grades: [{ grade: 1, min: 90 }, { grade: 3, min: -0.5 }],
        classes: [{ class: 'A', headcountAtLeast: 0 }, { class: 'B' }],
        grid: { A: { 1: 2, 3: 1 }, B: { 1: 2, 3: Number.MAX_SAFE_INTEGER } },
        quota: { 3: 0 },
        budgetFen: 0,
      },
      { key: 'title', kind: 'title-award', title: '带徒名师', amountFen: 1, awardedFrom: '2025-01-01', awardedTo: '2025-01-01', oncePer: 'person' },
      { key: 'reward', kind: 'upgrade-reward', certifiedFrom: '2025-01-01', certifiedTo: '2025-12-31', amounts: { SENIOR: 1 }, highestOnly: true, match: { payer: 'district', ratio: '999999999/1' } },
      instalments,
      { key: 'mentor', kind: 'mentor-outcome', withinYears: 100, amounts: {}, bestPerApprentice: false },
    ],
  },
  facts: {
    enterprises: [{ id: 'e1', headcount: 0, metrics: { a: -1e9 }, checks: { mechanism: true } }, { id: 'e2', headcount: 1 }],
    pairings: [
      { id: 'p1', enterpriseId: 'e1', masterId: 'm1', apprenticeId: 'a1', trade: 'welder', targetGrade: 'SENIOR', startedOn: '2025-03-01', approvedOn: '2025-01-01', pauses: [{ from: '2024-05-01', to: '2024-05-01' }, { from: '2025-05-01' }], stoppedOn: '2025-03-01', completedOn: null, milestones: { 'fit-for-post': '2024-02-29' } },
      { id: 'p2', enterpriseId: 'nowhere', masterId: 'm1', apprenticeId: 'a1', trade: 'welder', targetGrade: 'APPRENTICE', startedOn: '2025-03-01' },
    ],
    promotions: [{ id: 'p1', personId: 'a1', enterpriseId: 'e1', pairingId: null, from: 'SENIOR', to: 'JUNIOR', certifiedOn: '2026-02-01', revokedOn: '2026-02-01' }],
    titles: [{ id: 'p1', holder: 'm1', title: '带徒名师', awardedOn: '2025-12-01', revokedOn: null }],
  },
  ledger: [{ scheme: 'any', beneficiary: 'x', subject: 'y', part: 'z', payer: 'city', kind: 'payment', amountFen: 1 }],
  asOf: '2025-12-31',
}; // prettier-ignore

type At = readonly (string | number)[];

/** The valid file with one place changed; `undefined` takes the field away. */
export const changed = (at: At, value: unknown): unknown => {
  const put = (target: unknown, [key, ...rest]: At): unknown => {
    if (key === undefined) return value;
    const copy = (Array.isArray(target) ? [...(target as unknown[])] : { ...(target as object) }) as Record<
      string,
      unknown
    >;
    const next = put(copy[key], rest);
    if (next === undefined) delete copy[key];
    else copy[key] = next;
    return copy;
  };
  return JSON.parse(JSON.stringify(put(valid, at), (_, each: unknown) => (each === Infinity ? 'Infinity' : each)));
};

/** A path such as `facts.pairings[0].id` as its names and numbers. */
export const place = (path: string): At => path.split(/[.[\]]+/).filter((name) => name !== '').map((name) => (/^\d+$/.test(name) ? Number(name) : name)); // prettier-ignore
