import { START } from '@xinhuo/kernel';
import type { Follower } from './follower';
import { type Member, wantedTypes } from './follower-member';

const memberThatWants = (types?: readonly string[]): Member => {
  const follower = { name: 'f', version: 1, position: START, ...(types && { types }) } as Follower;
  return { follower, state: 'live', busy: false };
};

describe('the events that followers read together', () => {
  it('are those that any of them wants', () => {
    const members = [memberThatWants(['RoundCut']), memberThatWants(['PersonErased', 'RoundCut'])];
    expect(wantedTypes(members)).toEqual(['RoundCut', 'PersonErased']);
  });

  it('are all events where one does not say what it wants', () => {
    expect(wantedTypes([memberThatWants(['RoundCut']), memberThatWants()])).toBeUndefined();
  });
});
