import type { Acted, Fact, Grade } from '@xinhuo/kernel';

/** What a consent covers: a name in public, data to a bank, handling of ID and account numbers (个人信息保护法). */
export const CONSENT_PURPOSES = ['PUBLICATION', 'BANK', 'ID_NUMBER'] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** By what a master was admitted to the mentor pool; only GRADE asks for a grade above the apprentice's. */
export const MENTOR_BASES = ['GRADE', 'HONOUR', 'SPECIAL_SKILL'] as const;
export type MentorBasis = (typeof MENTOR_BASES)[number];

/** The programme's titles: 带徒名师 for persons, 师带徒优秀企业 for enterprises. */
export const TITLES = ['带徒名师', '师带徒优秀企业'] as const;
export type Title = (typeof TITLES)[number];

/** The parts of a promotion that every fact about it repeats, so that projections need no look-up. */
export interface PromotionFacts {
  readonly promotionId: string;
  readonly personId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  /** The pairing it came out of, and its master; null when there was none. */
  readonly pairingId: string | null;
  readonly masterId: string | null;
  readonly from: Grade;
  readonly to: Grade;
  readonly certifiedOn: string;
}

/** Facts of one worker (stream `worker-<personId>`). Names, numbers and typed reasons are in the vault. */
export type WorkerEvent =
  | Fact<
      'WorkerRegistered',
      Acted & {
        personId: string;
        enterpriseId: string;
        trade: string;
        grade: Grade;
        registeredOn: string;
        /** Which entry of name and numbers in the vault is this registration's; absent where none was typed. */
        detailsId?: string;
      }
    >
  | Fact<'WorkerMoved', Acted & { personId: string; fromEnterpriseId: string; enterpriseId: string; movedOn: string }>
  | Fact<'WorkerLeft', Acted & { personId: string; enterpriseId: string; leftOn: string }>
  /** The master's id is kept, so that a promotion can only be credited to somebody who really taught. */
  | Fact<'ApprenticeshipReserved', { personId: string; pairingId: string; masterId: string }>
  | Fact<'ApprenticeshipReleased', { personId: string; pairingId: string }>
  | Fact<
      'PromotionRecorded',
      PromotionFacts &
        Acted & {
          /** Vault id of the certificate's or appointment's number. */
          certificateId: string;
          /** SHA-256 of the scan. */
          scan: string;
          /** Vault text id of the reason for a jump of more than one step. */
          reasonId?: string;
          recordedOn: string;
        }
    >
  /** `gradeAfter` is the worker's grade once this promotion counts. */
  | Fact<
      'PromotionVerified',
      PromotionFacts &
        Acted & {
          verifiedOn: string;
          gradeAfter: Grade;
          /** SHA-256 of the signed paper, where somebody else entered it (代录). */
          scan?: string;
        }
    >
  /** `verified`: whether it had counted; `gradeAfter` is the grade that the worker falls back to. */
  | Fact<
      'PromotionRevoked',
      PromotionFacts & Acted & { revokedOn: string; reasonId: string; verified: boolean; gradeAfter: Grade }
    >
  | Fact<
      'ConsentGiven',
      Acted & {
        personId: string;
        purpose: ConsentPurpose;
        version: number;
        givenOn: string;
        /** SHA-256 of the signed paper, where an officer entered it (代录). */
        scan?: string;
      }
    >
  | Fact<'ConsentWithdrawn', Acted & { personId: string; purpose: ConsentPurpose; withdrawnOn: string }>
  /** Names, numbers and texts of the person are gone from the vault; what they did stays, under a bare id. */
  | Fact<'PersonErased', Acted & { personId: string; erasedOn: string }>;

/** Facts of one master in the mentor pool 导师库 (stream `mentor-<personId>`). */
export type MentorEvent =
  | Fact<
      'MentorAdmitted',
      Acted & {
        personId: string;
        enterpriseId: string;
        basis: MentorBasis;
        grade: Grade;
        trades: readonly string[];
        /** Places of this master, 1 to 8; 0: the programme's setting. */
        places: number;
        admittedOn: string;
      }
    >
  | Fact<'MentorPlacesSet', Acted & { personId: string; places: number }>
  | Fact<'MentorWithdrawn', Acted & { personId: string; enterpriseId: string; withdrawnOn: string }>
  | Fact<'PlaceReserved', { personId: string; pairingId: string; apprenticeId: string }>
  | Fact<'PlaceReleased', { personId: string; pairingId: string }>;

/** The parts of a title that both of its facts repeat. */
export interface TitleFacts {
  readonly titleId: string;
  readonly programmeId: string;
  readonly title: Title;
  readonly holderKind: 'person' | 'enterprise';
  readonly holderId: string;
  readonly awardedOn: string;
}

/** Facts of one title of one holder in one programme (stream `title-<titleId>`). */
export type TitleEvent =
  | Fact<'TitleAwarded', TitleFacts & Acted & { cityId: string }>
  | Fact<'TitleRevoked', TitleFacts & Acted & { revokedOn: string; reasonId: string }>;
