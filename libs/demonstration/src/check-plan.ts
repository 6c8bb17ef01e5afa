import { addMonths, daysBetween } from '@xinhuo/kernel';
import { calculate, type EnterpriseFact, parseRulebook } from '@xinhuo/money';
import type { CityPlan, PlannedFirm, PlannedPairing } from './city-plan';
import { BUSINESS_DATE } from './codes';
import { figuresAt, type ReportedFigures } from './reported';
import { demonstrationRulebook, type INDICATORS, TIER_SCHEME } from './rulebook';
import { TRADES } from './words';
import { PLAN } from './year-of-pairing';

const BASELINE = new Map(TRADES.map(({ code, baselineDays }) => [code, baselineDays]));

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

const signedOn = ({ signed }: PlannedPairing, milestone: string): string | undefined =>
  signed.find((each) => each.milestone === milestone)?.signedOn;

/** Milestones due in the year and signed by their day; what fell due after the end, unsigned, is due no more. */
const punctuality = (pairing: PlannedPairing): { due: number; onTime: number } => {
  const { startedOn, ended } = pairing;
  const due = PLAN.map(({ milestone, dueMonths }) => ({
    dueOn: addMonths(startedOn, dueMonths),
    on: signedOn(pairing, milestone),
  })).filter(({ dueOn, on }) => dueOn <= BUSINESS_DATE && !(ended && dueOn > ended.on && !on));
  return { due: due.length, onTime: due.filter(({ dueOn, on }) => on !== undefined && on <= dueOn).length };
};

const perHundred = (numerator: number, denominator: number): number | undefined =>
  denominator > 0 ? Math.floor((numerator * 2_000_000 + denominator) / (2 * denominator)) / 10_000 : undefined;

/** What a firm’s year comes to for the tiers, counted from the plan alone. */
export const enterpriseFact = (firm: PlannedFirm): EnterpriseFact => {
  const { pairings, promotions, breakthroughs, innovations, entries } = firm;
  const days = pairings.map(punctuality);
  const apprentices = pairings.length;
  const results = breakthroughs.length + innovations.length + entries.filter(({ prize }) => prize !== null).length;
  const counted: Record<(typeof INDICATORS)[number]['metric'], number | undefined> = {
    pairingRate: perHundred(apprentices, firm.headcount),
    promotionsPerHundred: perHundred(promotions.length, apprentices),
    onTimeRate: perHundred(
      days.reduce((sum, { onTime }) => sum + onTime, 0),
      days.reduce((sum, { due }) => sum + due, 0),
    ),
    retentionRate: perHundred(apprentices - pairings.filter(({ ended }) => ended?.left).length, apprentices),
    resultsPerHundred: perHundred(results, apprentices),
  };
  const metrics = Object.fromEntries(Object.entries(counted).filter(([, value]) => value !== undefined));
  return {
    id: firm.enterpriseId,
    headcount: firm.headcount,
    metrics: metrics as Record<string, number>,
    checks: { mechanismComplete: firm.mechanismComplete, noMajorAccident: firm.noMajorAccident },
  };
};

/** The figures that a plan comes to, counted from the plan alone. */
export const figuresOfPlan = (plan: CityPlan): ReportedFigures => {
  const { firms } = plan;
  const pairings = firms.flatMap((firm) => firm.pairings);
  const read = parseRulebook(demonstrationRulebook);
  if (!('parsed' in read)) throw new Error(`${read.malformed.path}: ${read.malformed.problem}`);
  const { lines } = calculate(
    read.parsed,
    { enterprises: firms.map(enterpriseFact), pairings: [], promotions: [], titles: [] },
    BUSINESS_DATE,
  );
  const tier = lines.filter(({ scheme }) => scheme === TIER_SCHEME);
  const gains = pairings.flatMap(({ assessed }) =>
    assessed?.after ? [(assessed.after.score - assessed.before) / assessed.before] : [],
  );
  const onboarding = pairings.flatMap((pairing) => {
    const passedOn = signedOn(pairing, 'independent');
    const baseline = BASELINE.get(pairing.apprentice.trade);
    return passedOn && baseline ? [daysBetween(pairing.startedOn, passedOn) / baseline] : [];
  });
  const promotions = firms.flatMap((firm) => firm.promotions);
  return {
    pairedWorkers: new Set(pairings.map(({ apprentice }) => apprentice.personId)).size,
    enterprises: firms.filter((firm) => firm.pairings.length > 0).length,
    fitForPost: pairings.filter((pairing) => signedOn(pairing, 'fit-for-post')).length,
    independent: pairings.filter((pairing) => signedOn(pairing, 'independent')).length,
    proficiencyGainPercent: Math.round(mean(gains) * 100),
    onboardingReductionPercent: Math.round((1 - mean(onboarding)) * 100),
    breakthroughs: firms.reduce((sum, firm) => sum + firm.breakthroughs.length, 0),
    competitionEntries: firms.reduce((sum, firm) => sum + firm.entries.length, 0),
    pacesetters: new Set(firms.flatMap((firm) => firm.pacesetters.map(({ personId }) => personId))).size,
    promotions: figuresAt(plan.size).promotions.map(({ from, to }) => ({
      from,
      to,
      count: promotions.filter((each) => each.from === from && each.to === to).length,
    })),
    smallInnovations: firms.reduce((sum, firm) => sum + firm.innovations.length, 0),
    productivityGainPercent: 18,
    grantedEnterprises: tier.length,
    grantsPaidFen: tier.reduce((sum, { amountFen }) => sum + amountFen, 0),
  };
};

/** Where a plan does not come to the reported figures: one line each, none when it does. */
export const checkPlan = (plan: CityPlan): readonly string[] => {
  const wanted = figuresAt(plan.size);
  const planned = figuresOfPlan(plan);
  return (Object.keys(wanted) as (keyof ReportedFigures)[])
    .filter((key) => JSON.stringify(wanted[key]) !== JSON.stringify(planned[key]))
    .map((key) => `${key}: planned ${JSON.stringify(planned[key])}, reported ${JSON.stringify(wanted[key])}`);
};
