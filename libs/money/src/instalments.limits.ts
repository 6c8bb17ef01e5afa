import { yearOf } from '@xinhuo/kernel';
import { byDay, groupBy, pair } from './choose';
import type { PairingFact } from './facts';
import type { Due } from './instalments.due';
import type { Instalments } from './instalments.terms';
import { byText, type Outcome, type Reason } from './line';

/** One of the steps that only take away: what is left of some parts, and the reason of a pairing that loses all. */
export interface Limit {
  readonly reason: Reason;
  readonly keep: (due: readonly Due[]) => readonly Due[];
}

const byStart = byDay(({ startedOn }: PairingFact) => startedOn);

/** §2.3.6: of several pairings of one apprentice and grade, a part is of the earliest that has it. */
const oncePerPersonAndGrade: Limit = {
  reason: 'ALREADY_PAID_ELSEWHERE',
  keep: (due) => {
    const names = due.map(({ pairing, place }) => `${place} ${pairing.targetGrade} ${pairing.apprenticeId}`);
    const first = new Map<string, PairingFact>();
    due.forEach(({ pairing }, n) => {
      const name = names[n] ?? '';
      const known = first.get(name);
      if (!known || byStart(pairing, known) < 0) first.set(name, pairing);
    });
    return due.filter(({ pairing }, n) => first.get(names[n] ?? '') === pairing);
  },
};

/** §2.3.7: no part where the apprentice has a final line for the grade under one of these schemes. */
const notBeside = (others: readonly (Outcome | undefined)[]): Limit => ({
  reason: 'STACKING_BAN',
  keep: (due) =>
    due.filter(
      ({ pairing: { apprenticeId, targetGrade } }) =>
        !others.some((other) => other?.holds?.(apprenticeId, targetGrade)),
    ),
});

const byDue = (a: Due, b: Due): number =>
  byText(a.dueOn, b.dueOn) || byText(a.pairing.id, b.pairing.id) || a.place - b.place;

const upTo = (capFen: number, group: readonly Due[]): readonly Due[] => {
  let leftFen = capFen;
  const kept: Due[] = [];
  for (const { pairing, place, triggerOn, dueOn, amountFen: wantedFen } of [...group].sort(byDue)) {
    if (leftFen === 0) break;
    const amountFen = Math.min(wantedFen, leftFen);
    kept.push({ pairing, place, triggerOn, dueOn, amountFen, isCapped: amountFen < wantedFen, leftFen });
    leftFen -= amountFen;
  }
  return kept;
};

/** §2.3.8: an enterprise's parts of one year, in order, as far as the cap reaches. */
const capped = (capFen: number): Limit => ({
  reason: 'CAP_REACHED',
  keep: (due) => {
    const groups = groupBy(due, ({ pairing, dueOn }) => pair(`${yearOf(dueOn)}`, pairing.enterpriseId));
    return [...groups.values()].flatMap((group) => upTo(capFen, group));
  },
});

/** Steps 6 to 8, those that the terms ask for, each on what the one before left. */
export const limitsOf = (
  { oncePer, notWith, capPerEnterpriseYearFen }: Instalments,
  before: ReadonlyMap<string, Outcome>,
): readonly Limit[] => [
  ...(oncePer ? [oncePerPersonAndGrade] : []),
  ...(notWith ? [notBeside(notWith.map((key) => before.get(key)))] : []),
  ...(capPerEnterpriseYearFen === undefined ? [] : [capped(capPerEnterpriseYearFen)]),
];
