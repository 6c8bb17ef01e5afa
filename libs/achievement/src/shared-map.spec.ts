import fc from 'fast-check';
import { emptyMap, getIn, putIn, type SharedMap } from './shared-map';

/** Two texts of one 32-bit hash, so that one leaf holds both. */
const TWINS = ['costarring', 'liquid'] as const;

describe('a map that shares its parts', () => {
  it('answers like any other map', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(fc.constantFrom(...TWINS), fc.string()), fc.nat())), (pairs) => {
        const plain = new Map(pairs);
        const map = pairs.reduce<SharedMap<number>>((all, [key, value]) => putIn(all, key, value), emptyMap);
        for (const [key, value] of plain) expect(getIn(map, key)).toBe(value);
        expect(getIn(map, 'nobody put this')).toBeUndefined();
      }),
    ));

  it('tells keys of one hash apart', () => {
    const map = putIn(putIn<number>(emptyMap, TWINS[0], 1), TWINS[1], 2);
    expect(TWINS.map((key) => getIn(map, key))).toEqual([1, 2]);
  });

  it('leaves the map before as it was, and shares nearly all of it', () => {
    let map: SharedMap<number> = emptyMap;
    for (let n = 0; n < 10_000; n += 1) map = putIn(map, `entry ${n}`, n);
    const after = putIn(map, 'entry 77', -1);
    expect([getIn(map, 'entry 77'), getIn(after, 'entry 77')]).toEqual([77, -1]);
    expect(after.filter((part, slot) => part !== map[slot])).toHaveLength(1);
  });
});
