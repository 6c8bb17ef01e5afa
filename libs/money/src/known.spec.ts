import { parseFacts } from '.';
import type { Facts } from './facts';
import { knownOn } from './known';

const DAY = '2025-06-01';
const NEXT = '2025-06-02';

const facts = (json: object): Facts => {
  const result = parseFacts(json);
  if ('malformed' in result) throw new Error(JSON.stringify(result.malformed));
  return result.parsed;
};

const pairing = (change: object) => ({
  id: 'p1',
  enterpriseId: 'e1',
  masterId: 'm1',
  apprenticeId: 'a1',
  trade: 'welder',
  targetGrade: 'SENIOR',
  startedOn: '2025-01-01',
  ...change,
});
const promotion = (change: object) => ({
  id: 'c1',
  personId: 'a1',
  enterpriseId: 'e1',
  pairingId: 'p1',
  from: 'JUNIOR',
  to: 'SENIOR',
  certifiedOn: '2025-01-01',
  ...change,
});
const title = (change: object) => ({ id: 't1', holder: 'm1', title: 'T', awardedOn: '2025-01-01', ...change });

describe('what is known on a day', () => {
  const seen = (change: object) => knownOn(facts({ pairings: [pairing(change)] }), DAY).pairings[0];

  it.each(['approvedOn', 'stoppedOn', 'completedOn'] as const)('has %s of that day, not of the next', (field) => {
    expect(seen({ [field]: DAY })?.[field]).toBe(DAY);
    expect(seen({ [field]: NEXT })?.[field]).toBeNull();
    expect(seen({ approvedOn: DAY, stoppedOn: DAY, completedOn: DAY, [field]: NEXT })).toMatchObject({
      approvedOn: DAY,
      stoppedOn: DAY,
      completedOn: DAY,
      [field]: null,
    });
  });

  it('has pauses that have begun, with their end', () => {
    const begun = { from: DAY, to: NEXT };
    expect(seen({ pauses: [begun] })?.pauses).toEqual([begun]);
    expect(seen({ pauses: [{ from: NEXT }, begun, { from: NEXT, to: null }] })?.pauses).toEqual([begun]);
    expect(seen({ pauses: [begun], stoppedOn: NEXT })).toMatchObject({ pauses: [begun], stoppedOn: null });
  });

  it('has pairings, promotions and titles of that day, not of the next', () => {
    const known = (on: string) =>
      knownOn(facts({ pairings: [pairing({ startedOn: on })], promotions: [promotion({ certifiedOn: on })], titles: [title({ awardedOn: on })] }), DAY);
    const counts = ({ pairings, promotions, titles }: ReturnType<typeof known>) => [pairings.length, promotions.length, titles.length];
    expect(counts(known(DAY))).toEqual([1, 1, 1]);
    expect(counts(known(NEXT))).toEqual([0, 0, 0]);
    expect(known(DAY).pairing('p1')?.id).toBe('p1');
    expect(known(NEXT).pairing('p1')).toBeUndefined();
    expect(known(NEXT).promotionsOf('p1')).toEqual([]);
  }); // prettier-ignore

  it('has revocations of that day, not of the next', () => {
    const known = (revokedOn: string | null) =>
      knownOn(facts({ promotions: [promotion({ revokedOn }), promotion({ id: 'c2', pairingId: null })], titles: [title({ revokedOn })] }), DAY);
    expect(known(DAY)).toMatchObject({ promotions: [{ revokedOn: DAY }, {}], titles: [{ revokedOn: DAY }] });
    expect(known(NEXT)).toMatchObject({ promotions: [{ revokedOn: null }, {}], titles: [{ revokedOn: null }] });
    expect(known(DAY).promotionsOf('p1')).toEqual([]);
    expect(known(null).promotionsOf('p1')).toMatchObject([{ id: 'c1' }]);
    expect(known(null).promotionsOf('nowhere')).toEqual([]);
  }); // prettier-ignore

  it('copies nothing where nothing is dated later', () => {
    const all = facts({
      pairings: [pairing({ stoppedOn: DAY, pauses: [{ from: DAY }] })],
      titles: [title({ revokedOn: DAY })],
    });
    expect(knownOn(all, DAY).pairings[0]).toBe(all.pairings[0]);
    expect(knownOn(all, DAY).titles[0]).toBe(all.titles[0]);
  });
});
