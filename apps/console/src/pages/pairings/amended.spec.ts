import { amendedIn } from './amended';
import type { Amendment, PairingThing } from './pairing-query';

const terms = { trade: '焊工', targetGrade: 'SENIOR', startedOn: '2025-03-01', endsOn: '2027-02-28' } as const;
const pairing = {
  ...terms,
  milestones: [
    { milestone: 'independent', dueOn: '2026-03-01' },
    { milestone: 'fit-for-post', dueOn: '2025-06-01' },
    { milestone: 'drawings', dueOn: '2025-09-01' },
  ],
} as unknown as PairingThing;
const plan = pairing.milestones.map(({ milestone, dueOn }) => ({ key: milestone, gate: false, dueOn }));
const amendment = (change: Partial<Amendment>): Amendment => ({
  ...{ version: 2, draftedOn: '2025-05-01', milestones: plan },
  ...terms,
  ...change,
});

describe('what a later version of an agreement changes', () => {
  it('is nothing where it says the same', () => expect(amendedIn(pairing, amendment({}))).toEqual([]));

  it('is told of each term, with what held before', () => {
    expect(amendedIn(pairing, amendment({ targetGrade: 'TECHNICIAN', endsOn: '2028-02-29' }))).toEqual([
      { what: 'targetGrade', before: 'SENIOR', after: 'TECHNICIAN' },
      { what: 'endsOn', before: '2027-02-28', after: '2028-02-29' },
    ]);
  });

  it('is told of milestones that move, come and go, in the order of their days', () => {
    const milestones = [
      { key: 'fit-for-post', gate: true, dueOn: '2025-07-01' },
      { key: 'independent', gate: true, dueOn: '2026-03-01' },
      { key: 'innovation', gate: false, dueOn: '2025-08-01' },
    ];
    expect(amendedIn(pairing, amendment({ milestones }))).toEqual([
      { what: 'milestone', milestone: 'fit-for-post', before: '2025-06-01', after: '2025-07-01' },
      { what: 'milestone', milestone: 'innovation', before: undefined, after: '2025-08-01' },
      { what: 'milestone', milestone: 'drawings', before: '2025-09-01', after: undefined },
    ]);
  });
});
