import type { Role } from '../../client';
import { type Handled, possibleFor } from './result-acts';

const claimed: Handled = {
  state: 'claimed',
  people: [{ personId: 'maker', name: '王建国' }],
  claimedBy: { personId: 'signer' },
  claimEnteredBy: { personId: 'clerk' },
};
const may = (personId: string, role: Role, result: Partial<Handled> = {}) =>
  possibleFor({ ...claimed, ...result }, { personId, role });

describe('what can be done with a result', () => {
  it('is its confirmation, by another person of the enterprise or above', () => {
    expect(may('another', 'ENTERPRISE')).toEqual({ acts: ['confirm'], whyNot: [] });
    expect(may('another', 'DATA_ENTRY').acts).toEqual(['confirm']);
    expect(may('another', 'CITY_APPROVER')).toEqual({
      acts: ['confirm'],
      whyNot: [{ act: 'revoke', reason: 'NOT_CONFIRMED' }],
    });
  });

  it.each([
    ['signer', 'SAME_PERSON'],
    ['clerk', 'SAME_PERSON'],
    ['maker', 'TEAM_MEMBER'],
  ])('is not that for the %s', (person, reason) =>
    expect(may(person, 'ENTERPRISE')).toEqual({ acts: [], whyNot: [{ act: 'confirm', reason }] }),
  );

  it('is its revocation from above, once it counts', () => {
    expect(may('signer', 'COUNTY', { state: 'confirmed' })).toEqual({ acts: ['revoke'], whyNot: [] });
    expect(may('another', 'ENTERPRISE', { state: 'confirmed' })).toEqual({
      acts: [],
      whyNot: [{ act: 'revoke', reason: 'FROM_ABOVE' }],
    });
  });

  it('is nothing once it was revoked, or for those who only look', () => {
    expect(may('another', 'COUNTY', { state: 'revoked' })).toEqual({ acts: [], whyNot: [] });
    expect(may('another', 'AUDITOR')).toEqual({ acts: [], whyNot: [] });
  });
});
