import type { EndReasonCode, InnovationKindCode } from './codes';
import type { Grade } from '@xinhuo/kernel';
import type { Size } from './reported';

/** An invented person; the ID number and phone are nobody's. */
export interface PlannedPerson {
  readonly personId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** A worker of a firm when the programme begins. */
export interface PlannedWorker extends PlannedPerson {
  readonly trade: string;
  readonly grade: Grade;
  readonly registeredOn: string;
  /** Whether the person agreed to be named in public. */
  readonly named: boolean;
}

/** A milestone signed on paper; a gate is co-signed too. */
export interface PlannedSignature {
  readonly milestone: string;
  readonly gate: boolean;
  readonly dueOn: string;
  readonly signedOn: string;
}

/** One pairing from registration to where it stands at the end of the year. */
export interface PlannedPairing {
  readonly pairingId: string;
  readonly masterId: string;
  readonly apprentice: PlannedWorker;
  readonly targetGrade: Grade;
  readonly startedOn: string;
  readonly endsOn: string;
  readonly registeredOn: string;
  readonly approvedOn: string;
  /** In the order in which they are entered. */
  readonly signed: readonly PlannedSignature[];
  readonly ended: { readonly on: string; readonly reason: EndReasonCode; readonly left: boolean } | null;
  /** Scores in hundredths; the second null where the apprentice was not assessed again yet. */
  readonly assessed: {
    readonly before: number;
    readonly beforeOn: string;
    readonly after: { readonly score: number; readonly on: string } | null;
  } | null;
}

/** A promotion, verified by the county. */
export interface PlannedPromotion {
  readonly promotionId: string;
  readonly personId: string;
  readonly pairingId: string | null;
  readonly from: Grade;
  readonly to: Grade;
  readonly certifiedOn: string;
}

/** A result that counts from its second day on. */
export interface PlannedResult {
  readonly resultId: string;
  readonly personIds: readonly string[];
  readonly title: string;
  readonly beganOn: string;
  readonly countsOn: string;
}

/** An entry of a competition; `prize` null where none was won. */
export interface PlannedEntry {
  readonly entryId: string;
  readonly competition: number;
  readonly personId: string;
  readonly prize: 1 | 2 | 3 | null;
}

/** A firm and all that happened in it in 2025. */
export interface PlannedFirm {
  readonly enterpriseId: string;
  readonly name: string;
  readonly creditCode: string;
  /** Place in the plan's counties; null: directly under the city. */
  readonly county: number | null;
  readonly officer: PlannedPerson;
  readonly headcount: number;
  readonly mechanismComplete: boolean;
  readonly noMajorAccident: boolean;
  readonly masters: readonly PlannedWorker[];
  readonly pairings: readonly PlannedPairing[];
  readonly promotions: readonly PlannedPromotion[];
  readonly breakthroughs: readonly PlannedResult[];
  readonly innovations: readonly (PlannedResult & { readonly kind: InnovationKindCode })[];
  readonly entries: readonly PlannedEntry[];
  readonly pacesetters: readonly { readonly honourId: string; readonly personId: string; readonly on: string }[];
}

/** A competition of the city union. */
export interface PlannedCompetition {
  readonly competitionId: string;
  readonly name: string;
  readonly heldOn: string;
}

/** A title and its holder. */
export interface PlannedTitle {
  readonly titleId: string;
  readonly title: '带徒名师' | '师带徒优秀企业';
  readonly holderKind: 'person' | 'enterprise';
  readonly holderId: string;
  readonly awardedOn: string;
}

/** The demonstration city: everything that will be sent as commands, decided beforehand. */
export interface CityPlan {
  readonly size: Size;
  readonly cityId: string;
  readonly programmeId: string;
  readonly rulebookId: string;
  readonly counties: readonly { readonly countyId: string; readonly name: string }[];
  readonly firms: readonly PlannedFirm[];
  readonly competitions: readonly PlannedCompetition[];
  readonly titles: readonly PlannedTitle[];
}
