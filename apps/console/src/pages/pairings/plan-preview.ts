import type { PlanStep } from './pairing-query';

/** A step of a plan that is still to be agreed. */
export interface PreviewStep {
  readonly milestone: string;
  readonly gate: boolean;
  readonly dueOn: string;
}

/** What the programme says about plans, as far as a preview needs it. */
export interface PlanRules {
  readonly planTemplates: readonly {
    readonly trade: string;
    readonly version: number;
    readonly milestones: readonly {
      readonly key: string;
      readonly gate: boolean;
      readonly dueMonths: number;
      readonly dimension: PlanStep['dimension'];
    }[];
  }[];
  readonly settings: {
    readonly phaseMonths: { readonly novice: number; readonly growth: number; readonly mature: number };
  };
}

/** A day so many months on; where the month is shorter, its last day. */
export const monthsOn = (day: string, months: number): string => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
};

/** The last day of a term of so many years: 2025-03-01 and one year → 2026-02-28. */
export const termEnd = (startedOn: string, years: number): string => {
  const next = new Date(`${monthsOn(startedOn, 12 * years)}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() - 1);
  return next.toISOString().slice(0, 10);
};

/**
 * What the server will plan: the template of the trade, or else the gates at the ends of the programme's phases; what
 * would fall due after the term is due on its last day.
 */
export const previewOf = (
  { planTemplates, settings }: PlanRules,
  { trade, startedOn, endsOn }: { readonly trade: string; readonly startedOn: string; readonly endsOn: string },
): { readonly version: number; readonly steps: readonly PreviewStep[] } => {
  const template = planTemplates
    .filter((one) => one.trade === trade)
    .reduce<PlanRules['planTemplates'][number] | undefined>(
      (latest, one) => (latest && latest.version > one.version ? latest : one),
      undefined,
    );
  const { novice, growth, mature } = settings.phaseMonths;
  const gates = [
    { key: 'fit-for-post', gate: true, dueMonths: novice },
    { key: 'independent', gate: true, dueMonths: growth },
    { key: 'completion', gate: true, dueMonths: mature },
  ];
  const steps = (template?.milestones ?? gates).map(({ key, gate, dueMonths }) => {
    const dueOn = monthsOn(startedOn, dueMonths);
    return { milestone: key, gate, dueOn: dueOn < endsOn ? dueOn : endsOn };
  });
  return { version: template?.version ?? 0, steps };
};
