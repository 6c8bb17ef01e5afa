/** The least score of a grade. */
export interface GradeLine {
  readonly grade: number;
  readonly min: number;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const lineOf = (value: unknown): readonly GradeLine[] =>
  isObject(value) && typeof value['grade'] === 'number' && typeof value['min'] === 'number'
    ? [{ grade: value['grade'], min: value['min'] }]
    : [];

/** The grade lines of a rulebook's tier scheme; none where it has no such scheme. */
export const gradeLinesOf = (content: unknown): readonly GradeLine[] => {
  const schemes = isObject(content) && Array.isArray(content['schemes']) ? (content['schemes'] as unknown[]) : [];
  const tier = schemes.find((scheme) => isObject(scheme) && scheme['kind'] === 'tier-grid');
  return isObject(tier) && Array.isArray(tier['grades']) ? tier['grades'].flatMap(lineOf) : [];
};

/** The stretch of scores around the lines in which firms are told apart: five points below the lowest to the top. */
export const axisOf = (lines: readonly GradeLine[], scores: readonly number[]): readonly [number, number] => {
  const lowest = Math.min(...lines.map(({ min }) => min), ...(lines.length > 0 ? [] : scores));
  const highest = Math.max(...lines.map(({ min }) => min), ...scores);
  const from = Number.isFinite(lowest) ? Math.max(0, Math.floor(lowest) - 5) : 0;
  return [from, Math.max(from + 1, Math.min(100, Math.ceil(highest) + 1))];
};
