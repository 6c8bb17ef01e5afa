import { accept, type Decider, reject, yearOf } from '@xinhuo/kernel';
import { CITED_FIGURES, type FigureEvent } from './achievement.events';
import { dayRefusal } from './checks.decider';
import type { FigureCommand, FigureRejection } from './figure.commands';

/** A figure as it was cited last. */
export type Figure =
  | { readonly phase: 'none' }
  | { readonly phase: 'cited'; readonly valueMillionths: number; readonly sourceId: string; readonly citedOn: string };

/** Beyond a thousandfold it is a typing error. */
const LARGEST = 1_000_000_000;
const EARLIEST_YEAR = 2000;

const refusalOf = ({ figure: name, valueMillionths, year, today, sourceId }: FigureCommand) => {
  if (!CITED_FIGURES.includes(name)) return reject<FigureRejection>('FIGURE_UNKNOWN');
  const isValue = Number.isSafeInteger(valueMillionths) && Math.abs(valueMillionths) <= LARGEST;
  if (!isValue) return reject<FigureRejection>('VALUE_INVALID');
  const to = yearOf(today);
  const isYear = Number.isInteger(year) && year >= EARLIEST_YEAR && year <= to;
  if (!isYear) return reject<FigureRejection>('YEAR_OUT_OF_RANGE', { from: EARLIEST_YEAR, to });
  return sourceId === '' ? reject<FigureRejection>('SOURCE_MISSING') : undefined;
};

/** The rules of a cited figure (docs/reference/domain.md §3): only those that cannot be computed, never without source. */
export const figure: Decider<FigureCommand, Figure, FigureEvent, FigureRejection> = {
  initialState: { phase: 'none' },
  evolve: (_, { data: { valueMillionths, sourceId, citedOn } }) => ({
    phase: 'cited',
    valueMillionths,
    sourceId,
    citedOn,
  }),
  decide(state, command) {
    const { type: _, today: _today, earliestOn: _earliestOn, ...data } = command;
    const { valueMillionths, sourceId, citedOn } = data;
    const refusal = refusalOf(command);
    if (refusal) return refusal;
    const same = state.phase === 'cited' && state.valueMillionths === valueMillionths && state.sourceId === sourceId;
    return same ? accept() : (dayRefusal(citedOn, command) ?? accept({ type: 'FigureCited', data }));
  },
};
