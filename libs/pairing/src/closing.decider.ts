import { accept, latest, reject } from '@xinhuo/kernel';
import { coSigned, otherEyes, unpassedBefore } from './gate.decider';
import type { CommandOf } from './pairing.commands';
import type { ExamResult } from './pairing.events';
import type { Answer, Refusal } from './pairing-checks.decider';
import { acted, byUnion, dated, entered, firstOf, notBefore, refuseIf } from './pairing-checks.decider';
import type { Active } from './pairing.state';

/** The least score of each result: 优秀, 良好, 合格 (docs/reference/domain.md, an assumption of ours). */
const LEAST: readonly (readonly [ExamResult, number])[] = [
  ['excellent', 90],
  ['good', 80],
  ['pass', 60],
];

/**
 * The result of both parts of the completion exam: that of the lower score, so that neither part makes up for the
 * other (ours; skill certificates ask for a pass in each part too). Undefined below the pass mark.
 */
export const examResult = (theoryScore: number, practicalScore: number): ExamResult | undefined =>
  LEAST.find(([, least]) => Math.min(theoryScore, practicalScore) >= least)?.[0];

const isScore = (score: number): boolean => score >= 0 && score <= 100;

const examRefusal = (state: Active, command: CommandOf<'CompletePairing'>): Refusal => {
  const { theoryScore, practicalScore, examinerIds } = command;
  const { masterId, apprenticeId } = state.parties;
  return firstOf(
    refuseIf(!isScore(theoryScore) || !isScore(practicalScore), 'SCORE_INVALID'),
    refuseIf(examinerIds.length === 0, 'EXAMINER_MISSING'),
    refuseIf(examinerIds.includes(masterId) || examinerIds.includes(apprenticeId), 'SAME_PERSON'),
    refuseIf(examResult(theoryScore, practicalScore) === undefined, 'EXAM_NOT_PASSED', { theoryScore, practicalScore }),
  );
};

/**
 * 出师: the master has signed the completion gate and the exam is passed. Where the union has not co-signed the gate
 * yet, completing is that second signature too.
 */
export const complete = (state: Active, command: CommandOf<'CompletePairing'>): Answer => {
  const gate = state.milestones.completion;
  if (gate?.state !== 'signed') return reject('NOT_SIGNED', { milestone: 'completion' });
  const { theoryScore, practicalScore, examinerIds, completedOn, scan } = command;
  const refusal = firstOf(
    otherEyes(state, gate, completedOn, command),
    unpassedBefore(state, 'completion'),
    examRefusal(state, command),
  );
  if (refusal) return refusal;
  const { startedOn, endsOn } = state.terms;
  const exam = { theoryScore, practicalScore, result: examResult(theoryScore, practicalScore)!, examinerIds };
  const dates = { startedOn, endsOn, completedOn };
  const passed = gate.passed
    ? []
    : coSigned(state, 'completion', gate.signedOn, { ...command, coSignedOn: completedOn });
  return accept(...passed, {
    type: 'PairingCompleted',
    data: { ...state.parties, ...acted(command), ...exam, ...dates, ...(scan && { scan }) },
  });
};

/** The day of the latest sign-off: a pairing cannot have ended before it. */
const lastSigned = ({ milestones }: Active): string | undefined =>
  latest(Object.values(milestones).flatMap((now) => (now.state === 'signed' ? [now.signedOn] : [])));

/** The union ends a pairing before its time. What was passed stays counted. */
export const end = (state: Active, command: CommandOf<'EndPairing'>): Answer => {
  const { reason, reasonId, endedOn } = command;
  const refusal = firstOf(
    byUnion(state.parties, command),
    entered(state.parties, command, 'no scan'),
    refuseIf(reason === 'OTHER' && !reasonId, 'REASON_MISSING'),
    dated(endedOn, command),
    notBefore(endedOn, state.approvedOn, 'BEFORE_FORCE'),
    notBefore(endedOn, lastSigned(state) ?? endedOn, 'BEFORE_SIGN_OFF'),
  );
  const { startedOn, endsOn } = state.terms;
  const why = { reason, ...(reasonId && { reasonId }) };
  const data = { ...state.parties, ...acted(command), ...why, startedOn, endsOn, endedOn };
  return refusal ?? accept({ type: 'PairingEnded', data });
};
