import { accept, addDays, canonicalJson, reject } from '@xinhuo/kernel';
import { conflictWithDone, standingRefusal, termsRefusal } from './agreement-terms.decider';
import type { CommandOf, DraftSettings } from './pairing.commands';
import type { AgreementTerms, PairingEvent } from './pairing.events';
import type { Answer, Refusal } from './pairing-checks.decider';
import { acted, dated, entered, firstOf, isOpen, notBefore, over, refuseIf } from './pairing-checks.decider';
import type { Active, Pairing, Preparing } from './pairing.state';
import { termsOf } from './pairing.state';

type Drafting = CommandOf<'RegisterPairing' | 'ReviseAgreement'>;

/** What lapses counts from the draft's date; for what is entered from paper, from the day of the entry. */
const drafted = (command: Drafting & DraftSettings, version: number, draftedOn: string): PairingEvent => ({
  type: 'AgreementDrafted',
  data: {
    pairingId: command.pairingId,
    version,
    ...termsOf(command),
    ...acted(command),
    priorityTrade: command.priorityTrade,
    priorityVersion: command.priorityVersion,
    draftedOn,
    lapsesOn: addDays(command.enteredBy ? command.today : draftedOn, command.lapseDays),
  },
});

/** A start date may lie ahead, but no further back than other dates of the sender. */
const startRefusal = ({ startedOn, today, earliestOn }: Drafting): Refusal =>
  refuseIf(startedOn < earliestOn, 'DATE_TOO_EARLY', { on: startedOn, today, earliestOn });

/** Registers the pair with version 1 of its agreement. Its place with the master is taken before (ADR-0011). */
export const register = (state: Pairing, command: CommandOf<'RegisterPairing'>): Answer => {
  if (state.phase !== 'none') return reject('ALREADY_REGISTERED');
  const { pairingId, programmeId, enterpriseId, masterId, apprenticeId, registeredOn } = command;
  const parties = { pairingId, programmeId, enterpriseId, masterId, apprenticeId };
  const { masterGrade, apprenticeGrade, masterBasis, priorityTrade, priorityVersion } = command;
  const grades = { masterGrade, apprenticeGrade, masterBasis };
  const refusal = firstOf(
    refuseIf(masterId === apprenticeId, 'MASTER_IS_APPRENTICE'),
    refuseIf(command.apprenticeEnterpriseId !== enterpriseId, 'APPRENTICE_ELSEWHERE'),
    entered(parties, command, 'no scan'),
    dated(registeredOn, command),
    startRefusal(command),
    standingRefusal(grades),
    termsRefusal(command, apprenticeGrade),
  );
  const priority = { priorityTrade, priorityVersion };
  return (
    refusal ??
    accept(
      { type: 'PairingRegistered', data: { ...parties, ...acted(command), ...grades, ...priority, registeredOn } },
      drafted(command, 1, registeredOn),
    )
  );
};

const sameContent = (known: AgreementTerms | undefined, command: AgreementTerms): boolean =>
  known !== undefined && canonicalJson(known) === canonicalJson(termsOf(command));

/** The terms that a new version would replace: those that wait for confirmation, else those in force. */
const currentTerms = (state: Preparing | Active): AgreementTerms | undefined =>
  state.draft?.terms ?? (state.phase === 'active' ? state.terms : undefined);

const revisionRefusal = (state: Preparing | Active, command: CommandOf<'ReviseAgreement'>): Refusal => {
  const { startedOn } = command;
  const inForce = state.phase === 'active' ? state.terms : undefined;
  return firstOf(
    refuseIf(command.version !== state.lastVersion + 1, 'VERSION_SUPERSEDED', { current: state.lastVersion }),
    entered(state.parties, command, 'no scan'),
    dated(command.draftedOn, command),
    notBefore(command.draftedOn, state.draft?.draftedOn ?? command.draftedOn, 'BEFORE_DRAFT'),
    // The start date of what is in force may be old; only another one is bound by the sender's limit.
    currentTerms(state)?.startedOn === startedOn ? undefined : startRefusal(command),
    termsRefusal(command, state.apprenticeGrade, inForce?.endsOn),
    state.phase === 'active' ? conflictWithDone(state, command) : undefined,
  );
};

/** Any change of content makes a new version, which all three confirm again. Drafting the same again changes nothing. */
export const revise = (state: Pairing, command: CommandOf<'ReviseAgreement'>): Answer => {
  if (!isOpen(state)) return over(state);
  if (sameContent(currentTerms(state), command)) return accept();
  return revisionRefusal(state, command) ?? accept(drafted(command, command.version, command.draftedOn));
};

/** The sweeper's dated look: what was not confirmed by its last day lapses; where nothing waits, nothing happens. */
export const lapse = (state: Pairing, { today, pairingId }: CommandOf<'LapseAgreement'>): Answer => {
  if (state.phase === 'none') return reject('NOT_REGISTERED');
  if (!isOpen(state)) return accept();
  const { draft, parties } = state;
  if (!draft) return accept();
  if (today <= draft.lapsesOn) return reject('LAPSE_NOT_DUE', { lapsesOn: draft.lapsesOn });
  const data = { version: draft.version, lapsedOn: today };
  return state.phase === 'active'
    ? accept({ type: 'AmendmentLapsed', data: { pairingId, ...data } })
    : accept({ type: 'AgreementLapsed', data: { ...parties, ...data } });
};
