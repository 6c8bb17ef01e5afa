import type { Fact, Gate, Grade } from '@xinhuo/kernel';

interface Parties {
  readonly pairingId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
}

interface Promotion {
  readonly promotionId: string;
  readonly personId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly pairingId: string | null;
  readonly masterId: string | null;
  readonly to: Grade;
}

interface Owned {
  readonly programmeId: string;
  readonly enterpriseId: string;
}

interface Title {
  readonly programmeId: string;
  readonly title: string;
  readonly holderKind: 'person' | 'enterprise';
  readonly holderId: string;
}

interface Round {
  readonly roundId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly year: number;
}

interface Granted extends Round {
  readonly grantId: string;
  readonly beneficiary: string;
}

/** What is told as news, as far as the news reads it; a type test ties each to its publisher. */
export type ActivityFact =
  | Fact<'EnterpriseJoined', Owned & { joinedOn: string }>
  | Fact<'ParticipationStageChanged', Owned & { to: string; changedOn: string }>
  | Fact<'AgreementTookForce', Parties & { approvedOn: string }>
  | Fact<'GatePassed', Parties & { milestone: Gate; passedOn: string }>
  | Fact<'SignOffWithdrawn', Parties & { milestone: string; withdrawnOn: string }>
  | Fact<'PairingCompleted', Parties & { completedOn: string }>
  | Fact<'PairingEnded', Parties & { endedOn: string }>
  | Fact<'PromotionVerified', Promotion & { verifiedOn: string }>
  | Fact<'PromotionRevoked', Promotion & { revokedOn: string; verified: boolean }>
  | Fact<'BreakthroughAccepted', Owned & { breakthroughId: string; acceptedOn: string }>
  | Fact<'InnovationConverted', Owned & { innovationId: string; convertedOn: string }>
  | Fact<'CompetitionPrizeWon', Owned & { personId: string; wonOn: string }>
  | Fact<'HonourConferred', Owned & { personId: string; conferredOn: string }>
  | Fact<'TitleAwarded', Title & { cityId: string; awardedOn: string }>
  | Fact<'RoundOpened', Round & { openedOn: string }>
  | Fact<'RoundFrozen', Round & { totalFen: number; frozenOn: string }>
  | Fact<'GrantApproved', Granted & { lines: readonly { readonly amountFen: number }[]; approvedOn: string }>
  | Fact<'GrantLinePaid', Granted & { amountFen: number; paidOn: string }>;

/** The kinds of news, by the names of their facts. */
export const ACTIVITY_KINDS = [
  'EnterpriseJoined',
  'ParticipationStageChanged',
  'AgreementTookForce',
  'GatePassed',
  'SignOffWithdrawn',
  'PairingCompleted',
  'PairingEnded',
  'PromotionVerified',
  'PromotionRevoked',
  'BreakthroughAccepted',
  'InnovationConverted',
  'CompetitionPrizeWon',
  'HonourConferred',
  'TitleAwarded',
  'RoundOpened',
  'RoundFrozen',
  'GrantApproved',
  'GrantLinePaid',
] as const satisfies readonly ActivityFact['type'][];
export type ActivityKind = (typeof ACTIVITY_KINDS)[number];
