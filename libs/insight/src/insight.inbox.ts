import type { Fact, Gate, Grade } from '@xinhuo/kernel';

/** Who and where of a pairing, as every counted fact repeats it. */
interface PairingParties {
  readonly pairingId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
}

/** The part of an agreement that the figures read. */
interface Terms {
  readonly trade: string;
  readonly startedOn: string;
  readonly endsOn: string;
  readonly milestones: readonly { readonly key: string; readonly dueOn: string }[];
}

/** What the figures read of a promotion. */
interface Promotion {
  readonly promotionId: string;
  readonly personId: string;
  readonly programmeId: string;
  readonly enterpriseId: string;
  readonly masterId: string | null;
  readonly from: Grade;
  readonly to: Grade;
  readonly certifiedOn: string;
}

/** One entry of a competition; ids of entries are chosen by those who enter. */
export interface EntryRef {
  readonly competitionId: string;
  readonly entryId: string;
}

interface Owned {
  readonly programmeId: string;
  readonly enterpriseId: string;
}

/** All that insight may know of what the other modules record; a type test ties each to its publisher. */
export type InsightFact =
  | Fact<'ProgrammeLaunched', ProgrammeFrame & { settings: BaselineSettings; targets: ProgrammeTargets }>
  | Fact<'ProgrammeTargetsSet', { programmeId: string; targets: ProgrammeTargets }>
  | Fact<'ProgrammeSettingsChanged', { programmeId: string; settings: BaselineSettings }>
  | Fact<'RulebookDrafted', { programmeId: string; content: object }>
  | Fact<'OrgNodeRegistered', { nodeId: string; kind: string; parentId: string | null }>
  | Fact<'OrgNodeMoved', { nodeId: string; parentId: string }>
  | Fact<'HeadcountReported', Owned & { year: number; headcount: number }>
  | Fact<'WorkerLeft', { personId: string; enterpriseId: string; leftOn: string }>
  | Fact<'WorkerMoved', { personId: string; fromEnterpriseId: string; enterpriseId: string; movedOn: string }>
  | Fact<'AgreementTookForce', PairingParties & Terms & { masterGrade: Grade; approvedOn: string }>
  | Fact<'AgreementAmended', PairingParties & Terms>
  | Fact<'MilestoneSigned', { pairingId: string; milestone: string; gate: boolean; signedOn: string }>
  | Fact<'GatePassed', { pairingId: string; milestone: Gate; passedOn: string }>
  | Fact<'SignOffWithdrawn', { pairingId: string; milestone: string }>
  | Fact<'PairingCompleted', { pairingId: string; completedOn: string }>
  | Fact<'PairingEnded', { pairingId: string; endedOn: string }>
  | Fact<'PromotionVerified', Promotion>
  | Fact<'PromotionRevoked', Promotion>
  | Fact<'BreakthroughAccepted', Owned & { breakthroughId: string; acceptedOn: string }>
  | Fact<'BreakthroughRevoked', { breakthroughId: string }>
  | Fact<'InnovationConverted', Owned & { innovationId: string; convertedOn: string }>
  | Fact<'InnovationRevoked', { innovationId: string }>
  | Fact<'CompetitionEntered', Owned & EntryRef & { enteredOn: string }>
  | Fact<'CompetitionEntryWithdrawn', EntryRef>
  | Fact<'CompetitionPrizeWon', Owned & EntryRef & { wonOn: string }>
  | Fact<'HonourConferred', Owned & { honourId: string; personId: string; conferredOn: string }>
  | Fact<'HonourRevoked', { honourId: string }>
  | Fact<'ProficiencyAssessed', Owned & { personId: string; assessedOn: string; baseline: boolean }>
  | Fact<
      'ProficiencyGainMeasured',
      Owned & { personId: string; beforeHundredths: number; afterHundredths: number; assessedOn: string }
    >
  | Fact<
      'FigureCited',
      { programmeId: string; year: number; figure: string; valueMillionths: number; sourceId: string }
    >
  | Fact<'TitleAwarded', TitleFacts>
  | Fact<'TitleRevoked', Omit<TitleFacts, 'cityId'>>
  | Fact<
      'GrantLinePaid',
      { programmeId: string; year: number; beneficiary: string; scheme: string; amountFen: number }
    >;

/** When and where a programme runs. */
export interface ProgrammeFrame {
  readonly programmeId: string;
  readonly cityId: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The three-year targets. */
export interface ProgrammeTargets {
  readonly excellentEnterprises: number;
  readonly masterTitles: number;
  readonly skilledMasters: number;
  readonly promotedWorkers: number;
}

interface BaselineSettings {
  readonly baselineDays: Readonly<Record<string, number>>;
}

interface TitleFacts {
  readonly titleId: string;
  readonly programmeId: string;
  readonly cityId: string;
  readonly holderKind: 'person' | 'enterprise';
  readonly holderId: string;
  readonly awardedOn: string;
}
