import type { Grade } from '@xinhuo/kernel';
import { addDays, addMonths, addYears, GATES, gradeRank, isDate, isHighSkill, reject } from '@xinhuo/kernel';
import type { Gate } from '@xinhuo/kernel';
import type { Standing } from './pairing.commands';
import type { AgreementTerms, PlannedMilestone } from './pairing.events';
import type { Refusal } from './pairing-checks.decider';
import { firstOf, refuseIf } from './pairing-checks.decider';
import type { Active } from './pairing.state';

/** The shortest and the longest term of an agreement in years (docs/reference/domain.md, practice of other cities). */
export const TERM_YEARS = { least: 1, most: 3 } as const;

/** One milestone of a trade's template, as the programme publishes it. */
export interface TemplateStep extends Omit<PlannedMilestone, 'dueOn'> {
  /** Months after the start date by which it is due. */
  readonly dueMonths: number;
}

/**
 * A trade's template with the dates of one agreement. What would fall due after the term is due on its last day, so
 * that a term of one year keeps all three gates.
 */
export const planFrom = (
  template: readonly TemplateStep[],
  { startedOn, endsOn }: Pick<AgreementTerms, 'startedOn' | 'endsOn'>,
): readonly PlannedMilestone[] =>
  template.map(({ dueMonths, ...milestone }) => {
    const dueOn = addMonths(startedOn, dueMonths);
    return { ...milestone, dueOn: dueOn < endsOn ? dueOn : endsOn };
  });

/** The earliest and latest last day of a term; people write both `2025-12-31` and `2026-01-01` for one year. */
const termBounds = (startedOn: string, extends_: string) => ({
  earliest: addDays(addYears(startedOn, TERM_YEARS.least), -1),
  latest: addYears(extends_, TERM_YEARS.most),
});

const termRefusal = ({ startedOn, endsOn }: AgreementTerms, renewedFrom: string): Refusal => {
  const { earliest, latest } = termBounds(startedOn, renewedFrom);
  return refuseIf(endsOn < earliest || endsOn > latest, 'TERM_OUT_OF_RANGE', { earliest, latest });
};

const isGateKey = (key: string): key is Gate => (GATES as readonly string[]).includes(key);

const isSound = ({ key, gate, dueOn, minDays }: PlannedMilestone, { startedOn, endsOn }: AgreementTerms): boolean =>
  key !== '' &&
  gate === isGateKey(key) &&
  isDate(dueOn) &&
  dueOn >= startedOn &&
  dueOn <= endsOn &&
  Number.isInteger(minDays) &&
  minDays >= 0;

/** The plan has each gate once, in order, and every milestone once, due within the term. */
const planRefusal = (terms: AgreementTerms): Refusal => {
  const { milestones } = terms;
  const due = new Map(milestones.map(({ key, dueOn }) => [key, dueOn]));
  const missing = GATES.find((gate) => !due.has(gate));
  if (missing) return reject('PLAN_INCOMPLETE', { milestone: missing });
  const unsound = milestones.find((milestone) => !isSound(milestone, terms));
  if (unsound) return reject('PLAN_INVALID', { milestone: unsound.key });
  const twice = milestones.find(({ key }, n) => milestones.findIndex((other) => other.key === key) !== n);
  if (twice) return reject('PLAN_INVALID', { milestone: twice.key });
  const early = GATES.find((gate, n) => n > 0 && due.get(gate)! < due.get(GATES[n - 1]!)!);
  return early && reject('PLAN_INVALID', { milestone: early });
};

/**
 * What any version must hold. `renewedFrom` is the day from which the longest term counts: the start date at first,
 * the last day of the term in force when an agreement is renewed.
 */
export const termsRefusal = (terms: AgreementTerms, apprenticeGrade: Grade, renewedFrom = terms.startedOn): Refusal =>
  firstOf(
    refuseIf(gradeRank(terms.targetGrade) < gradeRank(apprenticeGrade), 'TARGET_GRADE_TOO_LOW', { apprenticeGrade }),
    termRefusal(terms, renewedFrom),
    planRefusal(terms),
  );

/** A master admitted by grade is SENIOR or above, and above the apprentice; honour and special skill need neither. */
export const standingRefusal = ({
  masterBasis,
  masterGrade,
  apprenticeGrade,
}: Omit<Standing, 'apprenticeEnterpriseId'>): Refusal =>
  masterBasis === 'GRADE'
    ? firstOf(
        refuseIf(!isHighSkill(masterGrade), 'MASTER_GRADE_TOO_LOW', { masterGrade }),
        refuseIf(gradeRank(masterGrade) <= gradeRank(apprenticeGrade), 'MASTER_NOT_ABOVE', {
          masterGrade,
          apprenticeGrade,
        }),
      )
    : undefined;

/** What was done under the version in force must still fit a later one: no signed milestone is lost or predated. */
export const conflictWithDone = (state: Active, terms: AgreementTerms): Refusal => {
  const planned = new Set(terms.milestones.map(({ key }) => key));
  for (const [milestone, now] of Object.entries(state.milestones)) {
    if (now.state !== 'signed') continue;
    if (!planned.has(milestone)) return reject('SIGNED_MILESTONE_DROPPED', { milestone });
    if (now.signedOn < terms.startedOn) return reject('BEFORE_START', { on: now.signedOn, first: terms.startedOn });
  }
  return undefined;
};
