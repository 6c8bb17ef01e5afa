import { type Day, type Fen, type Grade, timesDown } from '@xinhuo/kernel';
import { step, type Step } from './because';
import { byDay, byHighest, groupBy, pair } from './choose';
import type { PromotionFact } from './facts';
import { AmountTooLarge, type Ineligible, type Line, type Reason, statusOn } from './line';
import { day, flag, type Given, Malformed, oneOf, optional, ratio, text, within } from './read';
import { also, amountsByGrade, inOrder, object } from './read-containers';
import { upgradeRewardRules } from './person.rules';
import type { SchemeKind } from './scheme-kind';

const match = also(object({ payer: text, ratio }), ({ payer }) => {
  if (payer === 'city') throw within(new Malformed('expected another payer than "city"'), 'payer');
});

const read = also(
  object({
    key: text,
    kind: oneOf('upgrade-reward'),
    certifiedFrom: day,
    certifiedTo: day,
    amounts: amountsByGrade,
    highestOnly: flag,
    match: optional(match),
  }),
  inOrder('certifiedFrom', 'certifiedTo'),
);

/** A reward for a worker who rose (§2.4). */
export type UpgradeReward = Given<typeof read>;

/** The chosen promotion, those it was chosen from in order, and what it earns. */
interface Choice {
  readonly chosen: PromotionFact;
  readonly group: readonly PromotionFact[];
  readonly amountFen: Fen;
}

const reasonOf = (terms: UpgradeReward, { revokedOn, certifiedOn, to }: PromotionFact): Reason | undefined => {
  if (revokedOn !== null) return 'REVOKED';
  if (certifiedOn < terms.certifiedFrom || certifiedOn > terms.certifiedTo) return 'OUTSIDE_WINDOW';
  return terms.amounts[to] === undefined ? 'NO_AMOUNT_FOR_GRADE' : undefined;
};

/** §2.4 `upgrade-reward`. */
export const upgradeReward: SchemeKind<UpgradeReward> = {
  read,
  rules: upgradeRewardRules,
  holdsGrades: true,
  evaluate: (terms, { promotions, asOf }, { path }) => {
    const lines: Line[] = [];
    const ineligible: Ineligible[] = [];
    const held = new Set<string>();
    const refuse = ({ id }: PromotionFact, reason: Reason) =>
      ineligible.push({ scheme: terms.key, subject: `promotion:${id}`, reason });

    const eligible = promotions.filter((promotion) => {
      const reason = reasonOf(terms, promotion);
      if (reason) refuse(promotion, reason);
      return !reason;
    });
    const groups = groupBy(eligible, ({ personId, to }) => (terms.highestOnly ? personId : pair(to, personId)));
    for (const group of groups.values()) {
      const sorted = [...group].sort(terms.highestOnly ? byHighest : byDay(({ certifiedOn }) => certifiedOn));
      const [chosen, ...others] = sorted;
      const amountFen = chosen && terms.amounts[chosen.to];
      if (!chosen || amountFen === undefined) continue;
      others.forEach((promotion) => refuse(promotion, terms.highestOnly ? 'LOWER_THAN_HIGHEST' : 'ALREADY_AWARDED'));
      held.add(pair(chosen.to, chosen.personId));
      lines.push(...linesOf(terms, { chosen, group: sorted, amountFen }, path, asOf));
    }
    return { lines, ineligible, holds: (personId: string, grade: Grade) => held.has(pair(grade, personId)) };
  },
};

/** The city's line, and the other payer's where there is a match of at least a fen. */
const linesOf = (terms: UpgradeReward, choice: Choice, path: string, asOf: Day): readonly Line[] => {
  const { chosen, amountFen } = choice;
  const city = {
    scheme: terms.key,
    beneficiary: `person:${chosen.personId}`,
    subject: `promotion:${chosen.id}`,
    part: 'reward',
    payer: 'city',
    dueOn: chosen.certifiedOn,
    amountFen,
    status: statusOn(asOf, chosen.certifiedOn),
    capped: false,
    because: () => steps(terms, choice, path),
  };
  if (!terms.match) return [city];
  const { payer, ratio: share } = terms.match;
  const matchFen = timesDown(amountFen, share);
  if (matchFen === undefined) throw new AmountTooLarge('rulebook.schemes');
  if (matchFen === 0) return [city];
  const values = { payer, ratio: `${share.numerator}/${share.denominator}`, ofFen: amountFen, amountFen: matchFen };
  const matched = step('match', `${path}.match`, [city.subject], values);
  return [city, { ...city, payer, amountFen: matchFen, because: () => [...steps(terms, choice, path), matched] }];
};

const steps = (terms: UpgradeReward, { chosen, group, amountFen }: Choice, path: string): readonly Step[] => {
  const facts = [`promotion:${chosen.id}`];
  const all = group.map(({ id }) => `promotion:${id}`);
  const { certifiedOn, to } = chosen;
  return [
    step('window', `${path}.certifiedFrom`, facts, {
      event: 'certified',
      on: certifiedOn,
      from: terms.certifiedFrom,
      to: terms.certifiedTo,
    }),
    terms.highestOnly
      ? step('highest', `${path}.highestOnly`, all, { among: group.length, grade: to })
      : step('first', `${path}.highestOnly`, all, { among: group.length, year: null, grade: to }),
    step('amount', `${path}.amounts.${to}`, facts, { grade: to, amountFen }),
    step('due', path, facts, { dueOn: certifiedOn }),
  ];
};
