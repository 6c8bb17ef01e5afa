import type { Fact } from '@xinhuo/kernel';

interface Pairing {
  readonly pairingId: string;
}

interface Promotion {
  readonly promotionId: string;
  readonly personId: string;
  readonly enterpriseId: string;
}

interface Grant {
  readonly grantId: string;
  readonly cityId: string;
  readonly beneficiary: string;
}

/** All facts that name a file, and those that say whose the thing is that names it; a type test ties each to its publisher. */
export type EvidenceFact =
  | Fact<'PairingRegistered', Pairing & { enterpriseId: string; masterId: string; apprenticeId: string }>
  | Fact<'AgreementConfirmed', Pairing & { scan?: string }>
  | Fact<'MilestoneSubmitted', Pairing & { evidence: readonly string[] }>
  | Fact<'MilestoneSigned', Pairing & { scan?: string }>
  | Fact<'GateCoSigned', Pairing & { scan?: string }>
  | Fact<'PairingCompleted', Pairing & { scan?: string }>
  | Fact<'WorkerRegistered', { personId: string; enterpriseId: string }>
  | Fact<'WorkerMoved', { personId: string; enterpriseId: string }>
  | Fact<'ConsentGiven', { personId: string; scan?: string }>
  | Fact<'PromotionRecorded', Promotion & { scan: string }>
  | Fact<'PromotionVerified', Promotion & { scan?: string }>
  | Fact<'BreakthroughStarted', { breakthroughId: string; enterpriseId: string; teamIds: readonly string[] }>
  | Fact<'BreakthroughAccepted', { breakthroughId: string; evidence: readonly string[] }>
  | Fact<'InnovationRecorded', { innovationId: string; enterpriseId: string; personIds: readonly string[] }>
  | Fact<'InnovationConverted', { innovationId: string; evidence: readonly string[] }>
  | Fact<'GrantProposed', Grant>
  | Fact<'GrantApproved', Grant & { decision: { readonly file: string } }>;
