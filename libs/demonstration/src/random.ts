/** Numbers that look random and are the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

/** Mulberry32: small, fast and good enough to invent a city with. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const mixed = [...list];
    for (let n = mixed.length - 1; n > 0; n -= 1) {
      const other = whole(0, n);
      [mixed[n], mixed[other]] = [mixed[other]!, mixed[n]!];
    }
    return mixed;
  };
  return { whole, pick: (list) => list[whole(0, list.length - 1)]!, shuffled };
};

/**
 * Shares a whole number out by weights: the shares are whole, sum up to it, and none exceeds its limit. What a limit
 * keeps back goes to the others, the largest remainder first.
 */
export const apportion = (
  total: number,
  weights: readonly number[],
  limits: readonly number[] = weights.map(() => total),
): number[] => {
  const room = limits.reduce((sum, limit) => sum + limit, 0);
  if (room < total) throw new Error(`${total} cannot be shared out: there is room for ${room}`);
  const shares = weights.map(() => 0);
  for (let left = total; left > 0;) {
    const open = weights.map((weight, n) => (shares[n]! < limits[n]! ? Math.max(weight, 1e-9) : 0));
    const sum = open.reduce((a, b) => a + b, 0);
    const wanted = open.map((weight) => (left * weight) / sum);
    const whole = wanted.map((want, n) => Math.min(Math.floor(want), limits[n]! - shares[n]!));
    const given = whole.reduce((a, b) => a + b, 0);
    if (given > 0) {
      whole.forEach((share, n) => (shares[n]! += share));
      left -= given;
      continue;
    }
    const order = wanted.map((want, n) => [want, n] as const).filter(([want]) => want > 0);
    order.sort(([a, n], [b, m]) => b - a || n - m);
    for (const [, n] of order.slice(0, left)) {
      shares[n]! += 1;
      left -= 1;
    }
  }
  return shares;
};
