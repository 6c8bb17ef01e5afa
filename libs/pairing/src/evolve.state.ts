import { unreachable } from '@xinhuo/kernel';
import type { PairingEvent } from './pairing.events';
import type { Active, Draft, Pairing, Preparing, Progress } from './pairing.state';
import { termsOf } from './pairing.state';

type Data<T extends PairingEvent['type']> = Extract<PairingEvent, { readonly type: T }>['data'];

const draftOf = (data: Data<'AgreementDrafted'>): Draft => ({
  version: data.version,
  terms: termsOf(data),
  priorityTrade: data.priorityTrade,
  draftedOn: data.draftedOn,
  lapsesOn: data.lapsesOn,
  confirmed: {},
});

const registered = ({ masterGrade, apprenticeGrade, ...data }: Data<'PairingRegistered'>): Preparing => {
  const { pairingId, programmeId, enterpriseId, masterId, apprenticeId } = data;
  const parties = { pairingId, programmeId, enterpriseId, masterId, apprenticeId };
  return { phase: 'preparing', parties, masterGrade, apprenticeGrade, lastVersion: 0, draft: null };
};

/** The agreement before and after it takes force. */
const evolveAgreement = <S extends Preparing | Active>(state: S, event: PairingEvent): S => {
  switch (event.type) {
    case 'AgreementDrafted':
      return { ...state, lastVersion: event.data.version, draft: draftOf(event.data) };
    case 'AgreementConfirmed': {
      const { draft } = state;
      if (draft?.version !== event.data.version) return state;
      const { party, confirmedOn, by, enteredBy } = event.data;
      const confirmation = { on: confirmedOn, by, ...(enteredBy && { enteredBy }) };
      return { ...state, draft: { ...draft, confirmed: { ...draft.confirmed, [party]: confirmation } } };
    }
    default:
      return state;
  }
};

const inForce = (state: Preparing, data: Data<'AgreementTookForce'>): Active => ({
  ...state,
  phase: 'active',
  version: data.version,
  terms: termsOf(data),
  approvedOn: data.approvedOn,
  draft: null,
  milestones: {},
});

const evolvePreparing = (state: Preparing, event: PairingEvent): Pairing => {
  switch (event.type) {
    case 'AgreementTookForce':
      return inForce(state, event.data);
    case 'AgreementDeclined':
      return { phase: 'declined', parties: state.parties };
    case 'AgreementLapsed':
      return { phase: 'lapsed', parties: state.parties };
    default:
      return evolveAgreement(state, event);
  }
};

const withProgress = (state: Active, milestone: string, progress: Progress): Active => ({
  ...state,
  milestones: { ...state.milestones, [milestone]: progress },
});

const without = (state: Active, milestone: string): Active => {
  const { [milestone]: _gone, ...milestones } = state.milestones;
  return { ...state, milestones };
};

const signed = ({ by, enteredBy, signedOn, dueOn }: Data<'MilestoneSigned'>): Progress => ({
  state: 'signed',
  signedOn,
  dueOn,
  signed: { by, ...(enteredBy && { enteredBy }) },
  passed: null,
});

const passed = (state: Active, { milestone, trade, startedOn }: Data<'GatePassed'>): Active => {
  const now = state.milestones[milestone];
  return now?.state === 'signed' ? withProgress(state, milestone, { ...now, passed: { trade, startedOn } }) : state;
};

const evolveMilestones = (state: Active, event: PairingEvent): Active => {
  switch (event.type) {
    case 'MilestoneSubmitted': {
      const { milestone, submittedOn, evidence, noteId } = event.data;
      return withProgress(state, milestone, { state: 'submitted', submittedOn, evidence, noteId: noteId ?? null });
    }
    case 'MilestoneSigned':
      return withProgress(state, event.data.milestone, signed(event.data));
    case 'MilestoneReturned':
    case 'SignOffWithdrawn':
      return without(state, event.data.milestone);
    case 'GatePassed':
      return passed(state, event.data);
    default:
      return evolveAgreement(state, event);
  }
};

/** What was handed in for a milestone that the new plan does not hold is forgotten with it. */
const amended = (state: Active, data: Data<'AgreementAmended'>): Active => {
  const planned = new Set(data.milestones.map(({ key }) => key));
  const milestones = Object.fromEntries(Object.entries(state.milestones).filter(([key]) => planned.has(key)));
  return { ...state, version: data.version, terms: termsOf(data), draft: null, milestones };
};

const evolveActive = (state: Active, event: PairingEvent): Pairing => {
  switch (event.type) {
    case 'AgreementAmended':
      return amended(state, event.data);
    case 'AmendmentDeclined':
    case 'AmendmentLapsed':
      return { ...state, draft: null };
    case 'PairingCompleted':
      return { phase: 'completed', parties: state.parties };
    case 'PairingEnded':
      return { phase: 'ended', parties: state.parties };
    default:
      return evolveMilestones(state, event);
  }
};

/** The state after one more fact. A fact that does not fit the phase changes nothing: it never throws. */
export const evolve = (state: Pairing, event: PairingEvent): Pairing => {
  switch (state.phase) {
    case 'none':
      return event.type === 'PairingRegistered' ? registered(event.data) : state;
    case 'preparing':
      return evolvePreparing(state, event);
    case 'active':
      return evolveActive(state, event);
    case 'completed':
    case 'ended':
    case 'lapsed':
    case 'declined':
      return state;
    default:
      return unreachable(state);
  }
};
