import { schemesOf } from './rulebook-content';

/** The least score of a grade. */
export interface GradeLine {
  readonly grade: number;
  readonly min: number;
}

const isLine = (value: unknown): value is GradeLine => {
  const { grade, min } = (value ?? {}) as Partial<Record<keyof GradeLine, unknown>>;
  return typeof grade === 'number' && typeof min === 'number';
};

/** The grade lines of a rulebook's tier scheme; none where it has no such scheme. */
export const gradeLinesOf = (content: unknown): readonly GradeLine[] => {
  const tier = schemesOf(content).find(({ kind }) => kind === 'tier-grid');
  const lines: unknown = tier?.['grades'];
  return Array.isArray(lines) ? lines.filter(isLine).map(({ grade, min }) => ({ grade, min })) : [];
};

/** The stretch of scores around the lines in which firms are told apart: five points below the lowest to the top. */
export const axisOf = (lines: readonly GradeLine[], scores: readonly number[]): readonly [number, number] => {
  const lowest = Math.min(...lines.map(({ min }) => min), ...(lines.length > 0 ? [] : scores));
  const highest = Math.max(...lines.map(({ min }) => min), ...scores);
  const from = Number.isFinite(lowest) ? Math.max(0, Math.floor(lowest) - 5) : 0;
  return [from, Math.max(from + 1, Math.min(100, Math.ceil(highest) + 1))];
};
