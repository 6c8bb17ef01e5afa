import { accept, dateRefusal, isHighSkill, reject, unreachable } from '@xinhuo/kernel';
import type { Dated, Decider, Decision } from '@xinhuo/kernel';
import type { MentorCommand, MentorRejection } from './mentor.commands';
import { evolveMentor, initialMentor, type Mentor } from './mentor.state';
import type { MentorEvent } from './people.events';

type Command<T extends MentorCommand['type']> = Extract<MentorCommand, { type: T }>;
type Answer = Decision<MentorEvent, MentorRejection>;

/** Current apprentices of one master: never more than this (docs/reference/domain.md, an assumption of ours). */
export const MOST_PLACES = 8;

const arePlaces = (places: number): boolean => Number.isInteger(places) && places >= 0 && places <= MOST_PLACES;

const refusedDate = (day: string, { today, earliestOn }: Dated) => {
  const refusal = dateRefusal(day, { today, earliestOn });
  return refusal && reject(refusal, { day, today, earliestOn });
};

const admit = (mentor: Mentor, command: Command<'AdmitMentor'>): Answer => {
  const { type: _, today, earliestOn, ...data } = command;
  if (mentor.phase === 'admitted') {
    const same =
      mentor.basis === data.basis &&
      mentor.places === data.places &&
      [...mentor.trades].sort().join() === [...data.trades].sort().join();
    return same ? accept() : reject('ALREADY_ADMITTED');
  }
  if (data.trades.length === 0) return reject('NO_TRADE');
  if (!arePlaces(data.places)) return reject('PLACES_INVALID', { places: data.places, most: MOST_PLACES });
  if (data.basis === 'GRADE' && !isHighSkill(data.grade)) return reject('GRADE_TOO_LOW', { grade: data.grade });
  return refusedDate(data.admittedOn, { today, earliestOn }) ?? accept({ type: 'MentorAdmitted', data } as const);
};

const setPlaces = (mentor: Mentor, { type: _, enterpriseId: _e, ...data }: Command<'SetMentorPlaces'>): Answer => {
  if (mentor.phase !== 'admitted') return reject('NOT_A_MENTOR');
  if (!arePlaces(data.places)) return reject('PLACES_INVALID', { places: data.places, most: MOST_PLACES });
  // Fewer places than are taken: those pairings stay, and no new one is accepted.
  return mentor.places === data.places ? accept() : accept({ type: 'MentorPlacesSet', data });
};

const withdraw = (mentor: Mentor, { type: _, today, earliestOn, ...data }: Command<'WithdrawMentor'>): Answer => {
  if (mentor.phase === 'none') return reject('NOT_A_MENTOR');
  if (mentor.phase === 'withdrawn') return accept();
  return refusedDate(data.withdrawnOn, { today, earliestOn }) ?? accept({ type: 'MentorWithdrawn', data } as const);
};

/** A place is keyed by its pairing, so that taking it again is no second place (ADR-0011). */
const reserve = (mentor: Mentor, command: Command<'ReservePlace'>): Answer => {
  const { personId, pairingId, apprenticeId, defaultPlaces } = command;
  if (apprenticeId === personId) return reject('MASTER_IS_APPRENTICE');
  if (mentor.phase === 'none') return reject('NOT_A_MENTOR');
  const holder = mentor.held[pairingId];
  if (holder !== undefined) return holder === apprenticeId ? accept() : reject('PLACE_HELD_OTHERWISE');
  if (mentor.phase === 'withdrawn') return reject('NOT_A_MENTOR');
  const places = mentor.places === 0 ? defaultPlaces : mentor.places;
  const used = Object.keys(mentor.held).length;
  if (used >= places) return reject('NO_PLACE_LEFT', { places, used });
  return accept({ type: 'PlaceReserved', data: { personId, pairingId, apprenticeId } });
};

const release = (mentor: Mentor, { personId, pairingId }: Command<'ReleasePlace'>): Answer =>
  mentor.phase === 'none' || mentor.held[pairingId] === undefined
    ? accept()
    : accept({ type: 'PlaceReleased', data: { personId, pairingId } });

/** The rules of one master in the mentor pool 导师库: admission, and the places, which nobody ever overruns. */
export const mentor: Decider<MentorCommand, Mentor, MentorEvent, MentorRejection> = {
  initialState: initialMentor,
  evolve: evolveMentor,
  decide(state, command) {
    switch (command.type) {
      case 'AdmitMentor':
        return admit(state, command);
      case 'SetMentorPlaces':
        return setPlaces(state, command);
      case 'WithdrawMentor':
        return withdraw(state, command);
      case 'ReservePlace':
        return reserve(state, command);
      case 'ReleasePlace':
        return release(state, command);
      default:
        return unreachable(command);
    }
  },
};
