import { accept, hands, reject, sharesHand, stepsBetween, type Acted } from '@xinhuo/kernel';
import { absence, dataOf, refusedDate, type Answer, type Command } from './worker-checks.decider';
import { gradeAfter, gradeOn, type KnownPromotion, type RegisteredWorker, type Worker } from './worker.state';

/** The pairing that a promotion is credited to, or nothing when the worker was never held by the one named. */
const creditOf = (worker: RegisteredWorker, named: string | null | undefined) => {
  const pairingId = named === undefined ? worker.heldBy : named;
  if (pairingId === null) return { pairingId: null, masterId: null };
  const masterId = worker.masters[pairingId];
  return masterId === undefined ? undefined : { pairingId, masterId };
};

/** Why this step from grade to grade cannot be recorded, if so. */
const refusedStep = (worker: RegisteredWorker, command: Command<'RecordPromotion'>) => {
  const { from, to, certifiedOn, recordedOn, reasonId } = command;
  if (certifiedOn > recordedOn) return reject('DATE_IN_FUTURE', { day: certifiedOn, today: recordedOn });
  const grade = gradeOn(worker, certifiedOn);
  if (from !== grade) return reject('GRADE_MISMATCH', { grade, from });
  const steps = stepsBetween(from, to);
  if (steps < 1) return reject('NOT_A_PROMOTION', { from, to });
  return steps > 1 && reasonId === undefined ? reject('JUMP_NEEDS_REASON', { steps }) : undefined;
};

/** Whether a promotion that is known already is recorded again, paper for paper; the day of entry is no part of it. */
const repeats = ({ facts, papers }: KnownPromotion, command: Command<'RecordPromotion'>): boolean => {
  const pairingId = command.pairingId === undefined ? facts.pairingId : command.pairingId;
  const again = [command.programmeId, pairingId, command.from, command.to, command.certifiedOn];
  const before = [facts.programmeId, facts.pairingId, facts.from, facts.to, facts.certifiedOn];
  return (
    before.every((value, n) => value === again[n]) &&
    papers.certificateId === command.certificateId &&
    papers.scan === command.scan &&
    papers.reasonId === (command.reasonId ?? null)
  );
};

/** A certificate or appointment that is said to lift the worker's grade; it counts once another person has verified it. */
export const recordPromotion = (worker: Worker, command: Command<'RecordPromotion'>): Answer => {
  if (worker.phase === 'none') return reject('NOT_REGISTERED');
  const known = worker.promotions[command.promotionId];
  if (known) return repeats(known, command) ? accept() : reject('ALREADY_RECORDED');
  const refused = absence(worker) ?? refusedDate(command.recordedOn, command) ?? refusedStep(worker, command);
  if (refused) return refused;
  const credit = creditOf(worker, command.pairingId);
  if (!credit) return reject('PAIRING_UNKNOWN');
  const { enterpriseId } = worker;
  return accept({ type: 'PromotionRecorded', data: { ...dataOf(command), ...credit, enterpriseId } });
};

/** Four eyes: neither who recorded nor who entered it, nor the promoted person. */
const isInvolved = (recorder: Acted, verifier: Acted, personId: string): boolean =>
  sharesHand(recorder, verifier) || hands(verifier).includes(personId);

/** Why a promotion cannot be verified by this sender on this day, if so. */
const refusedVerification = ({ recordedOn }: KnownPromotion, command: Command<'VerifyPromotion'>) => {
  if (command.enteredBy !== undefined && command.scan === undefined) return reject('SCAN_MISSING');
  const earliestOn = recordedOn > command.earliestOn ? recordedOn : command.earliestOn;
  return refusedDate(command.verifiedOn, { today: command.today, earliestOn });
};

/** Another person has seen the papers: from now on the grade counts. */
export const verifyPromotion = (worker: Worker, command: Command<'VerifyPromotion'>): Answer => {
  const known = worker.phase === 'none' ? undefined : worker.promotions[command.promotionId];
  if (worker.phase === 'none' || !known) return reject('NOT_RECORDED');
  // Asked before all else: whoever recorded it never hears that they have verified it.
  if (isInvolved(known.recorder, command, worker.personId)) return reject('SAME_PERSON');
  if (known.status === 'verified') return accept();
  if (known.status === 'revoked') return reject('PROMOTION_REVOKED');
  const refused = refusedVerification(known, command);
  if (refused) return refused;
  const { facts } = known;
  // Another promotion may have been verified meanwhile: the same step would count twice.
  const grade = gradeOn(worker, facts.certifiedOn);
  if (facts.from !== grade) return reject('GRADE_MISMATCH', { grade, from: facts.from });
  const after = gradeAfter(worker, command.promotionId, 'verified');
  return accept({ type: 'PromotionVerified', data: { ...dataOf(command), ...facts, gradeAfter: after } });
};

/** The promotion does not count (any more), and the grade falls back. */
export const revokePromotion = (worker: Worker, command: Command<'RevokePromotion'>): Answer => {
  const known = worker.phase === 'none' ? undefined : worker.promotions[command.promotionId];
  if (worker.phase === 'none' || !known) return reject('NOT_RECORDED');
  if (known.status === 'revoked') return accept();
  const refused = refusedDate(command.revokedOn, command);
  if (refused) return refused;
  const after = gradeAfter(worker, command.promotionId, 'revoked');
  const verified = known.status === 'verified';
  return accept({
    type: 'PromotionRevoked',
    data: { ...dataOf(command), ...known.facts, verified, gradeAfter: after },
  });
};
