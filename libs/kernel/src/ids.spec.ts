import { derivedId, isUuid } from './ids';

describe('a derived id', () => {
  it.each([
    [['a'], '2136e99f-48ea-5267-8f75-697d7ce20cd7'],
    [['师傅', 'pairing-1', 7], '9d82412e-03b3-5d3f-9842-aa46917d69f1'],
    [['a', 'b'], '3a2595b4-a6ec-5f0a-bc61-839b739dfa08'],
    [['ab'], '79951920-1c27-5aa2-8187-9a4c1f2302b5'],
  ])('of %j is the same in every release: the log holds what was derived before', (parts, id) => {
    expect(derivedId(...parts)).toBe(id);
    expect(isUuid(id)).toBe(true);
  });
});
