import type { Acted, DateRefusal, Dated, Grade } from '@xinhuo/kernel';
import type { MentorBasis } from './people.events';

/** What can be asked of one master. Enterprise and grade are those of the worker, put in by the handler. */
export type MentorCommand =
  | (Acted &
      Dated & {
        readonly type: 'AdmitMentor';
        readonly personId: string;
        readonly enterpriseId: string;
        readonly basis: MentorBasis;
        readonly grade: Grade;
        readonly trades: readonly string[];
        /** 1 to 8; 0: what the programme sets. */
        readonly places: number;
        readonly admittedOn: string;
      })
  | (Acted & { readonly type: 'SetMentorPlaces'; personId: string; enterpriseId: string; places: number })
  | (Acted & Dated & { readonly type: 'WithdrawMentor'; personId: string; enterpriseId: string; withdrawnOn: string })
  | {
      readonly type: 'ReservePlace';
      readonly personId: string;
      readonly pairingId: string;
      readonly apprenticeId: string;
      /** The programme's places per master, for a master who has no number of their own. */
      readonly defaultPlaces: number;
    }
  | { readonly type: 'ReleasePlace'; readonly personId: string; readonly pairingId: string };

/** Why a command about a master is refused. */
export type MentorRejection =
  | DateRefusal
  | 'NOT_A_MENTOR'
  | 'ALREADY_ADMITTED'
  | 'GRADE_TOO_LOW'
  | 'PLACES_INVALID'
  | 'NO_TRADE'
  | 'NO_PLACE_LEFT'
  | 'PLACE_HELD_OTHERWISE'
  | 'MASTER_IS_APPRENTICE'
  | 'NOT_A_WORKER';
