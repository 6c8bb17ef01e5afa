import type { PairingCommand } from './pairing.commands';
import type { PlannedMilestone } from './pairing.events';

/** What the handler puts in: business dates, the programme's settings, and what people says of the two. */
type PutIn =
  | 'today'
  | 'earliestOn'
  | 'lapseDays'
  | 'priorityTrade'
  | 'priorityVersion'
  | 'masterGrade'
  | 'masterBasis'
  | 'apprenticeGrade'
  | 'apprenticeEnterpriseId';

type Asked<C> = C extends { readonly type: 'LapseAgreement' }
  ? C
  : C extends { readonly type: 'RegisterPairing' | 'ReviseAgreement' }
    ? Omit<C, PutIn | 'milestones'> & {
        /** The plan adapted to the person; when left out, the trade's template with the dates of the agreement. */
        readonly milestones?: readonly PlannedMilestone[];
      }
    : Omit<C, PutIn>;

/** A command as its sender says it. */
export type PairingRequest = Asked<PairingCommand>;

/** One request of the union by its type. */
export type RequestOf<T extends PairingRequest['type']> = Extract<PairingRequest, { readonly type: T }>;
