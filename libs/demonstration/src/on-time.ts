import { addDays } from '@xinhuo/kernel';
import type { PlannedSignature } from './city-plan';
import type { FirmSketch } from './firm-sketch';
import { INDICATORS } from './rulebook';
import type { PairingYear } from './year-of-pairing';

/** Numerator and denominator of each indicator of a firm. */
export type IndicatorCounts = Readonly<Record<(typeof INDICATORS)[number]['metric'], readonly [number, number]>>;

/** The score as docs/reference/money.md §2.1 has it, in floating point: only to aim by; the plan is checked exactly. */
export const roughScore = (counts: IndicatorCounts): number => {
  const score = INDICATORS.reduce((sum, { metric, target, weight }) => {
    const [numerator, denominator] = counts[metric];
    const value = denominator > 0 ? Math.round((numerator * 1_000_000) / denominator) / 10_000 : 0;
    return sum + weight * Math.min(value / target, 1);
  }, 0);
  return Math.round((score + Number.EPSILON) * 100) / 100;
};

/** The counts of a sketch with so many milestones signed on time. */
export const countsOf = (firm: FirmSketch, due: number, onTime: number): IndicatorCounts => ({
  pairingRate: [firm.apprentices, firm.headcount],
  promotionsPerHundred: [firm.promotions, firm.apprentices],
  onTimeRate: [onTime, due],
  retentionRate: [firm.apprentices - firm.left, firm.apprentices],
  resultsPerHundred: [firm.results, firm.apprentices],
});

const isDue = ({ dueOn }: PlannedSignature) => dueOn.startsWith('2025');
const isOnTime = ({ dueOn, signedOn }: PlannedSignature) => signedOn <= dueOn;
/** A milestone that may be signed a few days late without leaving the year; gates carry other figures and stay. */
const mayBeLate = (signature: PlannedSignature) =>
  !signature.gate && isDue(signature) && isOnTime(signature) && signature.dueOn <= '2025-12-18';

/** How many milestones on time bring the firm nearest to the score that it is meant to have. */
const wantedOnTime = (firm: FirmSketch, due: number, range: readonly [number, number]): number => {
  const { wanted, least, below } = firm.score;
  let best: { onTime: number; miss: number } | undefined;
  for (let onTime = range[0]; onTime <= range[1]; onTime += 1) {
    const score = roughScore(countsOf(firm, due, onTime));
    const miss = Math.abs(score - wanted);
    if (score >= least && score < below && (!best || miss < best.miss)) best = { onTime, miss };
  }
  if (!best) throw new Error(`No share of milestones on time brings a firm to ${wanted} (${JSON.stringify(firm)})`);
  return best.onTime;
};

/** Lets as many milestones slip by some days as the firm's score asks for, spread over its pairings. */
export const slipInto = (firm: FirmSketch, years: readonly PairingYear[]): readonly PairingYear[] => {
  const due = years.reduce((sum, year) => sum + year.due, 0);
  const onTime = years.reduce((sum, { signed }) => sum + signed.filter((s) => isDue(s) && isOnTime(s)).length, 0);
  // A milestone of a pairing that ended would slip past the end.
  const lasting = years.filter(({ endedOn }) => endedOn === undefined);
  const loose = lasting.reduce((sum, { signed }) => sum + signed.filter(mayBeLate).length, 0);
  let late = onTime - wantedOnTime(firm, due, [onTime - loose, onTime]);
  const slipped = new Map(lasting.map((year) => [year, [...year.signed]]));
  for (let n = 0; late > 0; n += 1) {
    for (const signatures of slipped.values()) {
      const place = late > 0 ? signatures.findIndex(mayBeLate) : -1;
      if (place < 0) continue;
      const { dueOn } = signatures[place]!;
      signatures[place] = { ...signatures[place]!, signedOn: addDays(dueOn, 1 + ((n * 3 + late) % 11)) };
      late -= 1;
    }
  }
  return years.map((year) => ({ ...year, signed: slipped.get(year) ?? year.signed }));
};
