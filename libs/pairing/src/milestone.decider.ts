import type { Gate } from '@xinhuo/kernel';
import { accept, canonicalJson, daysBetween, reject } from '@xinhuo/kernel';
import { gateOrder, laterGate } from './gate.decider';
import type { CommandOf } from './pairing.commands';
import type { PairingEvent, PlannedMilestone } from './pairing.events';
import type { Answer, Refusal } from './pairing-checks.decider';
import {
  acted,
  byUnion,
  dated,
  entered,
  firstOf,
  notBefore,
  onlyBy,
  progressOf,
  refuseIf,
} from './pairing-checks.decider';
import type { Active, Progress } from './pairing.state';

const planned = (state: Active, key: string): PlannedMilestone | undefined =>
  state.terms.milestones.find((milestone) => milestone.key === key);

const unknown = (milestone: string) => reject('UNKNOWN_MILESTONE', { milestone });

const sameSubmission = (now: Progress | undefined, { evidence, noteId }: CommandOf<'SubmitMilestone'>): boolean =>
  now?.state === 'submitted' && canonicalJson([now.evidence, now.noteId]) === canonicalJson([evidence, noteId ?? null]);

/** The apprentice hands in a milestone with files or a note; until it is judged, it may be handed in anew. */
export const submit = (state: Active, command: CommandOf<'SubmitMilestone'>): Answer => {
  const { pairingId, milestone, evidence, noteId, submittedOn } = command;
  const now = progressOf(state, milestone);
  const refusal = firstOf(
    onlyBy(state.parties.apprenticeId, command),
    entered(state.parties, command, 'no scan'),
    planned(state, milestone) ? undefined : unknown(milestone),
    refuseIf(now?.state === 'signed', 'ALREADY_SIGNED'),
    // What was entered from paper has its scan among the files.
    refuseIf(evidence.length === 0 && (!noteId || command.enteredBy !== undefined), 'EVIDENCE_MISSING'),
    dated(submittedOn, command),
    notBefore(submittedOn, state.terms.startedOn, 'BEFORE_START'),
  );
  if (refusal) return refusal;
  if (sameSubmission(now, command)) return accept();
  const data = { pairingId, milestone, ...acted(command), evidence, ...(noteId && { noteId }), submittedOn };
  return accept({ type: 'MilestoneSubmitted', data });
};

/** The bound master gives it back with a reason; the apprentice hands it in again. */
export const giveBack = (state: Active, command: CommandOf<'ReturnMilestone'>): Answer => {
  const { pairingId, milestone, returnedOn, reasonId } = command;
  const now = progressOf(state, milestone);
  const refusal = firstOf(
    onlyBy(state.parties.masterId, command),
    entered(state.parties, command, 'no scan'),
    planned(state, milestone) ? undefined : unknown(milestone),
    refuseIf(now?.state === 'signed', 'ALREADY_SIGNED'),
    refuseIf(reasonId === '', 'REASON_MISSING'),
    dated(returnedOn, command),
  );
  if (refusal) return refusal;
  if (now?.state !== 'submitted') return reject('NOT_SUBMITTED');
  return (
    notBefore(returnedOn, now.submittedOn, 'BEFORE_SUBMISSION') ??
    accept({ type: 'MilestoneReturned', data: { pairingId, milestone, ...acted(command), reasonId, returnedOn } })
  );
};

/** Too early for the plan's minimum days is recorded, not refused: it is what spot checks look at. */
const earlyDays = (state: Active, { minDays }: PlannedMilestone, signedOn: string): number =>
  Math.max(0, minDays - daysBetween(state.terms.startedOn, signedOn));

type Signing = CommandOf<'SignOffMilestone' | 'SignOffPaper'>;

const signed = (state: Active, plan: PlannedMilestone, command: Signing): PairingEvent => {
  const { signedOn, scan, remarkId } = command;
  return {
    type: 'MilestoneSigned',
    data: {
      ...state.parties,
      milestone: plan.key,
      gate: plan.gate,
      dueOn: plan.dueOn,
      ...acted(command),
      signedOn,
      earlyDays: earlyDays(state, plan, signedOn),
      ...(scan && { scan }),
      ...(remarkId && { remarkId }),
    },
  };
};

const signingRefusal = (state: Active, command: Signing): Refusal =>
  firstOf(
    onlyBy(state.parties.masterId, command),
    entered(state.parties, command),
    dated(command.signedOn, command),
    notBefore(command.signedOn, state.terms.startedOn, 'BEFORE_START'),
  );

/** Signing again what is signed changes nothing, and is refused where it names another day or other hands. */
const signedAlready = (
  { signed: first, signedOn }: Extract<Progress, { state: 'signed' }>,
  { by, enteredBy, signedOn: again }: Signing,
): Answer => {
  const isSame = signedOn === again && first.by === by && first.enteredBy === enteredBy;
  return isSame ? accept() : reject('ALREADY_SIGNED');
};

/** The bound master signs what was handed in. A gate counts only with the union's second signature. */
export const signOff = (state: Active, command: CommandOf<'SignOffMilestone'>): Answer => {
  const plan = planned(state, command.milestone);
  if (!plan) return unknown(command.milestone);
  const refusal = signingRefusal(state, command);
  if (refusal) return refusal;
  const now = progressOf(state, plan.key);
  if (now?.state === 'signed') return signedAlready(now, command);
  if (now?.state !== 'submitted') return reject('NOT_SUBMITTED');
  return (
    notBefore(command.signedOn, now.submittedOn, 'BEFORE_SUBMISSION') ??
    gateOrder(state, plan, command.signedOn) ??
    accept(signed(state, plan, command))
  );
};

/** Submission and signature from one signed paper, which is their evidence (代录). */
export const signOffPaper = (state: Active, command: CommandOf<'SignOffPaper'>): Answer => {
  const { pairingId, milestone, enteredBy, scan, evidence, signedOn } = command;
  const plan = planned(state, milestone);
  if (!plan) return unknown(milestone);
  const refusal = firstOf(refuseIf(!enteredBy || !scan, 'SCAN_MISSING'), signingRefusal(state, command));
  if (refusal) return refusal;
  const now = progressOf(state, milestone);
  if (now?.state === 'signed') return signedAlready(now, command);
  const objection = gateOrder(state, plan, signedOn);
  if (objection) return objection;
  if (now) {
    return notBefore(signedOn, now.submittedOn, 'BEFORE_SUBMISSION') ?? accept(signed(state, plan, command));
  }
  const hands = acted({ ...command, by: state.parties.apprenticeId });
  const data = { pairingId, milestone, ...hands, evidence: [scan, ...evidence], submittedOn: signedOn };
  return accept({ type: 'MilestoneSubmitted', data }, signed(state, plan, command));
};

/** The union takes a sign-off back, with a reason; the milestone is open again, and a gate no longer counts. */
export const withdraw = (state: Active, command: CommandOf<'WithdrawSignOff'>): Answer => {
  const { milestone, withdrawnOn, reasonId } = command;
  const plan = planned(state, milestone);
  if (!plan) return unknown(milestone);
  const now = progressOf(state, milestone);
  if (now?.state !== 'signed') return reject('NOT_SIGNED', { milestone });
  const { signedOn, dueOn, passed } = now;
  const refusal = firstOf(
    byUnion(state.parties, command),
    entered(state.parties, command, 'no scan'),
    refuseIf(reasonId === '', 'REASON_MISSING'),
    dated(withdrawnOn, command),
    notBefore(withdrawnOn, signedOn, 'BEFORE_SIGN_OFF'),
    laterGate(state, plan),
  );
  const gate = passed && { milestone: milestone as Gate, ...passed, passedOn: signedOn };
  const data = { ...state.parties, milestone, ...acted(command), dueOn, signedOn, gate };
  return refusal ?? accept({ type: 'SignOffWithdrawn', data: { ...data, withdrawnOn, reasonId } });
};
