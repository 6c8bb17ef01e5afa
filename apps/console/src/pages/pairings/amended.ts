import type { Amendment, PairingThing } from './pairing-query';

type Grade = PairingThing['targetGrade'];

/** One thing that a later version changes; a milestone that comes or goes lacks one of its two days. */
export type Amended =
  | { readonly what: 'trade'; readonly before: string; readonly after: string }
  | { readonly what: 'targetGrade'; readonly before: Grade; readonly after: Grade }
  | { readonly what: 'startedOn' | 'endsOn'; readonly before: string; readonly after: string }
  | {
      readonly what: 'milestone';
      readonly milestone: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    };

const WORDS = ['trade', 'targetGrade', 'startedOn', 'endsOn'] as const;

/** What confirming a later version would change, terms first, then milestones by the day on which they were due. */
export const amendedIn = (pairing: PairingThing, amendment: Amendment): readonly Amended[] => {
  const before = new Map(pairing.milestones.map(({ milestone, dueOn }) => [milestone, dueOn]));
  const after = new Map(amendment.milestones.map(({ key, dueOn }) => [key, dueOn]));
  const terms = WORDS.filter((what) => pairing[what] !== amendment[what]).map(
    (what) => ({ what, before: pairing[what], after: amendment[what] }) as Amended,
  );
  const milestones = [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => ({ what: 'milestone', milestone: key, before: before.get(key), after: after.get(key) }) as const)
    .sort((a, b) => ((a.before ?? a.after ?? '') < (b.before ?? b.after ?? '') ? -1 : 1));
  return [...terms, ...milestones];
};
