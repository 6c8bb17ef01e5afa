import { type Ratio, sumBelowOne } from '@xinhuo/kernel';
import { day, type Given, Malformed, oneOf, optional, ratio, type Read, text, whole } from './read';
import { also, amountsByGrade, distinct, inOrder, list, object } from './read-containers';

/** What makes a part due (§2.3.2). */
export type Trigger = { readonly activeDay: number } | { readonly milestone: string } | 'promoted' | 'completed';

const onActiveDay = object({ activeDay: whole(1) });
const onMilestone = object({ milestone: text });

const trigger: Read<Trigger> = (value) => {
  if (value === 'promoted' || value === 'completed') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Malformed('expected "promoted", "completed", {"activeDay": 90} or {"milestone": "fit-for-post"}');
  }
  return 'milestone' in value ? onMilestone(value) : onActiveDay(value);
};

const share: Read<Ratio | 'rest'> = (value) => {
  if (value === 'rest') return value;
  try {
    return ratio(value);
  } catch {
    throw new Malformed('expected a fraction like "1/2" or "rest"');
  }
};

const parts = also(distinct('part', list(object({ part: text, share, on: trigger }))), (read) => {
  const ratios = read.flatMap((part) => (part.share === 'rest' ? [] : [part.share]));
  if (ratios.length !== read.length - 1) throw new Malformed('expected exactly one part with the share "rest"');
  if (!sumBelowOne(ratios)) throw new Malformed('expected fractions that sum to less than 1');
});

/** Reads the terms; `notWith` is checked by the rulebook, which knows the schemes before. */
export const readInstalments = also(
  object({
    key: text,
    kind: oneOf('instalments'),
    startedFrom: day,
    startedTo: day,
    amounts: amountsByGrade,
    parts,
    qualifyingDays: whole(0),
    onStop: oneOf('keep-earned', 'recover-all'),
    oncePer: optional(oneOf('person-grade')),
    capPerEnterpriseYearFen: optional(whole(0)),
    notWith: optional(list(text)),
  }),
  inOrder('startedFrom', 'startedTo'),
);

/** A sum for each apprentice, paid to the enterprise in parts (§2.3). Exactly one part has the rest. */
export type Instalments = Given<typeof readInstalments>;
