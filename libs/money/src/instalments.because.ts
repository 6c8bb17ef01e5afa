import { type Fen, type Ratio, yearOf } from '@xinhuo/kernel';
import { activeDays } from './active-days';
import { step, type Step } from './because';
import { completionOf, type Due, promotionFor, splitUp } from './instalments.due';
import type { Instalments } from './instalments.terms';
import type { Known } from './known';

/** Where the part stands, and what was looked at: shared by the steps of one line. */
interface About {
  readonly terms: Instalments;
  readonly known: Known;
  readonly path: string;
  readonly due: Due;
  readonly facts: readonly string[];
  readonly partFen: Fen;
}

const triggerSteps = (about: About): readonly Step[] => {
  const { terms, known, path, due, facts } = about;
  const { pairing, place, triggerOn: on } = due;
  const trigger = terms.parts[place]?.on ?? 'completed';
  const rule = `${path}.parts[${place}].on`;
  if (trigger === 'completed') return [step('completed', rule, facts, { on })];
  if (trigger === 'promoted') {
    const promotion = promotionFor(pairing, known);
    const target = pairing.targetGrade;
    return [
      step('promoted', rule, [...facts, `promotion:${promotion?.id}`], { to: promotion?.to ?? target, target, on }),
    ];
  }
  if ('milestone' in trigger)
    return [step('milestone', `${rule}.milestone`, facts, { milestone: trigger.milestone, on })];
  return [activeDayStep(about, trigger.activeDay, `${rule}.activeDay`)];
};

const activeDayStep = ({ due, facts }: About, activeDay: number, rule: string): Step => {
  const { pairing, triggerOn: on } = due;
  const days = activeDays(pairing);
  const activeDayOn = days.nth(activeDay) ?? null;
  if (activeDayOn !== on) return step('broughtForward', rule, facts, { activeDay, activeDayOn, completedOn: on });
  const { startedOn } = pairing;
  return step('activeDay', rule, facts, { startedOn, activeDay, pausedDays: days.pausedUntil(on), on });
};

const stopSteps = ({ terms, path, due, facts }: About): readonly Step[] => {
  const { pairing, triggerOn } = due;
  const { stoppedOn } = pairing;
  if (stoppedOn === null) return [];
  const { qualifyingDays, onStop } = terms;
  const values = { stoppedOn, activeDays: activeDays(pairing).until(stoppedOn), qualifyingDays, onStop };
  return [step('stop', `${path}.onStop`, facts, { ...values, completedOn: completionOf(pairing), triggerOn })];
};

const shareText = ({ numerator, denominator }: Ratio): string => `${numerator}/${denominator}`;

const amountSteps = ({ terms, path, due, facts, partFen }: About): readonly Step[] => {
  const ofFen = terms.amounts[due.pairing.targetGrade] ?? 0;
  const rule = `${path}.parts[${due.place}].share`;
  const share = terms.parts[due.place]?.share ?? 'rest';
  if (share !== 'rest') return [step('share', rule, facts, { ofFen, share: shareText(share), amountFen: partFen })];
  const fen = splitUp(terms.parts, ofFen);
  const others = terms.parts.flatMap((part, n) =>
    part.share === 'rest' ? [] : [{ part: part.part, share: shareText(part.share), amountFen: fen[n] ?? 0 }],
  );
  return [step('rest', rule, facts, { ofFen, others, amountFen: partFen })];
};

const limitSteps = ({ terms, path, due, facts, partFen }: About): readonly Step[] => {
  const { apprenticeId: apprentice, targetGrade: grade, enterpriseId: enterprise } = due.pairing;
  const { oncePer, notWith, capPerEnterpriseYearFen: capFen } = terms;
  const part = terms.parts[due.place]?.part ?? '';
  const { dueOn, leftFen, amountFen } = due;
  const year = yearOf(dueOn);
  return [
    ...(oncePer ? [step('once', `${path}.oncePer`, facts, { apprentice, grade, part })] : []),
    ...(notWith ? [step('stacking', `${path}.notWith`, facts, { apprentice, grade, schemes: notWith })] : []),
    ...(capFen === undefined || leftFen === undefined
      ? []
      : [
          step('cap', `${path}.capPerEnterpriseYearFen`, facts, {
            enterprise,
            year,
            capFen,
            leftFen,
            wantedFen: partFen,
            amountFen,
          }),
        ]),
  ];
};

/** Every step of one part's sum, in the order of §2.3. */
export const becauseOf = (terms: Instalments, known: Known, path: string, due: Due): readonly Step[] => {
  const { pairing, triggerOn, dueOn, place } = due;
  const facts = [`pairing:${pairing.id}`];
  const amountFen = terms.amounts[pairing.targetGrade] ?? 0;
  const about: About = { terms, known, path, due, facts, partFen: splitUp(terms.parts, amountFen)[place] ?? 0 };
  const { startedFrom: from, startedTo: to } = terms;
  const grade = pairing.targetGrade;
  return [
    step('window', `${path}.startedFrom`, facts, { event: 'started', on: pairing.startedOn, from, to }),
    step('amount', `${path}.amounts.${grade}`, facts, { grade, amountFen }),
    ...triggerSteps(about),
    ...stopSteps(about),
    step('approval', path, facts, { triggerOn, approvedOn: pairing.approvedOn ?? dueOn, dueOn }),
    ...amountSteps(about),
    ...limitSteps(about),
  ];
};
