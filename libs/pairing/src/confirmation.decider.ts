import type { Acted } from '@xinhuo/kernel';
import { accept, hands, latest, reject } from '@xinhuo/kernel';
import { conflictWithDone } from './agreement-terms.decider';
import type { CommandOf } from './pairing.commands';
import type { PairingEvent, Party } from './pairing.events';
import { PARTIES } from './pairing.events';
import type { Answer, Refusal } from './pairing-checks.decider';
import {
  acted,
  byUnion,
  dated,
  entered,
  firstOf,
  isOpen,
  notBefore,
  onlyBy,
  over,
  refuseIf,
} from './pairing-checks.decider';
import type { Active, Draft, Pairing, Preparing } from './pairing.state';

type Answering = CommandOf<'ConfirmAgreement' | 'DeclineAgreement'>;

/** The union officer's authority is a matter of role and scope, checked behind the bus. */
const partyRefusal = ({ parties }: Preparing | Active, command: Answering): Refusal => {
  if (command.party === 'enterprise-union') return byUnion(parties, command);
  return onlyBy(command.party === 'master' ? parties.masterId : parties.apprenticeId, command);
};

const answerRefusal = (state: Preparing | Active, draft: Draft, on: string, command: Answering): Refusal =>
  firstOf(
    refuseIf(command.version !== draft.version, 'VERSION_SUPERSEDED', { current: draft.version }),
    partyRefusal(state, command),
    entered(state.parties, command),
    dated(on, command),
    notBefore(on, draft.draftedOn, 'BEFORE_DRAFT'),
  );

/** The facts of the third confirmation: the first version takes force, a later one amends. */
const agreed = (state: Preparing | Active, draft: Draft, approvedOn: string): PairingEvent => {
  const agreement = { ...state.parties, ...draft.terms, version: draft.version, approvedOn };
  if (state.phase === 'active') {
    const { startedOn, endsOn } = state.terms;
    return { type: 'AgreementAmended', data: { ...agreement, before: { startedOn, endsOn } } };
  }
  const { masterGrade, apprenticeGrade } = state;
  const grades = { masterGrade, apprenticeGrade, priorityTrade: draft.priorityTrade };
  return { type: 'AgreementTookForce', data: { ...agreement, ...grades } };
};

/**
 * Whoever entered the paper of the master or of the apprentice neither confirms for the union nor enters its paper, in
 * whatever order the three come: else one pair of hands would bring an agreement into force.
 */
const fourEyes = ({ confirmed: given }: Draft, command: CommandOf<'ConfirmAgreement'>): Refusal => {
  const all: Partial<Record<Party, Acted>> = { ...given, [command.party]: command };
  const union = all['enterprise-union'];
  const papers = [all.master?.enteredBy, all.apprentice?.enteredBy];
  const shared = union !== undefined && hands(union).some((person) => papers.includes(person));
  return refuseIf(shared, 'SAME_PERSON');
};

const confirmationRefusal = (
  state: Preparing | Active,
  draft: Draft,
  command: CommandOf<'ConfirmAgreement'>,
): Refusal =>
  firstOf(
    answerRefusal(state, draft, command.confirmedOn, command),
    refuseIf(command.confirmedOn > draft.lapsesOn, 'VERSION_LAPSED', { lapsesOn: draft.lapsesOn }),
    fourEyes(draft, command),
  );

/** The confirmation, and what follows when it was the third. */
const confirmed = (state: Preparing | Active, draft: Draft, command: CommandOf<'ConfirmAgreement'>): Answer => {
  const { pairingId, version, party, confirmedOn, scan } = command;
  const data = { pairingId, version, party, ...acted(command), confirmedOn, ...(scan && { scan }) };
  const confirmation: PairingEvent = { type: 'AgreementConfirmed', data };
  const days = [...Object.values(draft.confirmed).map(({ on }) => on), confirmedOn];
  if (days.length < PARTIES.length) return accept(confirmation);
  // A milestone may have been signed since the draft that this version no longer holds.
  const conflict = state.phase === 'active' ? conflictWithDone(state, draft.terms) : undefined;
  return conflict ?? accept(confirmation, agreed(state, draft, latest(days)!));
};

/** One party's confirmation of one version; the third brings it into force, on the latest of the three days. */
export const confirm = (state: Pairing, command: CommandOf<'ConfirmAgreement'>): Answer => {
  if (!isOpen(state)) return over(state);
  if (state.phase === 'active' && command.version === state.version) return accept();
  const { draft } = state;
  if (!draft) return reject('NOTHING_TO_CONFIRM');
  const refusal = confirmationRefusal(state, draft, command);
  if (refusal) return refusal;
  return draft.confirmed[command.party] ? accept() : confirmed(state, draft, command);
};

/** Whether a version was the last and never took force, so that it was declined or lapsed. */
const isDropped = (state: Preparing | Active, version: number): boolean =>
  version === state.lastVersion && state.phase === 'active' && version !== state.version;

/** One party turns a version down: a pairing that is not in force ends with it, one in force goes on unchanged. */
export const decline = (state: Pairing, command: CommandOf<'DeclineAgreement'>): Answer => {
  if (state.phase === 'declined') return accept();
  if (!isOpen(state)) return over(state);
  const { draft } = state;
  if (!draft) return isDropped(state, command.version) ? accept() : reject('NOTHING_TO_CONFIRM');
  const { version, party, declinedOn, reasonId, pairingId } = command;
  const refusal = firstOf(
    answerRefusal(state, draft, declinedOn, command),
    refuseIf(reasonId === '', 'REASON_MISSING'),
  );
  if (refusal) return refusal;
  const data = { version, party, ...acted(command), declinedOn, reasonId };
  return state.phase === 'active'
    ? accept({ type: 'AmendmentDeclined', data: { pairingId, ...data } })
    : accept({ type: 'AgreementDeclined', data: { ...state.parties, ...data } });
};
