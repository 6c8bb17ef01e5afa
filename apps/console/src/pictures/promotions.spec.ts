import { gradeFill, GRADES } from './grade-scale';
import { flowsOf } from './promotion-flows';
import { matrixOf } from './promotion-matrix';

const reported = [
  { from: 'SENIOR', to: 'TECHNICIAN', count: 196 },
  { from: 'INTERMEDIATE', to: 'SENIOR', count: 450 },
  { from: 'JUNIOR', to: 'INTERMEDIATE', count: 860 },
] as const;
const frame = { width: 400, height: 300, columnWidth: 12, gap: 10 };

describe('promotions as a matrix', () => {
  it('shows every possible step and none that leads down', () => {
    const { rows, columns } = matrixOf(reported);
    expect([rows.length, columns.length]).toEqual([7, 7]);
    const possible = rows.flatMap(({ cells }) => cells).filter((cell) => cell !== null);
    expect(possible).toHaveLength(28);
    expect(possible.filter(({ count }) => count === 0)).toHaveLength(25);
  });

  it('adds up rows, columns and the whole', () => {
    const { rows, columns, columnSums, total } = matrixOf(reported);
    expect(rows.find(({ from }) => from === 'JUNIOR')?.sum).toBe(860);
    expect(columnSums[columns.indexOf('TECHNICIAN')]).toBe(196);
    expect(total).toBe(1506);
  });
});

describe('promotions as flows between two columns', () => {
  it('gives each ribbon the height of its count on both sides', () => {
    const { from, to, flows } = flowsOf(reported, frame);
    expect(from.map(({ grade }) => grade)).toEqual(['SENIOR', 'INTERMEDIATE', 'JUNIOR']);
    expect(to.map(({ grade }) => grade)).toEqual(['TECHNICIAN', 'SENIOR', 'INTERMEDIATE']);
    expect(flows).toHaveLength(3);
    const heights = from.reduce((all, { height }) => all + height, 0);
    expect(heights + frame.gap * 2).toBeCloseTo(frame.height, 6);
    expect((from[2]?.height ?? 0) / (from[0]?.height ?? 1)).toBeCloseTo(860 / 196, 6);
  });

  it('stacks the ribbons that leave one grade without overlap', () => {
    const split = [
      { from: 'JUNIOR', to: 'INTERMEDIATE', count: 3 },
      { from: 'JUNIOR', to: 'SENIOR', count: 1 },
    ] as const;
    const { flows } = flowsOf(split, frame);
    const starts = flows.map(({ path }) => Number(/^M[\d.]+ ([\d.]+)/.exec(path)?.[1]));
    expect(new Set(starts).size).toBe(2);
  });

  it('draws nothing when nobody was promoted', () => {
    expect(flowsOf([], frame)).toEqual({ from: [], to: [], flows: [] });
  });
});

it('colours grades from light to dark along the scale', () => {
  const lightness = GRADES.map((grade) => {
    const value = parseInt(gradeFill(grade).slice(1), 16);
    return 0.299 * (value >> 16) + 0.587 * ((value >> 8) & 255) + 0.114 * (value & 255);
  });
  expect([...lightness].sort((a, b) => b - a)).toEqual(lightness);
});
