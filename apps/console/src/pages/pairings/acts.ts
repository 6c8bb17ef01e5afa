import type { Role } from '../../client';
import type { PairingThing, PlanStep } from './pairing-query';

/** What parties and officers may do with a pairing. */
export const PAIRING_ACTS = [
  'confirm',
  'coSign',
  'complete',
  'enterConfirmation',
  'enterSignOff',
  'revise',
  'withdraw',
  'decline',
  'end',
] as const;
export type PairingAct = (typeof PAIRING_ACTS)[number];

/** Why something that people look for here cannot be done now. */
export type WhyNot =
  | 'confirmed'
  | 'notInForce'
  | 'noGateSigned'
  | 'gateBefore'
  | 'nothingOpen'
  | 'nothingSigned'
  | 'byUnion'
  | 'onlyPaper';

/** The acts that are possible now, in the order of their weight, and why others are not. */
export interface PairingActs {
  readonly possible: readonly PairingAct[];
  readonly impossible: readonly { readonly act: PairingAct; readonly why: WhyNot }[];
}

type Verdict = WhyNot | 'possible' | 'unasked';

const OPEN_STATES: readonly PlanStep['state'][] = ['open', 'submitted', 'returned', 'withdrawn'];

/** Steps that a paper may still be entered for. */
export const openSteps = ({ milestones }: PairingThing): readonly PlanStep[] =>
  milestones.filter(({ state }) => OPEN_STATES.includes(state));

/** Steps whose sign-off can be withdrawn. */
export const signedSteps = ({ milestones }: PairingThing): readonly PlanStep[] =>
  milestones.filter(({ state }) => state === 'signed' || state === 'passed');

/** Gates that wait for the union; the last is co-signed with the result of the exam. */
export const gatesToCoSign = ({ milestones }: PairingThing): readonly PlanStep[] =>
  milestones.filter(({ gate, state, milestone }) => gate && state === 'signed' && milestone !== 'completion');

/** Parties of the version that waits who have not confirmed it. */
export const partiesMissing = ({ confirmations }: PairingThing) =>
  (['MASTER', 'APPRENTICE', 'ENTERPRISE_UNION'] as const).filter(
    (party) => !confirmations.some((one) => one.party === party),
  );

export type Party = ReturnType<typeof partiesMissing>[number];

const PARTIES: Readonly<Partial<Record<Role, Party>>> = {
  MASTER: 'MASTER',
  APPRENTICE: 'APPRENTICE',
  ENTERPRISE: 'ENTERPRISE_UNION',
};

/** As which party somebody of this role answers to an agreement. */
export const partyOf = (role: Role): Party | undefined => PARTIES[role];

const isDraft = ({ draftVersion }: PairingThing): boolean => draftVersion !== null;

const answering = (pairing: PairingThing, party: Party): Verdict => {
  if (!isDraft(pairing)) return 'unasked';
  return partiesMissing(pairing).includes(party) ? 'possible' : 'confirmed';
};

const coSigning = (pairing: PairingThing): Verdict => {
  if (pairing.phase !== 'active') return 'notInForce';
  return gatesToCoSign(pairing).length > 0 ? 'possible' : 'noGateSigned';
};

const completing = ({ phase, milestones }: PairingThing): Verdict => {
  if (phase !== 'active') return 'notInForce';
  const last = milestones.find(({ milestone }) => milestone === 'completion');
  if (last?.state !== 'signed') return 'noGateSigned';
  return milestones.find(({ milestone }) => milestone === 'independent')?.state === 'passed'
    ? 'possible'
    : 'gateBefore';
};

const entering = (pairing: PairingThing, role: Role): Verdict => {
  if (!isDraft(pairing)) return 'unasked';
  const missing = partiesMissing(pairing).filter((party) => role === 'DATA_ENTRY' || party !== 'ENTERPRISE_UNION');
  return missing.length > 0 ? 'possible' : 'confirmed';
};

const inForce = (pairing: PairingThing, steps: readonly PlanStep[], none: WhyNot): Verdict => {
  if (pairing.phase !== 'active') return 'notInForce';
  return steps.length > 0 ? 'possible' : none;
};

const ofUnion = (pairing: PairingThing, act: PairingAct): Verdict => {
  switch (act) {
    case 'confirm':
    case 'decline':
      return answering(pairing, 'ENTERPRISE_UNION');
    case 'coSign':
      return coSigning(pairing);
    case 'complete':
      return completing(pairing);
    case 'enterConfirmation':
      return entering(pairing, 'ENTERPRISE');
    case 'enterSignOff':
      return inForce(pairing, openSteps(pairing), 'nothingOpen');
    case 'withdraw':
      return inForce(pairing, signedSteps(pairing), 'nothingSigned');
    case 'revise':
      return 'possible';
    case 'end':
      return pairing.phase === 'active' ? 'possible' : 'notInForce';
  }
};

const OF_COUNTY: readonly PairingAct[] = ['withdraw', 'end'];
const OF_CLERK: readonly PairingAct[] = ['enterConfirmation', 'enterSignOff'];

const verdictOf = (pairing: PairingThing, role: Role, act: PairingAct): Verdict => {
  if (role === 'ENTERPRISE') return ofUnion(pairing, act);
  const party = partyOf(role);
  if (party !== undefined) return act === 'confirm' || act === 'decline' ? answering(pairing, party) : 'unasked';
  if (role === 'COUNTY') return OF_COUNTY.includes(act) ? ofUnion(pairing, act) : 'byUnion';
  if (role === 'DATA_ENTRY') {
    if (!OF_CLERK.includes(act)) return 'onlyPaper';
    return act === 'enterConfirmation' ? entering(pairing, role) : ofUnion(pairing, act);
  }
  return 'unasked';
};

/** What people look for on this page, so that its absence is explained; the rest goes without saying. */
const EXPECTED: readonly PairingAct[] = ['confirm', 'coSign', 'end'];

/** What this role can do with this pairing now; the server decides in any case. */
export const actsOf = (pairing: PairingThing, role: Role): PairingActs => {
  if (pairing.phase !== 'active' && pairing.phase !== 'preparing') return { possible: [], impossible: [] };
  const verdicts = PAIRING_ACTS.map((act) => ({ act, verdict: verdictOf(pairing, role, act) }));
  return {
    possible: verdicts.filter(({ verdict }) => verdict === 'possible').map(({ act }) => act),
    impossible: verdicts.flatMap(({ act, verdict }) =>
      EXPECTED.includes(act) && verdict !== 'possible' && verdict !== 'unasked' ? [{ act, why: verdict }] : [],
    ),
  };
};
