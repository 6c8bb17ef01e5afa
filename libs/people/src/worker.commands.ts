import type { Acted, DateRefusal, Dated, Grade } from '@xinhuo/kernel';
import type { ConsentPurpose } from './people.events';
import type { PromotionIdRejection } from './promotion-id.decider';

/** What can be asked of one worker. Where a reason or a number is typed, its text is in the vault and only its id here. */
export type WorkerCommand =
  | (Acted &
      Dated & {
        readonly type: 'RegisterWorker';
        readonly personId: string;
        readonly enterpriseId: string;
        readonly trade: string;
        readonly grade: Grade;
        readonly registeredOn: string;
        /** Vault id of the name and numbers that were typed with it. */
        readonly detailsId?: string;
      })
  | (Acted & Dated & { readonly type: 'MoveWorker'; personId: string; enterpriseId: string; movedOn: string })
  | (Acted & Dated & { readonly type: 'RecordWorkerLeft'; personId: string; leftOn: string })
  | (Acted &
      Dated & {
        readonly type: 'RecordPromotion';
        readonly promotionId: string;
        readonly personId: string;
        readonly programmeId: string;
        /** The pairing it came out of; null when there was none; left out: the one held now. */
        readonly pairingId?: string | null;
        readonly from: Grade;
        readonly to: Grade;
        readonly certifiedOn: string;
        readonly certificateId: string;
        readonly scan: string;
        readonly reasonId?: string;
        readonly recordedOn: string;
      })
  | (Acted &
      Dated & {
        readonly type: 'VerifyPromotion';
        readonly personId: string;
        readonly promotionId: string;
        readonly verifiedOn: string;
        /** Scan of the verifier's signature, when somebody else enters it. */
        readonly scan?: string;
      })
  | (Acted &
      Dated & {
        readonly type: 'RevokePromotion';
        readonly personId: string;
        readonly promotionId: string;
        readonly revokedOn: string;
        readonly reasonId: string;
      })
  | (Acted &
      Dated & {
        readonly type: 'GiveConsent';
        readonly personId: string;
        readonly purpose: ConsentPurpose;
        /** Which wording of the consent was agreed to, from 1. */
        readonly version: number;
        readonly givenOn: string;
        /** Scan of the signed paper, when somebody else enters it. */
        readonly scan?: string;
      })
  | (Acted &
      Dated & { readonly type: 'WithdrawConsent'; personId: string; purpose: ConsentPurpose; withdrawnOn: string })
  | (Acted &
      Dated & {
        readonly type: 'ErasePerson';
        readonly personId: string;
        /** How many apprentices hold a place with this person as a master, put in by the handler. */
        readonly apprentices: number;
      })
  | { readonly type: 'ReserveApprenticeship'; personId: string; pairingId: string; masterId: string }
  | { readonly type: 'ReleaseApprenticeship'; personId: string; pairingId: string };

/** Why a command about a worker is refused. */
export type WorkerRejection =
  | DateRefusal
  | 'NOT_REGISTERED'
  | 'ALREADY_REGISTERED'
  | 'NAME_DIFFERS'
  | 'WORKER_LEFT'
  | 'PERSON_ERASED'
  | 'APPRENTICE_PAIRED'
  | 'MASTER_IS_APPRENTICE'
  | 'STILL_PAIRED'
  | 'GRADE_MISMATCH'
  | 'NOT_A_PROMOTION'
  | 'JUMP_NEEDS_REASON'
  | 'PAIRING_UNKNOWN'
  | 'NOT_RECORDED'
  | 'ALREADY_RECORDED'
  | PromotionIdRejection
  | 'PROMOTION_REVOKED'
  | 'SAME_PERSON'
  | 'NOT_THE_PERSON'
  | 'SCAN_MISSING';
