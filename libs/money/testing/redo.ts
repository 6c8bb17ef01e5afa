import { addDays, addYears } from '@xinhuo/kernel';
import type { Step } from '../src';

/** A sum as somebody redoes it by hand. */
export interface Redone {
  readonly amountFen: bigint;
  readonly dueOn: string;
}

/** A decimal or a fraction as a pair of integers. */
type Exact = readonly [bigint, bigint];

const exact = (text: string): Exact => {
  const [over = '', under] = text.split('/');
  if (under !== undefined) return [BigInt(over), BigInt(under)];
  const [whole = '', fraction = ''] = over.split('.');
  return [BigInt(whole + fraction), 10n ** BigInt(fraction.length)];
};

const sum = (all: readonly Exact[]): Exact => all.reduce(([a, b], [c, d]) => [a * d + c * b, b * d], [0n, 1n] as Exact);

const isEqual = ([a, b]: Exact, [c, d]: Exact): boolean => a * d === c * b;

const down = (fen: number, share: string): bigint => {
  const [over, under] = exact(share);
  return (BigInt(fen) * over) / under;
};

const must = (holds: boolean, step: Step): void => {
  if (!holds) throw new Error(`The step does not hold: ${JSON.stringify(step)}`);
};

const points = (value: string | null, target: string, weight: string): Exact => {
  const [[v, vUnder], [t, tUnder], [w, wUnder]] = [exact(value ?? '0'), exact(target), exact(weight)];
  const over = v < 0n ? 0n : v * tUnder;
  const under = t * vUnder;
  return over >= under ? [w, wUnder] : [w * over, wUnder * under];
};

const halfUp = ([over, under]: Exact): bigint => (over * 200n + under) / (under * 2n);

const later = (a: string, b: string): string => (a > b ? a : b);

/** Each step's own sum and, from the steps before, what it must agree with. */
const redoStep = ({ amountFen, dueOn }: Redone, step: Step): Redone => {
  switch (step.step) {
    case 'indicator': {
      const { value, target, weight } = step.values;
      must(isEqual(points(value, target, weight), exact(step.values.points)), step);
      return { amountFen, dueOn };
    }
    case 'score':
      must(halfUp(sum(step.values.points.map(exact))) === halfUp(exact(step.values.score)), step);
      return { amountFen, dueOn };
    case 'earned':
      must(Number(step.values.score) >= Number(step.values.min), step);
      return { amountFen, dueOn };
    case 'grid':
    case 'sum':
    case 'amount':
      return { amountFen: BigInt(step.values.amountFen), dueOn };
    case 'budget':
      must(step.values.leftFen >= step.values.amountFen && amountFen === BigInt(step.values.amountFen), step);
      return { amountFen, dueOn };
    case 'share':
      must(amountFen === BigInt(step.values.ofFen), step);
      return { amountFen: down(step.values.ofFen, step.values.share), dueOn };
    case 'rest':
      must(amountFen === BigInt(step.values.ofFen), step);
      for (const { share, amountFen: fen } of step.values.others)
        must(down(step.values.ofFen, share) === BigInt(fen), step);
      return {
        amountFen: amountFen - step.values.others.reduce((all, { amountFen: fen }) => all + BigInt(fen), 0n),
        dueOn,
      };
    case 'match':
      must(amountFen === BigInt(step.values.ofFen), step);
      return { amountFen: down(step.values.ofFen, step.values.ratio), dueOn };
    case 'cap': {
      must(amountFen === BigInt(step.values.wantedFen) && step.values.leftFen <= step.values.capFen, step);
      return { amountFen: BigInt(Math.min(step.values.wantedFen, step.values.leftFen)), dueOn };
    }
    default:
      return { amountFen, dueOn: redoDay(dueOn, step) };
  }
};

/** The steps that state a day. */
const redoDay = (dueOn: string, step: Step): string => {
  switch (step.step) {
    case 'payday':
    case 'due':
      return step.values.dueOn;
    case 'activeDay': {
      const { startedOn, activeDay, pausedDays, on } = step.values;
      must(addDays(startedOn, activeDay - 1 + pausedDays) === on, step);
      return on;
    }
    case 'broughtForward':
      must(step.values.activeDayOn === null || step.values.completedOn < step.values.activeDayOn, step);
      return step.values.completedOn;
    case 'milestone':
    case 'completed':
    case 'promoted':
      return step.values.on;
    case 'window':
      must(step.values.from <= step.values.on && step.values.on <= step.values.to, step);
      return dueOn;
    case 'stop':
      must(dueOn === step.values.triggerOn && dueOn <= step.values.stoppedOn, step);
      must(step.values.activeDays >= step.values.qualifyingDays, step);
      return dueOn;
    case 'approval':
      must(dueOn === step.values.triggerOn, step);
      return later(step.values.triggerOn, step.values.approvedOn);
    case 'anniversary':
      must(addYears(step.values.startedOn, step.values.withinYears) === step.values.until, step);
      must(step.values.startedOn <= step.values.certifiedOn && step.values.certifiedOn <= step.values.until, step);
      return step.values.certifiedOn;
    default:
      return dueOn;
  }
};

/** Redoes a line's sum and day from the values of its steps alone; throws where a step does not hold. */
export const redo = (steps: readonly Step[]): Redone => steps.reduce(redoStep, { amountFen: 0n, dueOn: '' });
