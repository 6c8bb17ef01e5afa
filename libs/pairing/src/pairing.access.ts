import type { AccessRules, Reach } from '@xinhuo/kernel';
import { self, within } from '@xinhuo/kernel';
import type { PairingCommand } from './pairing.commands';
import type { Party } from './pairing.events';
import type { Pairing } from './pairing.state';

/** The enterprise of a pairing; one that does not exist is within nobody's reach, and the answer tells no more. */
const ours = (state: Pairing): Reach => (state.phase === 'none' ? 'nowhere' : within(state.parties.enterpriseId));

const theMaster = (state: Pairing): Reach => (state.phase === 'none' ? 'nowhere' : self(state.parties.masterId));

const theApprentice = (state: Pairing): Reach =>
  state.phase === 'none' ? 'nowhere' : self(state.parties.apprenticeId);

/** Whoever enters a paper for another (代录), and never in their own name. */
const entering = (state: Pairing, { enteredBy }: { readonly enteredBy?: string }): Reach =>
  enteredBy ? ours(state) : 'nowhere';

const answering = {
  MASTER: (state: Pairing, { party }: { readonly party: Party }) => (party === 'master' ? theMaster(state) : 'nowhere'),
  APPRENTICE: (state: Pairing, { party }: { readonly party: Party }) =>
    party === 'apprentice' ? theApprentice(state) : 'nowhere',
  ENTERPRISE: ours,
  DATA_ENTRY: entering,
} as const;

const byTheUnion = { ENTERPRISE: ours, DATA_ENTRY: entering } as const;
const byTheMaster = { MASTER: theMaster, ENTERPRISE: entering, DATA_ENTRY: entering } as const;

/** Who may send what: the pair themselves, their enterprise's union, clerks with a paper, the system what time does. */
export const pairingAccess: AccessRules<PairingCommand, Pairing> = {
  RegisterPairing: {
    ENTERPRISE: (_, { enterpriseId }) => within(enterpriseId),
    DATA_ENTRY: (_, { enterpriseId, enteredBy }) => (enteredBy ? within(enterpriseId) : 'nowhere'),
  },
  ReviseAgreement: byTheUnion,
  ConfirmAgreement: answering,
  DeclineAgreement: answering,
  LapseAgreement: { SYSTEM: () => 'anywhere' },
  SubmitMilestone: { APPRENTICE: theApprentice, ENTERPRISE: entering, DATA_ENTRY: entering },
  ReturnMilestone: byTheMaster,
  SignOffMilestone: byTheMaster,
  SignOffPaper: { ENTERPRISE: entering, DATA_ENTRY: entering },
  CoSignGate: byTheUnion,
  WithdrawSignOff: { ...byTheUnion, COUNTY: ours },
  CompletePairing: byTheUnion,
  EndPairing: { ...byTheUnion, COUNTY: ours },
};
