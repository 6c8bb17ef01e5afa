import { addYears, type Day, type Fen, LAST_DAY, yearOf } from '@xinhuo/kernel';
import { step, type Step } from './because';
import { byHighest, groupBy, pair } from './choose';
import type { PairingFact, PromotionFact } from './facts';
import type { Known } from './known';
import { type Ineligible, type Line, type Reason, statusOn } from './line';
import { flag, type Given, oneOf, text, whole } from './read';
import { amountsByGrade, object } from './read-containers';
import { mentorOutcomeRules } from './person.rules';
import type { SchemeKind } from './scheme-kind';

const read = object({
  key: text,
  kind: oneOf('mentor-outcome'),
  withinYears: whole(1, 100),
  amounts: amountsByGrade,
  bestPerApprentice: flag,
});

/** A reward for a master whose apprentice rose (§2.5). */
export type MentorOutcome = Given<typeof read>;

/** A promotion with the pairing it came from and its sum. */
interface Rise {
  readonly promotion: PromotionFact;
  readonly pairing: PairingFact;
  readonly until: Day;
  readonly amountFen: Fen;
}

/** The last day of the window: an anniversary, or the last day that can be written. */
const untilOf = ({ withinYears }: MentorOutcome, { startedOn }: PairingFact): Day =>
  yearOf(startedOn) + withinYears > yearOf(LAST_DAY) ? LAST_DAY : addYears(startedOn, withinYears);

const riseOf = (terms: MentorOutcome, known: Known, promotion: PromotionFact): Rise | Reason => {
  if (promotion.revokedOn !== null) return 'REVOKED';
  const pairing = known.pairing(promotion.pairingId ?? '');
  if (pairing?.apprenticeId !== promotion.personId) return 'PAIRING_UNKNOWN';
  const until = untilOf(terms, pairing);
  if (promotion.certifiedOn < pairing.startedOn || promotion.certifiedOn > until) return 'OUTSIDE_WINDOW';
  const amountFen = terms.amounts[promotion.to];
  if (amountFen === undefined) return 'NO_AMOUNT_FOR_GRADE';
  return pairing.approvedOn === null ? 'NOT_APPROVED' : { promotion, pairing, until, amountFen };
};

/** §2.5 `mentor-outcome`. Pauses, stop and completion play no part. */
export const mentorOutcome: SchemeKind<MentorOutcome> = {
  read,
  rules: mentorOutcomeRules,
  holdsGrades: false,
  evaluate: (terms, known, { path }) => {
    const lines: Line[] = [];
    const ineligible: Ineligible[] = [];
    const refuse = ({ id }: PromotionFact, reason: Reason) =>
      ineligible.push({ scheme: terms.key, subject: `promotion:${id}`, reason });

    const rises: Rise[] = [];
    for (const promotion of known.promotions) {
      if (promotion.pairingId === null) continue; // no candidate
      const rise = riseOf(terms, known, promotion);
      if (typeof rise === 'string') refuse(promotion, rise);
      else rises.push(rise);
    }
    const groups = groupBy(rises, ({ promotion, pairing }) =>
      terms.bestPerApprentice ? pair(pairing.masterId, pairing.apprenticeId) : promotion.id,
    );
    for (const group of groups.values()) {
      const sorted = [...group].sort((a, b) => byHighest(a.promotion, b.promotion));
      const [best, ...others] = sorted;
      if (!best) continue;
      others.forEach(({ promotion }) => refuse(promotion, 'LOWER_THAN_HIGHEST'));
      lines.push({
        scheme: terms.key,
        beneficiary: `person:${best.pairing.masterId}`,
        subject: `promotion:${best.promotion.id}`,
        part: 'outcome',
        payer: 'city',
        dueOn: best.promotion.certifiedOn,
        amountFen: best.amountFen,
        status: statusOn(known.asOf, best.promotion.certifiedOn),
        capped: false,
        because: () => steps(terms, path, best, sorted),
      });
    }
    return { lines, ineligible };
  },
};

const steps = (terms: MentorOutcome, path: string, best: Rise, group: readonly Rise[]): readonly Step[] => {
  const { promotion, pairing, until, amountFen } = best;
  const { to, certifiedOn } = promotion;
  const { startedOn, approvedOn } = pairing;
  const both = [`promotion:${promotion.id}`, `pairing:${pairing.id}`];
  const all = group.map((rise) => `promotion:${rise.promotion.id}`);
  const { withinYears } = terms;
  return [
    step('anniversary', `${path}.withinYears`, both, { startedOn, withinYears, until, certifiedOn }),
    step('approved', path, both.slice(1), { approvedOn: approvedOn ?? startedOn }),
    ...(terms.bestPerApprentice
      ? [step('highest', `${path}.bestPerApprentice`, all, { among: group.length, grade: to })]
      : []),
    step('amount', `${path}.amounts.${to}`, both.slice(0, 1), { grade: to, amountFen }),
    step('due', path, both.slice(0, 1), { dueOn: certifiedOn }),
  ];
};
