import { addDays, addMonths, addYears } from '@xinhuo/kernel';
import { BUSINESS_DATE } from './codes';
import type { PlannedSignature } from './city-plan';
import type { Random } from './random';

/** How far an apprentice got in 2025. */
export type Stand = 'independent' | 'fit' | 'novice';

/** The plan that every agreement of the demonstration copies: the programme's default template. */
export const PLAN = [
  { milestone: 'safety-rules', dueMonths: 1, gate: false },
  { milestone: 'equipment-check', dueMonths: 3, gate: false },
  { milestone: 'problem-notebook', dueMonths: 3, gate: false },
  { milestone: 'fit-for-post', dueMonths: 3, gate: true },
  { milestone: 'process-principles', dueMonths: 8, gate: false },
  { milestone: 'standard-job', dueMonths: 12, gate: false },
  { milestone: 'improvement-suggestion', dueMonths: 12, gate: false },
  { milestone: 'independent', dueMonths: 12, gate: true },
] as const;
type Milestone = (typeof PLAN)[number]['milestone'];

/** The dates of one agreement, and the days on which its milestones were signed. */
export interface PairingYear {
  readonly startedOn: string;
  readonly endsOn: string;
  readonly registeredOn: string;
  readonly approvedOn: string;
  readonly signed: readonly PlannedSignature[];
  /** How many milestones were due in the year. */
  readonly due: number;
  /** The day of an end within the year. */
  readonly endedOn?: string;
}

/** Days after the start on which a milestone is signed; undefined: not signed in 2025. */
const daysToSign = (
  random: Random,
  stand: Stand,
  daysToIndependent: number,
): Readonly<Partial<Record<Milestone, number>>> => {
  const novice = {
    'safety-rules': random.whole(18, 27),
    'equipment-check': random.whole(35, 58),
    'problem-notebook': random.whole(40, 58),
  };
  if (stand === 'novice') return novice;
  const fit = { ...novice, 'fit-for-post': random.whole(60, 86) };
  if (stand === 'fit') return fit;
  return {
    ...fit,
    'process-principles': random.whole(88, 98),
    'standard-job': random.whole(88, daysToIndependent - 1),
    'improvement-suggestion': random.whole(88, daysToIndependent - 1),
    independent: daysToIndependent,
  };
};

/** Where an agreement may start, so that what was reached can have been reached in the year. */
const START: Readonly<Record<Stand, readonly [first: string, days: number]>> = {
  independent: ['2025-01-06', 130],
  fit: ['2025-02-10', 200],
  novice: ['2025-07-01', 150],
};

/** Novices of strong firms start late, so that hardly anything of theirs is due yet. */
const LATE_START: readonly [first: string, days: number] = ['2025-10-08', 50];

/** Lays one pairing out over the year; `daysToIndependent` only matters for those who got there. */
export const layOut = (
  random: Random,
  {
    stand,
    strong,
    daysToIndependent,
  }: { readonly stand: Stand; readonly strong: boolean; readonly daysToIndependent: number },
): PairingYear => {
  const [first, days] = stand === 'novice' && strong ? LATE_START : START[stand];
  const startedOn = addDays(first, random.whole(0, days));
  const approvedOn = addDays(startedOn, random.whole(0, 5));
  const signedAfter = daysToSign(random, stand, daysToIndependent);
  const plan = PLAN.map(({ milestone, dueMonths, gate }) => ({
    milestone,
    gate,
    dueOn: addMonths(startedOn, dueMonths),
  }));
  const signed = plan.flatMap(({ milestone, gate, dueOn }): PlannedSignature[] => {
    const after = signedAfter[milestone];
    const signedOn = after === undefined ? undefined : addDays(startedOn, after);
    return signedOn && signedOn < BUSINESS_DATE ? [{ milestone, gate, dueOn, signedOn }] : [];
  });
  return {
    startedOn,
    endsOn: addDays(addYears(startedOn, 3), -1),
    registeredOn: addDays(startedOn, -2),
    approvedOn,
    signed,
    due: plan.filter(({ dueOn }) => dueOn <= BUSINESS_DATE).length,
  };
};
