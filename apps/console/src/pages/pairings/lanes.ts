import { daysBetween } from '../../format';
import type { PairingThing, PlanStep } from './pairing-query';

/** Where a step stands on the path: across in hundredths, and in which row its label has room. */
export interface Placed {
  readonly step: PlanStep;
  readonly at: number;
  readonly row: number;
}

/** A lane of one dimension with its steps. */
export interface Lane {
  readonly dimension: PlanStep['dimension'];
  readonly steps: readonly Placed[];
  readonly rows: number;
}

/** The path of a pairing over its term. */
export interface Path {
  readonly lanes: readonly Lane[];
  readonly gates: readonly Placed[];
  readonly gateRows: number;
  /** Months along the axis. */
  readonly ticks: readonly { readonly at: number; readonly day: string }[];
  /** Today, where it lies within the term. */
  readonly today: number | undefined;
}

const LANES = ['theory', 'practice', 'innovation'] as const;

/** Width that a label of so many characters takes, in hundredths of a path about 720 px wide. */
const widthOf = (label: string): number => 2.1 * [...label].length + 3;

const inRows = (steps: readonly Omit<Placed, 'row'>[], labelOf: (step: PlanStep) => string) => {
  const ends: number[] = [];
  const placed = [...steps]
    .sort((a, b) => a.at - b.at)
    .map(({ step, at }): Placed => {
      const width = widthOf(labelOf(step));
      const from = Math.min(Math.max(at - width / 2, 0), 100 - width);
      const free = ends.findIndex((end) => end <= from);
      const row = free === -1 ? ends.length : free;
      ends[row] = from + width;
      return { step, at, row };
    });
  return { placed, rows: Math.max(1, ends.length) };
};

const addMonths = (day: string, months: number): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const next = month - 1 + months;
  return `${year + Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
};

/** Places every step of the plan on its day: where it was signed, else where it is due. */
export const pathOf = (pairing: PairingThing, today: string, labelOf: (step: PlanStep) => string): Path => {
  const { startedOn, endsOn, milestones } = pairing;
  const length = Math.max(1, daysBetween(startedOn, endsOn));
  const at = (day: string): number => Math.min(100, Math.max(0, (100 * daysBetween(startedOn, day)) / length));
  const places = milestones.map((step) => ({ step, at: at(step.signedOn ?? step.dueOn) }));
  const gates = inRows(
    places.filter(({ step }) => step.gate),
    labelOf,
  );
  const lanes = LANES.map((dimension): Lane => {
    const own = places.filter(({ step }) => !step.gate && step.dimension === dimension);
    const { placed, rows } = inRows(own, labelOf);
    return { dimension, steps: placed, rows };
  });
  const every = length > 800 ? 6 : 3;
  const ticks = Array.from({ length: 13 }, (_, n) => addMonths(startedOn, (n + 1) * every))
    .filter((day) => day < endsOn)
    .map((day) => ({ at: at(day), day: day.slice(0, 7) }));
  const isWithin = today >= startedOn && today <= endsOn;
  return { lanes, gates: gates.placed, gateRows: gates.rows, ticks, today: isWithin ? at(today) : undefined };
};
