import { bulletsOf, elapsedShare } from './targets';

const programme = { startsOn: '2025-01-01', endsOn: '2027-12-31', asOf: '2025-12-31' };
const target = (reached: number, aim: number) => ({
  key: 'promotedWorkers',
  target: aim,
  reached,
  share: reached / aim,
  pacePerYear: null,
  paceNeededPerYear: null,
  paceRatio: null,
});

describe('the three-year targets as bullets', () => {
  it('has a third of three years over at the end of the first', () => {
    expect(elapsedShare(programme)).toBeCloseTo(1 / 3, 3);
  });

  it('puts what is reached, the even pace and the target on one scale', () => {
    const [bullet] = bulletsOf([target(1506, 10_000)], programme);
    expect(bullet).toMatchObject({ reachedAt: 0.1506, targetAt: 1, evenCount: 3333, state: 'behind' });
    expect(bullet?.evenAt).toBeCloseTo(1 / 3, 3);
  });

  it('lets a bar grow past its target', () => {
    const [bullet] = bulletsOf([target(75, 50)], programme);
    expect(bullet).toMatchObject({ reachedAt: 1, state: 'reached' });
    expect(bullet?.targetAt).toBeCloseTo(2 / 3, 6);
  });

  it('says that the time is over instead of asking for a pace', () => {
    const [bullet] = bulletsOf([target(40, 50)], { ...programme, asOf: '2028-02-01' });
    expect(bullet).toMatchObject({ state: 'over', evenAt: 1 });
  });

  it('draws a target of zero without dividing by it', () => {
    const [bullet] = bulletsOf([target(0, 0)], programme);
    expect(bullet).toMatchObject({ reachedAt: 0, targetAt: 0, state: 'reached' });
  });
});
