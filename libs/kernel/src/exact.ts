/** An exact positive fraction of whole numbers, not necessarily in lowest terms. */
export interface Ratio {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A decimal number as a whole number of its smallest units: `units(12.5, 4)` is 125000.
 * Undefined when it has more decimals, or when its units are no safe integer.
 * Exact: with at most 15 digits a double names one decimal only, and the division gives that double back.
 */
export const units = (value: number, decimals: number): number | undefined => {
  const scale = 10 ** decimals;
  const whole = Math.round(value * scale);
  if (!Number.isSafeInteger(whole) || whole / scale !== value) return undefined;
  return whole === 0 ? 0 : whole; // no −0
};

/** Units written as a decimal without idle zeros: `decimalText(125000, 4)` is `12.5`. */
export const decimalText = (whole: number | bigint, decimals: number): string => {
  const padded = `${whole < 0 ? -BigInt(whole) : whole}`.padStart(decimals + 1, '0');
  const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '');
  const text = decimals === 0 || fraction === '' ? padded.slice(0, padded.length - decimals) : undefined;
  return (whole < 0 ? '-' : '') + (text ?? `${padded.slice(0, padded.length - decimals)}.${fraction}`);
};

/** `whole × ratio`, rounded down; undefined beyond 2⁵³ − 1. `whole` is a safe integer from 0. */
export const timesDown = (whole: number, { numerator, denominator }: Ratio): number | undefined => {
  const product = whole * numerator;
  if (Number.isSafeInteger(product)) return (product - (product % denominator)) / denominator;
  const exact = Number((BigInt(whole) * BigInt(numerator)) / BigInt(denominator));
  return Number.isSafeInteger(exact) ? exact : undefined;
};

/** The nearest whole number; a half goes up. `denominator` is positive. */
export const roundHalfUp = (numerator: bigint, denominator: bigint): bigint => {
  const doubled = 2n * numerator + denominator;
  const quotient = doubled / (2n * denominator);
  return doubled % (2n * denominator) < 0n ? quotient - 1n : quotient; // bigint division cuts towards zero
};

/** A quotient of integers as a decimal, half up: `quotient(2, 3, 4)` is 0.6667. Undefined for a denominator of 0. */
export const quotient = (numerator: number, denominator: number, decimals: number): number | undefined => {
  if (denominator === 0) return undefined;
  const sign = denominator < 0 ? -1n : 1n;
  const scaled = BigInt(numerator) * 10n ** BigInt(decimals) * sign;
  return Number(roundHalfUp(scaled, BigInt(denominator) * sign)) / 10 ** decimals;
};

/** Whether the fractions together stay below one. */
export const sumBelowOne = (ratios: readonly Ratio[]): boolean => {
  let [over, under] = [0n, 1n];
  for (const { numerator, denominator } of ratios) {
    [over, under] = [over * BigInt(denominator) + BigInt(numerator) * under, under * BigInt(denominator)];
  }
  return over < under;
};

/** The least common multiple of two positive whole numbers. */
export const commonMultiple = (a: bigint, b: bigint): bigint => {
  let [large, small] = [a, b];
  while (small !== 0n) [large, small] = [small, large % small];
  return (a / large) * b;
};

/** A fraction as people write it: `28.8` where four decimals are enough, else in lowest terms, `86/3`. */
export const fractionText = (numerator: bigint, denominator: bigint): string => {
  if ((numerator * 10_000n) % denominator === 0n) return decimalText((numerator * 10_000n) / denominator, 4);
  const shared = (numerator * denominator) / commonMultiple(numerator, denominator);
  return `${numerator / shared}/${denominator / shared}`;
};
