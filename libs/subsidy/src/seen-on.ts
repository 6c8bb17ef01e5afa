import type { GrantView, RoundPhase, RoundView, TakenStep } from './subsidy.tables';

const PHASE = { opened: 'open', cut: 'cut', frozen: 'frozen', closed: 'closed' } as const;

const until = (steps: readonly TakenStep[], asOf: string): readonly TakenStep[] => steps.filter(({ on }) => on <= asOf);

/** The round as it stood at the end of a business day; undefined before it was opened. */
export const roundSeenOn = (round: RoundView, asOf: string): RoundView | undefined => {
  const steps = until(round.steps, asOf);
  const taken = new Set(steps.map(({ step }) => step));
  if (!taken.has('opened')) return undefined;
  const phase = (['closed', 'frozen', 'cut', 'opened'] as const).find((step) => taken.has(step)) ?? 'opened';
  const isFrozen = taken.has('frozen');
  return {
    ...round,
    phase: PHASE[phase] satisfies RoundPhase,
    asOf: taken.has('cut') ? round.asOf : null,
    factsHash: isFrozen ? round.factsHash : null,
    resultHash: isFrozen ? round.resultHash : null,
    lines: isFrozen ? round.lines : 0,
    ineligible: isFrozen ? round.ineligible : 0,
    totalFen: isFrozen ? round.totalFen : 0,
    steps,
  };
};

/** The latest proposal as it stood at the end of a business day; undefined before it was made. */
export const grantSeenOn = (grant: GrantView, asOf: string): GrantView | undefined => {
  const steps = until(grant.steps, asOf);
  const current = steps.filter(({ proposal, step }) => proposal === grant.proposal && step !== 'paid');
  const last = current.at(-1)?.step;
  if (last !== 'proposed' && last !== 'returned' && last !== 'approved') return undefined;
  const lines = grant.lines.map((line) =>
    line.paidOn !== null && line.paidOn <= asOf
      ? line
      : { ...line, standing: last, paidOn: null, paidBy: null, source: null, voucher: null },
  );
  const paidFen = lines.reduce((sum, { paidOn, amountFen }) => (paidOn === null ? sum : sum + amountFen), 0);
  return { ...grant, phase: last, lines, paidFen, steps, decision: last === 'approved' ? grant.decision : null };
};
