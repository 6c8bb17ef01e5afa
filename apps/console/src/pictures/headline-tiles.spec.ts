import { type HeadlineFigures, tilesOf } from './headline-tiles';

const year: HeadlineFigures = {
  pairedWorkers: 3604,
  masters: 1300,
  enterprises: 209,
  fitForPost: 1522,
  independent: 956,
  proficiencyGain: { value: 0.6, n: 700, missing: 2000, waiting: 904 },
  onboardingReduction: { value: null, n: 0, missing: 144, waiting: 2648 },
  breakthroughs: 436,
  competitionEntries: 1596,
  pacesetters: 375,
  promotedPersons: 1505,
  promotions: [{ count: 196 }, { count: 450 }, { count: 860 }],
  smallInnovations: 609,
  grantedEnterprises: 28,
  grantsPaidFen: 126_000_000,
  productivityGain: null,
};

describe('the tiles of a year', () => {
  const tiles = tilesOf(year);
  const all = [...tiles.growth, ...tiles.results, ...tiles.incentives];
  const tile = (key: string) => all.find((one) => one.key === key);

  it('keeps persons and person-times apart', () => {
    expect(tile('promotedPersons')).toMatchObject({ unit: 'persons', value: 1505 });
    expect(tile('promotionSteps')).toMatchObject({ unit: 'personTimes', value: 1506 });
    expect(tile('competitionEntries')?.unit).toBe('personTimes');
  });

  it('shows a mean with its basis, and null where it cannot be computed', () => {
    expect(tile('proficiencyGain')).toMatchObject({ value: 0.6, basis: { n: 700, missing: 2000, waiting: 904 } });
    expect(tile('onboardingReduction')).toMatchObject({ value: null, basis: { n: 0, missing: 144, waiting: 2648 } });
  });

  it('never invents a figure that nobody cited', () => {
    expect(tile('productivityGain')?.value).toBeNull();
  });

  it('shows every figure once', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all).toHaveLength(16);
  });
});
