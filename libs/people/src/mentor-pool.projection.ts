import type { Change, Projection } from '@xinhuo/kernel';
import type { MentorRow } from './mentor.row';
import type { MentorEvent, WorkerEvent } from './people.events';

type Tables = { readonly mentor: MentorRow };

const mentor = (personId: string, patch: Partial<MentorRow>): Change<Tables> => ({
  in: 'mentor',
  of: { personId },
  patch,
});

/** The mentor pool 导师库. Workers who are no masters have no row, so their facts change nothing here. */
export const mentorPool: Projection<MentorEvent | WorkerEvent, Tables> = {
  name: 'mentor_pool',
  version: 1,
  tables: { mentor: { key: ['personId'] } },
  reads: { MentorAdmitted: ({ personId }) => [['mentor', { personId }]] },
  on: {
    MentorAdmitted: ({ personId, enterpriseId, basis, grade, trades, places, admittedOn }, _, look) => {
      // Places taken before a withdrawal are still taken after it.
      const usedPlaces = look('mentor', { personId })?.usedPlaces ?? 0;
      const entry = { personId, enterpriseId, basis, grade, trades, places, admittedOn };
      return [{ in: 'mentor', put: { ...entry, usedPlaces, withdrawnOn: null } }];
    },
    MentorPlacesSet: ({ personId, places }) => [mentor(personId, { places })],
    MentorWithdrawn: ({ personId, withdrawnOn }) => [mentor(personId, { withdrawnOn })],
    PlaceReserved: ({ personId }) => [{ in: 'mentor', of: { personId }, add: { usedPlaces: 1 } }],
    PlaceReleased: ({ personId }) => [{ in: 'mentor', of: { personId }, add: { usedPlaces: -1 } }],
    WorkerMoved: ({ personId, enterpriseId }) => [mentor(personId, { enterpriseId })],
    PromotionVerified: ({ personId, gradeAfter }) => [mentor(personId, { grade: gradeAfter })],
    PromotionRevoked: ({ personId, gradeAfter }) => [mentor(personId, { grade: gradeAfter })],
  },
};
