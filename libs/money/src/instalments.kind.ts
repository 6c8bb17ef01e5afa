import type { Grade } from '@xinhuo/kernel';
import { pair } from './choose';
import type { PairingFact } from './facts';
import { becauseOf } from './instalments.because';
import { type Due, dueOf } from './instalments.due';
import { limitsOf } from './instalments.limits';
import { type Instalments, readInstalments } from './instalments.terms';
import { type Known, once } from './known';
import { type Ineligible, type Line, type Reason, statusOn } from './line';
import { instalmentsRules } from './instalments.rules';
import type { SchemeKind } from './scheme-kind';

/** §2.3 `instalments`: steps 1 to 5 pairing by pairing, then 6 to 8 over all that is left. */
export const instalments: SchemeKind<Instalments> = {
  read: readInstalments,
  rules: instalmentsRules,
  holdsGrades: true,
  notWith: ({ notWith = [] }) => notWith,
  evaluate: (terms, known, { path, before }) => {
    const ineligible: Ineligible[] = [];
    const refuse = (pairingId: string, reason: Reason) =>
      ineligible.push({ scheme: terms.key, subject: `pairing:${pairingId}`, reason });

    const dueFor = dueOf(terms, known);
    const found: Due[] = [];
    for (const pairing of known.pairings) {
      const due = dueFor(pairing);
      if (typeof due === 'string') refuse(pairing.id, due);
      else found.push(...due);
    }
    let due: readonly Due[] = found;
    for (const { keep, reason } of limitsOf(terms, before)) {
      const kept = keep(due);
      for (const { id } of lost(due, kept)) refuse(id, reason);
      due = kept;
    }
    const held = once(() => new Set(due.map(({ pairing }) => pair(pairing.targetGrade, pairing.apprenticeId))));
    return {
      lines: due.map((one) => lineOf(terms, known, path, one)),
      ineligible,
      holds: (personId: string, grade: Grade) => held().has(pair(grade, personId)),
    };
  },
};

/** The pairings that had a part before and have none now. */
const lost = (before: readonly Due[], after: readonly Due[]): ReadonlySet<PairingFact> => {
  const pairings = new Set<PairingFact>();
  if (after.length === before.length) return pairings;
  for (const { pairing } of before) pairings.add(pairing);
  for (const { pairing } of after) pairings.delete(pairing);
  return pairings;
};

const lineOf = (terms: Instalments, known: Known, path: string, due: Due): Line => ({
  scheme: terms.key,
  beneficiary: `enterprise:${due.pairing.enterpriseId}`,
  subject: `pairing:${due.pairing.id}`,
  part: terms.parts[due.place]?.part ?? '',
  payer: 'city',
  dueOn: due.dueOn,
  amountFen: due.amountFen,
  status: statusOn(known.asOf, due.dueOn),
  capped: due.isCapped,
  because: () => becauseOf(terms, known, path, due),
});
