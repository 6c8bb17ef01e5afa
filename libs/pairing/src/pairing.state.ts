import type { Acted, Grade } from '@xinhuo/kernel';
import type { AgreementTerms, PairingParties, Party } from './pairing.events';

/** One party's confirmation: its day, who gave it, and who entered it. */
export interface Confirmation extends Acted {
  readonly on: string;
}

/** A version of the agreement that waits for the confirmation of all three. */
export interface Draft {
  readonly version: number;
  readonly terms: AgreementTerms;
  readonly priorityTrade: boolean;
  readonly draftedOn: string;
  readonly lapsesOn: string;
  readonly confirmed: Readonly<Partial<Record<Party, Confirmation>>>;
}

/** Where one milestone stands; one that was never submitted, was returned or withdrawn has no entry. */
export type Progress =
  | {
      readonly state: 'submitted';
      readonly submittedOn: string;
      readonly evidence: readonly string[];
      readonly noteId: string | null;
    }
  | {
      readonly state: 'signed';
      readonly signedOn: string;
      readonly dueOn: string;
      /** Who signed, for the union's other eyes. */
      readonly signed: Acted;
      /** By what a gate counted when the second signature came; null until then. */
      readonly passed: { readonly trade: string; readonly startedOn: string } | null;
    };

interface Registered {
  readonly parties: PairingParties;
  readonly masterGrade: Grade;
  readonly apprenticeGrade: Grade;
  /** The number of the latest version, whatever became of it. */
  readonly lastVersion: number;
  readonly draft: Draft | null;
}

/** A pairing whose first version is not confirmed by all. */
export interface Preparing extends Registered {
  readonly phase: 'preparing';
}

/** A pairing in force by one version; a later one may wait as `draft`. */
export interface Active extends Registered {
  readonly phase: 'active';
  readonly version: number;
  readonly terms: AgreementTerms;
  readonly approvedOn: string;
  readonly milestones: Readonly<Record<string, Progress>>;
}

/** A pairing that is over, and how. */
export interface Closed {
  readonly phase: 'completed' | 'ended' | 'lapsed' | 'declined';
  readonly parties: PairingParties;
}

/** The state of one pairing: only what a rule reads. */
export type Pairing = { readonly phase: 'none' } | Preparing | Active | Closed;

/** The terms alone, in one order of members, out of anything that holds them. */
export const termsOf = ({ trade, targetGrade, startedOn, endsOn, milestones }: AgreementTerms): AgreementTerms => ({
  trade,
  targetGrade,
  startedOn,
  endsOn,
  milestones,
});
