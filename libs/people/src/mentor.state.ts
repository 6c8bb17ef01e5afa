import { unreachable } from '@xinhuo/kernel';
import type { MentorBasis, MentorEvent } from './people.events';

/** What the rules know of a master: the pool entry, and which pairings hold a place (apprentice by pairing). */
export type Mentor =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'admitted' | 'withdrawn';
      readonly basis: MentorBasis;
      readonly trades: readonly string[];
      readonly places: number;
      readonly held: Readonly<Record<string, string>>;
    };

/** Not in the pool. */
export const initialMentor: Mentor = { phase: 'none' };

/** The master after one more fact. */
export const evolveMentor = (mentor: Mentor, event: MentorEvent): Mentor => {
  if (event.type === 'MentorAdmitted') {
    const { basis, trades, places } = event.data;
    // Places taken before a withdrawal are still taken after it.
    return { phase: 'admitted', basis, trades, places, held: mentor.phase === 'none' ? {} : mentor.held };
  }
  if (mentor.phase === 'none') return mentor;
  switch (event.type) {
    case 'MentorPlacesSet':
      return { ...mentor, places: event.data.places };
    case 'MentorWithdrawn':
      return { ...mentor, phase: 'withdrawn' };
    case 'PlaceReserved':
      return { ...mentor, held: { ...mentor.held, [event.data.pairingId]: event.data.apprenticeId } };
    case 'PlaceReleased': {
      const { [event.data.pairingId]: _, ...held } = mentor.held;
      return { ...mentor, held };
    }
    default:
      return unreachable(event);
  }
};
