import { type Day, dayNumber, dayOfNumber, LAST_DAY } from '@xinhuo/kernel';
import type { PairingFact } from './facts';

/** Days as `dayNumber` counts them, both ends included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

const FOREVER = Infinity;
const LAST = dayNumber(LAST_DAY);

/** The pauses in order, those that meet or overlap made one: a day counts once (§2.3.1). An open one never ends. */
const spansOf = (pauses: PairingFact['pauses']): readonly Span[] => {
  if (pauses.length === 0) return [];
  const spans = pauses
    .map(({ from, to }) => ({ from: dayNumber(from), to: to === null ? FOREVER : dayNumber(to) }))
    .sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last && span.from <= last.to + 1)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else merged.push(span);
  }
  return merged;
};

/** The days of a pairing that are active: from its start to its stop, both included, outside every pause. */
export interface ActiveDays {
  /** The n-th of them; undefined while a stop or an open pause keeps it from being reached. */
  readonly nth: (n: number) => Day | undefined;
  /** How many there are up to a day, that day included. */
  readonly until: (day: Day) => number;
  /** How many days from the start to a day lie in pauses. */
  readonly pausedUntil: (day: Day) => number;
}

/** §2.3.1. With the pauses as known; a day that cannot be written (after the year 9999) is never reached. */
export const activeDays = ({ startedOn, stoppedOn, pauses }: PairingFact): ActiveDays => {
  const start = dayNumber(startedOn);
  const end = stoppedOn === null ? LAST : dayNumber(stoppedOn);
  const spans = spansOf(pauses);

  const nth = (n: number): Day | undefined => {
    let day = start + n - 1;
    for (const { from, to } of spans) {
      if (from > day) break;
      if (to >= start) day += to - Math.max(from, start) + 1;
    }
    return day <= end ? dayOfNumber(day) : undefined;
  };

  const paused = (last: number): number =>
    spans.reduce((days, { from, to }) => days + Math.max(0, Math.min(to, last) - Math.max(from, start) + 1), 0);

  const until = (day: Day): number => {
    const last = Math.min(dayNumber(day), end);
    return last < start ? 0 : last - start + 1 - paused(last);
  };

  return { nth, until, pausedUntil: (day) => paused(dayNumber(day)) };
};
