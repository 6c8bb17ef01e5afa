import type { MentorEvent } from '@xinhuo/people';
import type { ReservationFact } from './pairing.inbox';

type Published = Extract<MentorEvent, { readonly type: ReservationFact['type'] }>;

describe('what the pairing module reads of people', () => {
  it('is what people publishes', () => {
    // Compiles only as long as each published fact can be read as the fact that the inbox names.
    const read = (published: Published): ReservationFact => published;
    const fact: Published = { type: 'PlaceReleased', data: { personId: 'master', pairingId: 'p1' } };
    expect(read(fact)).toBe(fact);
  });
});
