import { generationsOf, type Lineage, type LineagePerson } from './generations';
import { layOut, LINEAGE } from './lineage-layout';
import { stopsOf, walk } from './lineage-walk';

const person = (key: string, enterpriseId = 'e1'): LineagePerson => ({
  key,
  name: key,
  opens: true,
  enterpriseId,
  enterpriseName: enterpriseId,
  grade: null,
  trade: null,
});
const taught = (masterKey: string, apprenticeKey: string) => ({
  masterKey,
  apprenticeKey,
});
const small: Lineage = {
  rootKey: 'b',
  people: [person('a'), person('b'), person('c'), person('d', 'e2')],
  edges: [taught('a', 'b'), taught('b', 'c'), taught('b', 'd'), taught('c', 'd')],
};
const many = (count: number): Lineage => ({
  rootKey: 'root',
  people: [person('root'), ...Array.from({ length: count }, (_, n) => person(`p${n}`, `e${n % 8}`))],
  edges: Array.from({ length: count }, (_, n) => taught('root', `p${n}`)),
});

describe('generations', () => {
  it('count from the chosen person, masters below zero', () => {
    expect([...generationsOf(small)].sort()).toEqual([
      ['a', -1],
      ['b', 0],
      ['c', 1],
      ['d', 2],
    ]);
  });

  it('do not hang on a cycle that should not be there', () => {
    const cycle = { ...small, edges: [...small.edges, taught('d', 'b')] };
    expect(generationsOf(cycle).get('b')).toBe(0);
  });
});

describe('the picture of a lineage', () => {
  it('leads every line to the right', () => {
    for (const { path } of layOut(small, new Set()).lines) {
      const [from, to] = [/^M([\d.]+)/, /([\d.]+) [\d.]+$/].map((pattern) => Number(pattern.exec(path)?.[1]));
      expect(to).toBeGreaterThan(from ?? Infinity);
    }
  });

  it('writes the enterprise at each cluster', () => {
    expect(
      layOut(small, new Set())
        .clusters.map(({ enterpriseName }) => enterpriseName)
        .sort(),
    ).toEqual(['e1', 'e1', 'e1', 'e2']);
  });

  it('folds a crowded generation by enterprise, and keeps everybody counted', () => {
    const picture = layOut(many(200), new Set());
    const crowd = picture.clusters.filter(({ generation }) => generation === 1);
    expect(crowd).toHaveLength(8);
    expect(crowd.every(({ folded }) => folded)).toBe(true);
    expect(picture.height).toBeLessThan(800);
    expect(picture.lines.map(({ count }) => count)).toEqual(Array.from({ length: 8 }, () => 25));
  });

  it('opens one enterprise and leaves the others folded', () => {
    const picture = layOut(many(200), new Set(['1/e3']));
    const open = picture.clusters.filter(({ folded, generation }) => generation === 1 && !folded);
    expect(open.map(({ key, people }) => [key, people.length])).toEqual([['1/e3', 25]]);
    expect(open[0]?.height).toBe(LINEAGE.head + 25 * LINEAGE.row);
  });

  it('lets nothing overlap in a column', () => {
    const { clusters } = layOut(many(200), new Set(['1/e3']));
    const column = clusters.filter(({ generation }) => generation === 1);
    column.slice(1).forEach((cluster, n) => {
      const above = column[n];
      expect(cluster.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    });
  });
});

describe('walking by keyboard', () => {
  const picture = layOut(small, new Set());

  it('goes left to a master and right to an apprentice', () => {
    expect(walk(picture, 'b', 'ArrowLeft', 'b')).toBe('a');
    expect(['c', 'd']).toContain(walk(picture, 'b', 'ArrowRight', 'b'));
    expect(walk(picture, 'a', 'ArrowLeft', 'b')).toBe('a');
  });

  it('goes up and down in one generation and stops at its ends', () => {
    const wide = layOut(many(3), new Set());
    const column = stopsOf(wide).filter(({ generation }) => generation === 1);
    expect(walk(wide, column[0]?.key ?? '', 'ArrowDown', 'root')).toBe(column[1]?.key);
    expect(walk(wide, column[2]?.key ?? '', 'ArrowDown', 'root')).toBe(column[2]?.key);
  });

  it('comes home', () => {
    expect(walk(picture, 'd', 'Home', 'b')).toBe('b');
  });
});
