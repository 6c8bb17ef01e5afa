import { type Day, earliest, type Fen, gradeRank, timesDown } from '@xinhuo/kernel';
import { activeDays } from './active-days';
import { byDay } from './choose';
import type { PairingFact, PromotionFact } from './facts';
import type { Instalments, Trigger } from './instalments.terms';
import type { Known } from './known';
import type { Reason } from './line';
import { own } from './read-containers';

/** A part of a pairing that is due or will be, by steps 1 to 5. Later steps may cut it or take it away. */
export interface Due {
  readonly pairing: PairingFact;
  /** The part's place in `parts`. */
  readonly place: number;
  readonly triggerOn: Day;
  readonly dueOn: Day;
  readonly amountFen: Fen;
  readonly isCapped: boolean;
  /** What its enterprise's cap still held (§2.3.8). */
  readonly leftFen?: number;
}

/** The fen of each part, in their order (§2.3.5): rounded down, and what remains for the rest. */
export const splitUp = (parts: Instalments['parts'], amountFen: Fen): readonly number[] => {
  const shares = parts.map(({ share }) => (share === 'rest' ? 0 : (timesDown(amountFen, share) ?? 0)));
  const rest = amountFen - shares.reduce((sum, fen) => sum + fen, 0);
  return parts.map(({ share }, n) => (share === 'rest' ? rest : (shares[n] ?? 0)));
};

/** Completion, unless it is dated before the start: then it does not exist (§2.3.2). */
export const completionOf = ({ startedOn, completedOn }: PairingFact): Day | null =>
  completedOn !== null && completedOn >= startedOn ? completedOn : null;

const byCertificate = byDay(({ certifiedOn }: PromotionFact) => certifiedOn);

/** The promotion that a `promoted` part waits for: the earliest to the target grade or above (§2.3.2). */
export const promotionFor = (pairing: PairingFact, known: Known): PromotionFact | undefined => {
  const target = gradeRank(pairing.targetGrade);
  let first: PromotionFact | undefined;
  for (const promotion of known.promotionsOf(pairing.id)) {
    const counts = promotion.personId === pairing.apprenticeId && gradeRank(promotion.to) >= target;
    if (!counts || promotion.certifiedOn < pairing.startedOn) continue;
    if (!first || byCertificate(promotion, first) < 0) first = promotion;
  }
  return first;
};

/** §2.3.2: the trigger date; undefined while there is none. */
const triggerDay = (on: Trigger, pairing: PairingFact, known: Known): Day | undefined => {
  if (on === 'completed') return completionOf(pairing) ?? undefined;
  if (on === 'promoted') return promotionFor(pairing, known)?.certifiedOn;
  if ('activeDay' in on) {
    const days = [activeDays(pairing).nth(on.activeDay), completionOf(pairing) ?? undefined];
    return earliest(days.filter((day) => day !== undefined)); // completion brings it forward
  }
  const day = own(pairing.milestones, on.milestone);
  return day !== undefined && day >= pairing.startedOn && day <= known.asOf ? day : undefined;
};

/** §2.3.3: why a stopped pairing has no lines at all. */
const stopReason = (terms: Instalments, pairing: PairingFact): Reason | undefined => {
  const { stoppedOn } = pairing;
  if (stoppedOn === null) return undefined;
  if (activeDays(pairing).until(stoppedOn) < terms.qualifyingDays) return 'BELOW_QUALIFYING_DAYS';
  const completedOn = completionOf(pairing);
  const isFinished = completedOn !== null && completedOn <= stoppedOn;
  return terms.onStop === 'recover-all' && !isFinished ? 'STOPPED_UNFINISHED' : undefined;
};

const partsDue = (
  terms: Instalments,
  known: Known,
  pairing: PairingFact,
  approvedOn: Day,
  fen: readonly number[],
): Due[] => {
  const due: Due[] = [];
  terms.parts.forEach(({ on }, place) => {
    const amountFen = fen[place] ?? 0;
    if (amountFen === 0) return; // a line of 0 fen is no line
    const triggerOn = triggerDay(on, pairing, known);
    if (triggerOn === undefined) return;
    if (pairing.stoppedOn !== null && triggerOn > pairing.stoppedOn) return; // §2.3.3
    const dueOn = triggerOn > approvedOn ? triggerOn : approvedOn; // §2.3.4
    due.push({ pairing, place, triggerOn, dueOn, amountFen, isCapped: false });
  });
  return due;
};

/** Steps 1 to 5 for one pairing: its parts, or why there are none. */
export const dueOf = (terms: Instalments, known: Known): ((pairing: PairingFact) => readonly Due[] | Reason) => {
  const split = new Map(
    Object.entries(terms.amounts).map(([grade, amountFen]) => [grade, splitUp(terms.parts, amountFen)]),
  );
  return (pairing) => {
    const { startedOn, targetGrade, approvedOn } = pairing;
    if (startedOn < terms.startedFrom || startedOn > terms.startedTo) return 'OUTSIDE_WINDOW';
    const fen = split.get(targetGrade);
    if (!fen) return 'NO_AMOUNT_FOR_GRADE';
    if (approvedOn === null) return 'NOT_APPROVED';
    const reason = stopReason(terms, pairing);
    if (reason) return reason;
    const due = partsDue(terms, known, pairing, approvedOn, fen);
    return due.length > 0 ? due : 'NOTHING_DUE';
  };
};
