import type { Rules } from '@xinhuo/kernel';
import { mentorAccess } from './mentor.access';
import type { MentorCommand, MentorRejection } from './mentor.commands';
import { mentor } from './mentor.decider';
import type { Mentor } from './mentor.state';
import type { MentorEvent } from './people.events';

/** All that decides about one master. No shape of its events has been retired. */
export const mentorRules: Rules<MentorCommand, Mentor, MentorEvent, MentorRejection> = {
  ...mentor,
  events: {
    MentorAdmitted: true,
    MentorPlacesSet: true,
    MentorWithdrawn: true,
    PlaceReserved: true,
    PlaceReleased: true,
  },
  upcasters: {},
  access: mentorAccess,
};
