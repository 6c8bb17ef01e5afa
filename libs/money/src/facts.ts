import type { Day, Grade } from '@xinhuo/kernel';
import { absent, day, decimal, flag, grade, nullable, text, whole } from './read';
import { also, distinct, inOrder, list, object, table } from './read-containers';

/** An enterprise at the freeze. Metrics have at most four decimals and are read as exact decimals. */
export interface EnterpriseFact {
  readonly id: string;
  readonly headcount: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly checks: Readonly<Record<string, boolean>>;
}

/** Days without training, both ends included; `to` null: still paused. */
export interface Pause {
  readonly from: Day;
  readonly to: Day | null;
}

/** One apprenticeship 结对. `approvedOn` is the day the agreement took force, null: not approved. */
export interface PairingFact {
  readonly id: string;
  readonly enterpriseId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
  readonly trade: string;
  readonly targetGrade: Grade;
  readonly startedOn: Day;
  readonly approvedOn: Day | null;
  readonly pauses: readonly Pause[];
  readonly stoppedOn: Day | null;
  readonly completedOn: Day | null;
  /** The day of each signed milestone, by its key. */
  readonly milestones: Readonly<Record<string, Day>>;
}

/** A certificate of a higher grade. `pairingId` names the apprenticeship it came from, if any. */
export interface PromotionFact {
  readonly id: string;
  readonly personId: string;
  readonly enterpriseId: string;
  readonly pairingId: string | null;
  readonly from: Grade;
  readonly to: Grade;
  readonly certifiedOn: Day;
  readonly revokedOn: Day | null;
}

/** A title such as 带徒名师, held by a person. */
export interface TitleFact {
  readonly id: string;
  readonly holder: string;
  readonly title: string;
  readonly awardedOn: Day;
  readonly revokedOn: Day | null;
}

/** All that the engine may know (money.md §1), in the form of the file with nothing left out. */
export interface Facts {
  readonly enterprises: readonly EnterpriseFact[];
  readonly pairings: readonly PairingFact[];
  readonly promotions: readonly PromotionFact[];
  readonly titles: readonly TitleFact[];
}

const enterprise = object({
  id: text,
  headcount: whole(0),
  metrics: absent(table(decimal), {}),
  checks: absent(table(flag), {}),
});

const pause = also(object({ from: day, to: nullable(day) }), inOrder('from', 'to'));

const pairing = also(
  object({
    id: text,
    enterpriseId: text,
    masterId: text,
    apprenticeId: text,
    trade: text,
    targetGrade: grade,
    startedOn: day,
    approvedOn: nullable(day),
    pauses: absent(list(pause), []),
    stoppedOn: nullable(day),
    completedOn: nullable(day),
    milestones: absent(table(day), {}),
  }),
  inOrder('startedOn', 'stoppedOn'),
);

const promotion = also(
  object({
    id: text,
    personId: text,
    enterpriseId: text,
    pairingId: nullable(text),
    from: grade,
    to: grade,
    certifiedOn: day,
    revokedOn: nullable(day),
  }),
  inOrder('certifiedOn', 'revokedOn'),
);

const title = also(
  object({ id: text, holder: text, title: text, awardedOn: day, revokedOn: nullable(day) }),
  inOrder('awardedOn', 'revokedOn'),
);

/** Reads the `facts` of a file. Any order of dates but the three above is allowed, and an id may point nowhere. */
export const readFacts = object({
  enterprises: absent(distinct('id', list(enterprise)), []),
  pairings: absent(distinct('id', list(pairing)), []),
  promotions: absent(distinct('id', list(promotion)), []),
  titles: absent(distinct('id', list(title)), []),
}) satisfies (value: unknown) => Facts;
