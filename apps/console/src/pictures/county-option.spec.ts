import { countyOption, panelGrid } from './county-option';

const colours = { ink: '#1F1B16', quiet: '#6B635A', line: '#E7E1D8', bar: '#C9B8A6', own: '#B5341E' };
const measures = [
  { title: '结对徒弟（人）', write: (value: number) => `${value}人`, isRate: false },
  { title: '按期率（%）', write: (value: number) => `${value}%`, isRate: true },
];
const counties = [
  { name: '大武口区', values: [1500, 92.5], own: true },
  { name: '平罗县', values: [900, null], own: false },
];

describe('the county comparison', () => {
  const option = countyOption(measures, counties, colours, 1000);

  it('starts every bar at zero and gives each measure its own panel', () => {
    expect(option.xAxis.map(({ min }) => min)).toEqual([0, 0]);
    expect(option.grid).toHaveLength(2);
    expect(option.xAxis[1]).toMatchObject({ max: 100 });
    expect(option.xAxis[0]).not.toHaveProperty('max');
  });

  it('writes each figure with its unit beside its bar, and a dash where there is none', () => {
    const written = option.series.flatMap(({ data }) => data.map(({ label }) => label.formatter));
    expect(written).toEqual(['1500人', '900人', '92.5%', '—']);
  });

  it('tells the own county by weight as well as by colour', () => {
    const [own, other] = option.series[0]?.data ?? [];
    expect([own?.label.fontWeight, other?.label.fontWeight]).toEqual([600, 400]);
  });

  it('stacks the panels on a phone', () => {
    expect(panelGrid(328, 6, 4).columns).toBe(1);
    expect(panelGrid(1240, 6, 4).columns).toBe(3);
    expect(panelGrid(1240, 6, 4).height).toBeLessThan(panelGrid(328, 6, 4).height / 2);
  });
});
