import { canonicalJson, contentHash } from './canonical-json';

describe('canonical JSON', () => {
  it('sorts the members at every depth and leaves out what is undefined', () =>
    expect(canonicalJson({ b: [{ z: 1, a: '"' }, undefined], a: undefined, 10: null, 9: {} })).toBe(
      '{"10":null,"9":{},"b":[{"a":"\\"","z":1},null]}',
    ));

  it('gives equal values one hash, whatever order they were written in, and others another', () => {
    expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
    expect(contentHash({ a: 1, b: 2 })).not.toBe(contentHash({ a: 1, b: '2' }));
  });
});
