import type { Fact, Gate, Grade } from '@xinhuo/kernel';

interface Parties {
  readonly pairingId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
}

interface Terms {
  readonly trade: string;
  readonly targetGrade: Grade;
  readonly startedOn: string;
  readonly endsOn: string;
  readonly milestones: readonly { readonly key: string; readonly dueOn: string }[];
}

interface OfEnterprise {
  readonly enterpriseId: string;
  readonly programmeId: string;
}

interface Promotion extends OfEnterprise {
  readonly promotionId: string;
  readonly personId: string;
  readonly pairingId: string | null;
  readonly from: Grade;
  readonly to: Grade;
  readonly certifiedOn: string;
}

interface TitleHeld {
  readonly titleId: string;
  readonly programmeId: string;
  readonly title: string;
  readonly holderKind: 'person' | 'enterprise';
  readonly holderId: string;
  readonly awardedOn: string;
}

/** What a round reads of enterprises. */
type EnterpriseFacts =
  | Fact<'EnterpriseJoined', OfEnterprise & { joinedOn: string }>
  | Fact<'HeadcountReported', OfEnterprise & { year: number; headcount: number }>
  | Fact<'MechanismChecked', OfEnterprise & { year: number; complete: boolean }>
  | Fact<'SafetyDeclared', OfEnterprise & { year: number; noMajorAccident: boolean }>;

/** What a round reads of pairings. */
type PairingFacts =
  | Fact<'PairingRegistered', Parties>
  | Fact<'AgreementDrafted', Terms & { pairingId: string }>
  | Fact<'AgreementTookForce', Parties & Terms & { approvedOn: string }>
  | Fact<'AgreementAmended', Parties & Terms & { approvedOn: string }>
  | Fact<'AgreementDeclined', { pairingId: string }>
  | Fact<'AgreementLapsed', { pairingId: string }>
  | Fact<'MilestoneSigned', { pairingId: string; milestone: string; gate: boolean; signedOn: string }>
  | Fact<'GatePassed', { pairingId: string; milestone: Gate; passedOn: string }>
  | Fact<'SignOffWithdrawn', { pairingId: string; milestone: string; withdrawnOn: string }>
  | Fact<'PairingCompleted', { pairingId: string; completedOn: string }>
  | Fact<'PairingEnded', { pairingId: string; endedOn: string }>;

/** What a round reads of workers and titles. */
type PeopleFacts =
  | Fact<'WorkerRegistered', { personId: string; enterpriseId: string }>
  | Fact<'WorkerMoved', { personId: string; fromEnterpriseId: string; enterpriseId: string; movedOn: string }>
  | Fact<'WorkerLeft', { personId: string; enterpriseId: string; leftOn: string }>
  | Fact<'PromotionVerified', Promotion>
  | Fact<'PromotionRevoked', Promotion & { revokedOn: string }>
  | Fact<'TitleAwarded', TitleHeld>
  | Fact<'TitleRevoked', TitleHeld & { revokedOn: string }>;

/** What a round reads of achievements. */
type AchievementFacts =
  | Fact<'BreakthroughAccepted', OfEnterprise & { breakthroughId: string; acceptedOn: string }>
  | Fact<'BreakthroughRevoked', { breakthroughId: string; revokedOn: string }>
  | Fact<'InnovationConverted', OfEnterprise & { innovationId: string; convertedOn: string }>
  | Fact<'InnovationRevoked', { innovationId: string; revokedOn: string }>
  | Fact<'CompetitionEntryWithdrawn', { competitionId: string; entryId: string; withdrawnOn: string }>
  | Fact<'CompetitionPrizeWon', OfEnterprise & { competitionId: string; entryId: string; wonOn: string }>;

/** What a round reads of the rulebook that it names; it is found by the hash of its content. */
export type RulebookFact =
  | Fact<
      'RulebookDrafted',
      { rulebookId: string; programmeId: string; cityId: string; version: number; content: object; hash: string }
    >
  | Fact<'RulebookPublished', { rulebookId: string; programmeId: string; version: number; hash: string }>;

/** All that subsidy may know of what the other modules record; a type test ties each to its publisher. */
export type SubsidyFact = EnterpriseFacts | PairingFacts | PeopleFacts | AchievementFacts | RulebookFact;

/** The data of one of these facts. */
export type FactData<T extends SubsidyFact['type']> = Extract<SubsidyFact, { type: T }>['data'];
