import type { Gate } from '@xinhuo/kernel';
import type { CommandOf, PairingCommand } from '../src/pairing.commands';
import type { AgreementTerms, PairingEvent, PairingParties, Party, PlannedMilestone } from '../src/pairing.events';

/** The invented pair of the specs. */
export const parties: PairingParties = {
  pairingId: 'p1',
  programmeId: 'programme',
  enterpriseId: 'firm',
  masterId: 'master',
  apprenticeId: 'apprentice',
};

/** The business day of the specs, and the earliest that their sender may enter. */
export const dates = { today: '2025-12-31', earliestOn: '2025-01-01' } as const;

const milestone = (
  key: string,
  phase: PlannedMilestone['phase'],
  dueOn: string,
  more: Partial<PlannedMilestone> = {},
): PlannedMilestone => ({ key, phase, dimension: 'practice', gate: false, dueOn, minDays: 0, ...more });

/** A plan with one ordinary milestone and the three gates. */
export const plan: readonly PlannedMilestone[] = [
  milestone('sop', 'novice', '2025-04-30', { dimension: 'theory' }),
  milestone('fit-for-post', 'novice', '2025-06-01', { gate: true, minDays: 30 }),
  milestone('independent', 'growth', '2026-03-01', { gate: true }),
  milestone('completion', 'mature', '2028-02-29', { gate: true }),
];

/** Terms of three years from 1 March 2025. */
export const terms: AgreementTerms = {
  trade: 'welding',
  targetGrade: 'INTERMEDIATE',
  startedOn: '2025-03-01',
  endsOn: '2028-02-29',
  milestones: plan,
};

const standing = { masterGrade: 'TECHNICIAN', masterBasis: 'GRADE', apprenticeGrade: 'JUNIOR' } as const;
const drafting = { lapseDays: 14, priorityTrade: true, priorityVersion: 1 } as const;

/** Any command of the pair on an ordinary day, with what differs. */
export const command = <T extends PairingCommand['type']>(
  type: T,
  by: string,
  more: Omit<CommandOf<T>, 'type' | 'pairingId' | 'by' | 'today' | 'earliestOn'>,
): CommandOf<T> => ({ type, pairingId: parties.pairingId, by, ...dates, ...more }) as unknown as CommandOf<T>;

/** The registration of the pair by the officer of its enterprise. */
export const registerPairing = (more: Partial<CommandOf<'RegisterPairing'>> = {}): CommandOf<'RegisterPairing'> => ({
  ...command('RegisterPairing', 'officer', {
    ...parties,
    ...terms,
    ...standing,
    ...drafting,
    apprenticeEnterpriseId: parties.enterpriseId,
    registeredOn: '2025-03-01',
  }),
  ...more,
});

/** A later version of the agreement. */
export const reviseAgreement = (
  version: number,
  more: Partial<CommandOf<'ReviseAgreement'>> = {},
): CommandOf<'ReviseAgreement'> => ({
  ...command('ReviseAgreement', 'officer', { ...terms, ...drafting, version, draftedOn: '2025-05-01' }),
  ...more,
});

const PERSONS = { master: 'master', apprentice: 'apprentice', 'enterprise-union': 'officer' } as const;

/** A party's own confirmation. */
export const confirmAgreement = (
  party: Party,
  confirmedOn: string,
  more: Partial<CommandOf<'ConfirmAgreement'>> = {},
): CommandOf<'ConfirmAgreement'> => ({
  ...command('ConfirmAgreement', PERSONS[party], { version: 1, party, confirmedOn }),
  ...more,
});

/** The fact of a party's confirmation. */
export const confirmed = (party: Party, confirmedOn: string, version = 1): PairingEvent => ({
  type: 'AgreementConfirmed',
  data: { pairingId: parties.pairingId, version, party, by: PERSONS[party], confirmedOn },
});

/** The fact of a draft. */
export const drafted = (version: number, draftedOn: string, more: Partial<AgreementTerms> = {}): PairingEvent => ({
  type: 'AgreementDrafted',
  data: {
    pairingId: parties.pairingId,
    version,
    ...terms,
    by: 'officer',
    priorityTrade: true,
    priorityVersion: 1,
    draftedOn,
    lapsesOn: draftedOn === '2025-03-01' ? '2025-03-15' : '2025-05-15',
    ...more,
  },
});

/** Registered, with version 1 waiting for the three. */
export const registered: readonly PairingEvent[] = [
  {
    type: 'PairingRegistered',
    data: {
      ...parties,
      by: 'officer',
      ...standing,
      priorityTrade: true,
      priorityVersion: 1,
      registeredOn: '2025-03-01',
    },
  },
  drafted(1, '2025-03-01'),
];

const { masterGrade, apprenticeGrade } = standing;

/** The fact of the third confirmation of version 1. */
export const tookForce: PairingEvent = {
  type: 'AgreementTookForce',
  data: {
    ...parties,
    ...terms,
    version: 1,
    masterGrade,
    apprenticeGrade,
    priorityTrade: true,
    approvedOn: '2025-03-10',
  },
};

/** In force since 10 March 2025. */
export const inForce: readonly PairingEvent[] = [
  ...registered,
  confirmed('master', '2025-03-02'),
  confirmed('apprentice', '2025-03-10'),
  confirmed('enterprise-union', '2025-03-03'),
  tookForce,
];

/** Handed in with one file. */
export const submitted = (milestone_: string, submittedOn: string): PairingEvent => ({
  type: 'MilestoneSubmitted',
  data: { pairingId: parties.pairingId, milestone: milestone_, by: 'apprentice', evidence: ['file'], submittedOn },
});

/** Signed by the master. */
export const signed = (key: string, signedOn: string, earlyDays = 0): PairingEvent => {
  const { gate, dueOn } = plan.find((planned) => planned.key === key)!;
  return {
    type: 'MilestoneSigned',
    data: { ...parties, milestone: key, gate, dueOn, by: 'master', signedOn, earlyDays },
  };
};

/** The union's signature under a gate that the master signed. */
export const passed = (
  gate: Gate,
  passedOn: string,
  coSignedOn = passedOn,
  by = 'officer',
): readonly PairingEvent[] => [
  { type: 'GateCoSigned', data: { pairingId: parties.pairingId, milestone: gate, by, coSignedOn } },
  {
    type: 'GatePassed',
    data: {
      ...parties,
      milestone: gate,
      trade: terms.trade,
      startedOn: terms.startedOn,
      dueOn: plan.find(({ key }) => key === gate)!.dueOn,
      passedOn,
    },
  },
];

/** A gate from hand-in to second signature, all on one day. */
export const gatePassed = (gate: Gate, on: string): readonly PairingEvent[] => [
  submitted(gate, on),
  signed(gate, on),
  ...passed(gate, on),
];
