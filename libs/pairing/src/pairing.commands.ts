import type { Acted, Dated, Gate, Grade } from '@xinhuo/kernel';
import type { AgreementTerms, EndReason, MasterBasis, PairingParties, Party } from './pairing.events';

/** What every step that a person takes in a pairing says: who, and the bounds of its business date. */
interface Step extends Acted, Dated {
  readonly pairingId: string;
}

/** What the programme says of a version of an agreement at the moment it is drafted. */
export interface DraftSettings {
  /** Days in which all three must confirm it. */
  readonly lapseDays: number;
  readonly priorityTrade: boolean;
  readonly priorityVersion: number;
}

/** What the people module says of the two persons at the moment they are paired. */
export interface Standing {
  readonly masterGrade: Grade;
  readonly masterBasis: MasterBasis;
  readonly apprenticeGrade: Grade;
  /** Where the apprentice works: the pairing's own enterprise, or the registration is refused. */
  readonly apprenticeEnterpriseId: string;
}

/** Commands of one pairing. Free text is in the vault before it comes here; only its id travels. */
export type PairingCommand =
  | ({ readonly type: 'RegisterPairing'; readonly registeredOn: string } & Step &
      PairingParties &
      AgreementTerms &
      DraftSettings &
      Standing)
  /** `version` is the number that the new version gets: one more than the last. */
  | ({ readonly type: 'ReviseAgreement'; readonly version: number; readonly draftedOn: string } & Step &
      AgreementTerms &
      DraftSettings)
  | ({
      readonly type: 'ConfirmAgreement';
      readonly version: number;
      readonly party: Party;
      readonly confirmedOn: string;
      readonly scan?: string;
    } & Step)
  | ({
      readonly type: 'DeclineAgreement';
      readonly version: number;
      readonly party: Party;
      readonly declinedOn: string;
      readonly reasonId: string;
      readonly scan?: string;
    } & Step)
  | { readonly type: 'LapseAgreement'; readonly pairingId: string; readonly today: string }
  | ({
      readonly type: 'SubmitMilestone';
      readonly milestone: string;
      /** SHA-256 of each file. */
      readonly evidence: readonly string[];
      readonly noteId?: string;
      readonly submittedOn: string;
    } & Step)
  | ({
      readonly type: 'ReturnMilestone';
      readonly milestone: string;
      readonly returnedOn: string;
      readonly reasonId: string;
    } & Step)
  | ({
      readonly type: 'SignOffMilestone';
      readonly milestone: string;
      readonly signedOn: string;
      readonly scan?: string;
      readonly remarkId?: string;
    } & Step)
  /** A milestone from a paper that the master signed: submitted and signed in one step (代录). */
  | ({
      readonly type: 'SignOffPaper';
      readonly milestone: string;
      readonly signedOn: string;
      readonly scan: string;
      /** Files beside the scan. */
      readonly evidence: readonly string[];
      readonly remarkId?: string;
    } & Step)
  | ({
      readonly type: 'CoSignGate';
      readonly milestone: Gate;
      readonly coSignedOn: string;
      readonly scan?: string;
    } & Step)
  | ({
      readonly type: 'WithdrawSignOff';
      readonly milestone: string;
      readonly withdrawnOn: string;
      readonly reasonId: string;
    } & Step)
  | ({
      readonly type: 'CompletePairing';
      /** 0 to 100 each. */
      readonly theoryScore: number;
      readonly practicalScore: number;
      readonly examinerIds: readonly string[];
      readonly completedOn: string;
      readonly scan?: string;
    } & Step)
  | ({
      readonly type: 'EndPairing';
      readonly reason: EndReason;
      readonly reasonId?: string;
      readonly endedOn: string;
    } & Step);

/** One command of the union by its type. */
export type CommandOf<T extends PairingCommand['type']> = Extract<PairingCommand, { readonly type: T }>;

/** Why a pairing may refuse; `pairing.sentences.ts` says each in words. */
export type PairingRejection =
  | 'ALREADY_REGISTERED'
  | 'NOT_REGISTERED'
  | 'NOT_ACTIVE'
  | 'CLOSED'
  | 'MASTER_IS_APPRENTICE'
  | 'APPRENTICE_ELSEWHERE'
  | 'MASTER_GRADE_TOO_LOW'
  | 'MASTER_NOT_ABOVE'
  | 'TARGET_GRADE_TOO_LOW'
  | 'TERM_OUT_OF_RANGE'
  | 'PLAN_INCOMPLETE'
  | 'PLAN_INVALID'
  | 'SIGNED_MILESTONE_DROPPED'
  | 'NOTHING_TO_CONFIRM'
  | 'VERSION_SUPERSEDED'
  | 'VERSION_LAPSED'
  | 'LAPSE_NOT_DUE'
  | 'NOT_A_PARTY'
  | 'SAME_PERSON'
  | 'SCAN_MISSING'
  | 'REASON_MISSING'
  | 'DATE_IN_FUTURE'
  | 'DATE_TOO_EARLY'
  | 'BEFORE_DRAFT'
  | 'BEFORE_START'
  | 'BEFORE_FORCE'
  | 'BEFORE_SUBMISSION'
  | 'BEFORE_SIGN_OFF'
  | 'UNKNOWN_MILESTONE'
  | 'EVIDENCE_MISSING'
  | 'NOT_SUBMITTED'
  | 'NOT_SIGNED'
  | 'ALREADY_SIGNED'
  | 'GATE_OUT_OF_ORDER'
  | 'LATER_GATE_SIGNED'
  | 'SCORE_INVALID'
  | 'EXAMINER_MISSING'
  | 'EXAM_NOT_PASSED';
