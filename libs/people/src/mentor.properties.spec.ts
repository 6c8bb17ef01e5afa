import fc from 'fast-check';
import type { MentorCommand } from './mentor.commands';
import { mentor, MOST_PLACES } from './mentor.decider';
import type { Mentor } from './mentor.state';

const personId = 'm1';
const dated = { today: '2025-12-31', earliestOn: '2025-01-01' } as const;
const pairing = fc.nat({ max: 11 }).map((n) => ({ pairingId: `p${n}`, apprenticeId: `a${n}` }));
const places = fc.integer({ min: 0, max: MOST_PLACES });

const command: fc.Arbitrary<MentorCommand> = fc.oneof(
  pairing.map((of) => ({ type: 'ReservePlace', personId, ...of, defaultPlaces: 3 }) as const),
  pairing.map(({ pairingId }) => ({ type: 'ReleasePlace', personId, pairingId }) as const),
  places.map((n) => ({ type: 'SetMentorPlaces', personId, enterpriseId: 'e1', places: n, by: 'o' }) as const),
  places.map(
    (n) =>
      ({
        type: 'AdmitMentor', ...dated, personId, enterpriseId: 'e1', basis: 'HONOUR', grade: 'JUNIOR', trades: ['焊工'],
        places: n, admittedOn: '2025-02-01', by: 'o',
      }) as const, // prettier-ignore
  ),
  fc.constant({
    type: 'WithdrawMentor', ...dated, personId, enterpriseId: 'e1', withdrawnOn: '2025-03-01', by: 'o',
  } as const), // prettier-ignore
);

const heldBy = (state: Mentor) => (state.phase === 'none' ? [] : Object.keys(state.held));
const allowed = (state: Mentor) => (state.phase === 'admitted' ? state.places || 3 : 0);

describe('places, whatever comes in whatever order', () => {
  it('are never given out beyond their number, and a repeat changes nothing', () =>
    fc.assert(
      fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
        let state: Mentor = mentor.initialState;
        for (const each of commands) {
          const decision = mentor.decide(state, each);
          if ('rejected' in decision) continue;
          const before = state;
          state = decision.accepted.reduce(mentor.evolve, state);
          const taken = heldBy(state).filter((id) => !heldBy(before).includes(id));
          // Lowering the number or withdrawing takes no place away, but no new one is given beyond it.
          if (taken.length > 0) expect(heldBy(state).length).toBeLessThanOrEqual(allowed(before));
          expect(mentor.decide(state, each)).toEqual({ accepted: [] });
        }
      }),
    ));
});
