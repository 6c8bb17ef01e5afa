import { boardOf } from './board-rows';
import { funnelOf } from './cohort';

const page = [
  { id: 'a', rank: 1, value: 80 },
  { id: 'b', rank: 2, value: 40 },
  { id: 'c', rank: 2, value: 40 },
];
const reading = { keyOf: ({ id }: { id: string }) => id, ownKey: 'b', isRate: false };

describe('a leaderboard', () => {
  it('measures bars from zero against the best', () => {
    expect(boardOf(page, reading).rows.map(({ bar }) => bar)).toEqual([1, 0.5, 0.5]);
  });

  it('measures a rate against 100 per cent', () => {
    expect(boardOf(page, { ...reading, isRate: true }).rows.map(({ bar }) => bar)).toEqual([0.8, 0.4, 0.4]);
  });

  it('keeps the scale of the first page on later ones', () => {
    const later = boardOf([{ id: 'z', rank: 21, value: 20 }], { ...reading, best: 80 });
    expect(later.rows[0]?.bar).toBe(0.25);
  });

  it('marks shared ranks and the own row', () => {
    const { rows } = boardOf(page, reading);
    expect(rows.map(({ tied }) => tied)).toEqual([false, true, true]);
    expect(rows.map(({ own }) => own)).toEqual([false, true, false]);
  });

  it('pins the own row only when the page does not hold it', () => {
    const own = { id: 'q', rank: 57, value: 4 };
    expect(boardOf(page, { ...reading, ownKey: 'q', own }).pinned).toMatchObject({ rank: 57, own: true, bar: 0.05 });
    expect(boardOf(page, { ...reading, own: page[1] ?? null }).pinned).toBeNull();
  });
});

describe('the funnel of one cohort', () => {
  it('gives each step its share of all and of the step before', () => {
    const steps = funnelOf({ paired: 3604, fitForPost: 1522, independent: 956 });
    expect(steps.map(({ count }) => count)).toEqual([3604, 1522, 956]);
    expect(steps[2]?.ofAll).toBeCloseTo(0.2653, 4);
    expect(steps[2]?.ofBefore).toBeCloseTo(0.6281, 4);
    expect(steps[0]?.ofBefore).toBeNull();
  });

  it('has no share of an empty cohort', () => {
    expect(funnelOf({ paired: 0, fitForPost: 0, independent: 0 })[1]?.ofAll).toBeNull();
  });
});
