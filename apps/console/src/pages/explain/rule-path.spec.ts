import { rulePlace } from './rule-path';

describe('the place of a rule in its rulebook', () => {
  it.each([
    ['rulebook.schemes[0]', { scheme: 1, part: undefined, number: undefined }],
    ['rulebook.schemes[2].requires', { scheme: 3, part: 'requires', number: undefined }],
    ['rulebook.schemes[0].indicators[4]', { scheme: 1, part: 'indicators', number: 5 }],
    ['rulebook.schemes[0].grid.A.1', { scheme: 1, part: 'grid', number: undefined }],
    ['rulebook.schemes[1].parts[0].on.milestone', { scheme: 2, part: 'parts', number: 1 }],
    ['rulebook.schemes[0].invented', { scheme: 1, part: undefined, number: undefined }],
  ])('is read from %s', (path, place) => expect(rulePlace(path)).toEqual(place));

  it('is unknown elsewhere', () => expect(rulePlace('settings.year')).toBeUndefined());
});
