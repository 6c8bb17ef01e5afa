import type { Round, RoundMoney } from './round-query';

/** The steps of a round in their order. */
export const STEPS = ['opened', 'cut', 'frozen', 'proposed', 'approved', 'paid', 'closed'] as const;
export type Step = (typeof STEPS)[number];

const FIXED = { open: ['opened'], cut: ['opened', 'cut'], frozen: ['opened', 'cut', 'frozen'] } as const;

const OF_GRANTS: readonly Step[] = ['proposed', 'approved', 'paid'];

/** The steps to show: those of grants only where grants are seen, or all of them would be. */
export const stepsShown = (seesAll: boolean, money: RoundMoney | undefined): readonly Step[] =>
  seesAll || (money?.grants.totalCount ?? 0) > 0 ? STEPS : STEPS.filter((step) => !OF_GRANTS.includes(step));

/** Which steps are behind a round: its own phase, and whether any grant still waits for the next. */
export const stepsBehind = (phase: Round['phase'], money: RoundMoney | undefined): ReadonlySet<Step> => {
  if (phase === 'closed') return new Set(STEPS);
  const behind = new Set<Step>(FIXED[phase]);
  const all = money?.grants.totalCount ?? 0;
  if (phase !== 'frozen' || !money || all === 0) return behind;
  behind.add('proposed');
  if (money.proposed.totalCount + money.returned.totalCount > 0) return behind;
  behind.add('approved');
  if (money.unpaid.totalCount === 0) behind.add('paid');
  return behind;
};
