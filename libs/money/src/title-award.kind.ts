import { yearOf } from '@xinhuo/kernel';
import { step, type Step } from './because';
import { byDay, groupBy, pair } from './choose';
import type { TitleFact } from './facts';
import { type Ineligible, type Line, statusOn } from './line';
import { day, fen, type Given, oneOf, text } from './read';
import { also, inOrder, object } from './read-containers';
import { titleAwardRules } from './person.rules';
import type { SchemeKind } from './scheme-kind';

const read = also(
  object({
    key: text,
    kind: oneOf('title-award'),
    title: text,
    amountFen: fen,
    awardedFrom: day,
    awardedTo: day,
    oncePer: oneOf('person', 'person-year'),
  }),
  inOrder('awardedFrom', 'awardedTo'),
);

/** A fixed sum for a title such as 带徒名师 (§2.2). */
export type TitleAward = Given<typeof read>;

const isOutside = ({ awardedFrom, awardedTo }: TitleAward, { awardedOn }: TitleFact): boolean =>
  awardedOn < awardedFrom || awardedOn > awardedTo;

const reasonOf = (terms: TitleAward, title: TitleFact): 'REVOKED' | 'OUTSIDE_WINDOW' | undefined => {
  if (title.revokedOn !== null) return 'REVOKED';
  return isOutside(terms, title) ? 'OUTSIDE_WINDOW' : undefined;
};

/** §2.2 `title-award`. */
export const titleAward: SchemeKind<TitleAward> = {
  read,
  rules: titleAwardRules,
  holdsGrades: false,
  evaluate: (terms, { titles, asOf }, { path }) => {
    const lines: Line[] = [];
    const ineligible: Ineligible[] = [];
    const refuse = ({ id }: TitleFact, reason: Ineligible['reason']) =>
      ineligible.push({ scheme: terms.key, subject: `title:${id}`, reason });

    const eligible: TitleFact[] = [];
    for (const title of titles) {
      if (title.title !== terms.title) continue; // no candidate
      const reason = reasonOf(terms, title);
      if (reason) refuse(title, reason);
      else eligible.push(title);
    }
    const groups = groupBy(eligible, ({ holder, awardedOn }) =>
      terms.oncePer === 'person' ? holder : pair(`${yearOf(awardedOn)}`, holder),
    );
    for (const group of groups.values()) {
      const sorted = [...group].sort(byDay(({ awardedOn }) => awardedOn));
      const [first, ...others] = sorted;
      if (!first) continue;
      others.forEach((title) => refuse(title, 'ALREADY_AWARDED'));
      lines.push({
        scheme: terms.key,
        beneficiary: `person:${first.holder}`,
        subject: `title:${first.id}`,
        part: 'award',
        payer: 'city',
        dueOn: first.awardedOn,
        amountFen: terms.amountFen,
        status: statusOn(asOf, first.awardedOn),
        capped: false,
        because: () => steps(terms, path, first, sorted),
      });
    }
    return { lines, ineligible };
  },
};

const steps = (terms: TitleAward, path: string, first: TitleFact, group: readonly TitleFact[]): readonly Step[] => {
  const { title, amountFen, awardedFrom: from, awardedTo: to, oncePer } = terms;
  const facts = [`title:${first.id}`];
  const { awardedOn } = first;
  return [
    step('title', `${path}.title`, facts, { title, awardedOn, from, to }),
    step('first', `${path}.oncePer`, group.map(({ id }) => `title:${id}`), {
      among: group.length,
      year: oncePer === 'person' ? null : yearOf(awardedOn),
      grade: null,
    }),
    step('sum', `${path}.amountFen`, facts, { amountFen }),
    step('due', path, facts, { dueOn: awardedOn }),
  ]; // prettier-ignore
};
