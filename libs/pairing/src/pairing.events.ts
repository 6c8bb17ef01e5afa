import type { Acted, Dimension, Fact, Gate, Grade, Phase } from '@xinhuo/kernel';

/** The three who must confirm the same version of an agreement 师徒协议. */
export const PARTIES = ['master', 'apprentice', 'enterprise-union'] as const;
export type Party = (typeof PARTIES)[number];

/** Why a pairing ended early. */
export const END_REASONS = ['MASTER_LEFT', 'APPRENTICE_LEFT', 'CHANGE_OF_MASTER', 'BY_AGREEMENT', 'OTHER'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** By what the master is in the mentor pool; only GRADE asks for a grade above the apprentice's. */
export const MASTER_BASES = ['GRADE', 'HONOUR', 'SPECIAL_SKILL'] as const;
export type MasterBasis = (typeof MASTER_BASES)[number];

/** The result of the completion exam: 优秀, 良好, 合格. */
export const EXAM_RESULTS = ['excellent', 'good', 'pass'] as const;
export type ExamResult = (typeof EXAM_RESULTS)[number];

/** One milestone of an agreed plan; a gate's key is the gate. */
export interface PlannedMilestone {
  readonly key: string;
  readonly phase: Phase;
  readonly dimension: Dimension;
  readonly gate: boolean;
  readonly dueOn: string;
  /** Days after the start date before which it should not be reached. */
  readonly minDays: number;
}

/** Who and where, repeated in every counted fact, so that projections need no look-up. */
export interface PairingParties {
  readonly pairingId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
}

/** What the parties agreed in one version. */
export interface AgreementTerms {
  readonly trade: string;
  readonly targetGrade: Grade;
  /** The start date written in the agreement. */
  readonly startedOn: string;
  /** The last day of the term. */
  readonly endsOn: string;
  readonly milestones: readonly PlannedMilestone[];
}

/** Facts of one master–apprentice pairing (stream `pairing-<pairingId>`). Evidence is named by its SHA-256. */
export type PairingEvent =
  | Fact<
      'PairingRegistered',
      PairingParties &
        Acted & {
          /** Grades when the pairing was registered. */
          masterGrade: Grade;
          apprenticeGrade: Grade;
          masterBasis: MasterBasis;
          /** Whether the trade was on the list of priority trades in force, and the version of that list (0: none). */
          priorityTrade: boolean;
          priorityVersion: number;
          registeredOn: string;
        }
    >
  | Fact<
      'AgreementDrafted',
      AgreementTerms &
        Acted & {
          pairingId: string;
          version: number;
          /** Of this version's trade, by the list in force when it was drafted. */
          priorityTrade: boolean;
          priorityVersion: number;
          draftedOn: string;
          /** The last day to confirm it; for what was entered from paper counted from the day of the entry. */
          lapsesOn: string;
        }
    >
  | Fact<
      'AgreementConfirmed',
      Acted & { pairingId: string; version: number; party: Party; confirmedOn: string; scan?: string }
    >
  /** The first version that all three have confirmed. */
  | Fact<
      'AgreementTookForce',
      PairingParties &
        AgreementTerms & {
          version: number;
          masterGrade: Grade;
          apprenticeGrade: Grade;
          priorityTrade: boolean;
          /** The latest of the three confirmation dates. */
          approvedOn: string;
        }
    >
  /** Replaces the terms of an agreement that is in force already: a later version confirmed by all. */
  | Fact<
      'AgreementAmended',
      PairingParties &
        AgreementTerms & { version: number; approvedOn: string; before: Pick<AgreementTerms, 'startedOn' | 'endsOn'> }
    >
  | Fact<
      'AgreementDeclined',
      PairingParties & Acted & { version: number; party: Party; declinedOn: string; reasonId: string }
    >
  | Fact<'AgreementLapsed', PairingParties & { version: number; lapsedOn: string }>
  /** A later version was turned down or not confirmed in time; the pairing goes on by the version in force. */
  | Fact<
      'AmendmentDeclined',
      Acted & { pairingId: string; version: number; party: Party; declinedOn: string; reasonId: string }
    >
  | Fact<'AmendmentLapsed', { pairingId: string; version: number; lapsedOn: string }>
  | Fact<
      'MilestoneSubmitted',
      Acted & {
        pairingId: string;
        milestone: string;
        evidence: readonly string[];
        noteId?: string;
        submittedOn: string;
      }
    >
  | Fact<'MilestoneReturned', Acted & { pairingId: string; milestone: string; reasonId: string; returnedOn: string }>
  | Fact<
      'MilestoneSigned',
      PairingParties &
        Acted & {
          milestone: string;
          gate: boolean;
          dueOn: string;
          signedOn: string;
          /** Days by which it came before the plan's minimum days, a signal for spot checks; 0 when it did not. */
          earlyDays: number;
          /** SHA-256 of the paper that was signed, where an officer entered it (代录). */
          scan?: string;
          remarkId?: string;
        }
    >
  | Fact<'GateCoSigned', Acted & { pairingId: string; milestone: Gate; coSignedOn: string; scan?: string }>
  /** A gate counts once both have signed, with the master's date. */
  | Fact<
      'GatePassed',
      PairingParties & { milestone: Gate; trade: string; startedOn: string; dueOn: string; passedOn: string }
    >
  | Fact<
      'SignOffWithdrawn',
      PairingParties &
        Acted & {
          milestone: string;
          dueOn: string;
          signedOn: string;
          /** The gate that no longer counts, when both had signed. */
          gate: {
            readonly milestone: Gate;
            readonly trade: string;
            readonly startedOn: string;
            readonly passedOn: string;
          } | null;
          withdrawnOn: string;
          reasonId: string;
        }
    >
  | Fact<
      'PairingCompleted',
      PairingParties &
        Acted & {
          theoryScore: number;
          practicalScore: number;
          result: ExamResult;
          examinerIds: readonly string[];
          /** SHA-256 of the record of the exam. */
          scan?: string;
          startedOn: string;
          endsOn: string;
          completedOn: string;
        }
    >
  | Fact<
      'PairingEnded',
      PairingParties &
        Acted & { reason: EndReason; reasonId?: string; startedOn: string; endsOn: string; endedOn: string }
    >;
