import type { Dated, Sent } from '@xinhuo/kernel';
import type { DraftSettings, PairingCommand, Standing } from './pairing.commands';
import type { PlannedMilestone } from './pairing.events';

/** What the handler puts in: business dates, the programme's settings, what people says of the two, ids of texts. */
type PutIn = keyof Dated | keyof DraftSettings | keyof Standing | 'reasonId' | 'noteId' | 'remarkId';

/** The business day of each command; without it a command is of today. A paper always says its day. */
export const DAY_OF = {
  RegisterPairing: 'registeredOn',
  ReviseAgreement: 'draftedOn',
  ConfirmAgreement: 'confirmedOn',
  DeclineAgreement: 'declinedOn',
  SubmitMilestone: 'submittedOn',
  ReturnMilestone: 'returnedOn',
  SignOffMilestone: 'signedOn',
  CoSignGate: 'coSignedOn',
  WithdrawSignOff: 'withdrawnOn',
  CompletePairing: 'completedOn',
  EndPairing: 'endedOn',
} as const satisfies Partial<Record<PairingCommand['type'], string>>;

/** How each command names what was typed with it. */
export const TEXT_OF = {
  DeclineAgreement: 'reasonId',
  ReturnMilestone: 'reasonId',
  WithdrawSignOff: 'reasonId',
  EndPairing: 'reasonId',
  SubmitMilestone: 'noteId',
  SignOffMilestone: 'remarkId',
  SignOffPaper: 'remarkId',
} as const satisfies Partial<Record<PairingCommand['type'], string>>;

type DayOf<C extends { readonly type: string }> = C['type'] extends keyof typeof DAY_OF
  ? (typeof DAY_OF)[C['type']]
  : never;

interface OwnPlan {
  /** The plan adapted to the person; when left out, the trade's template with the dates of the agreement. */
  readonly milestones?: readonly PlannedMilestone[];
}

type Asked<C extends { readonly type: string }> = C extends { readonly type: 'LapseAgreement' }
  ? C
  : C extends { readonly type: 'RegisterPairing' | 'ReviseAgreement' }
    ? Sent<C, PutIn | 'milestones' | DayOf<C>> & Partial<Pick<C, keyof C & DayOf<C>>> & OwnPlan
    : Sent<C, PutIn | DayOf<C>> & Partial<Pick<C, keyof C & DayOf<C>>>;

/** A command as its sender says it. */
export type PairingRequest = Asked<PairingCommand>;

/** One request of the union by its type. */
export type RequestOf<T extends PairingRequest['type']> = Extract<PairingRequest, { readonly type: T }>;
