import { parseJson } from './json';

describe('numbers in JSON', () => {
  it.each([
    ['12.5', 12.5],
    ['1.0000000000000000000', 1],
    ['0.0000000000000000000', 0],
    ['-0.0e5', -0],
    ['1e2', 100],
    ['1.5E+1', 15],
    ['1200e-2', 12],
    ['-12.10000000000000000', -12.1],
    ['9007199254740991', 9007199254740991],
    ['0.30000000000000004', 0.30000000000000004],
    ['1e21', 1e21],
    ['1.0500000000000000000', 1.05],
    ['0.00000012345678901', 1.2345678901e-7],
  ])('%s is kept', (literal, value) => expect(parseJson(literal)).toBe(value));

  it.each([
    '9007199254740993',
    '12.00000000000000000001',
    '0.99999999999999999999',
    '1e-400',
    '1e400',
    '-123456789012345678.5',
    '12345678901234567890123e1',
  ])('%s is not rounded in silence', (literal) => {
    expect(Number.isFinite(parseJson(literal))).toBe(false);
    expect(parseJson(`{"a":[${literal},"${literal}"]}`)).toEqual({ a: [expect.any(Number), literal] });
  });

  it('leaves texts alone, escapes and all', () => {
    const value = { 'a"1e400': '\\"9007199254740993', b: ['\\', '12.00000000000000000001'] };
    expect(parseJson(JSON.stringify(value))).toEqual(value);
  });

  it.each(['', '{', '1.2.3e5', '01e5', '1e', '"1e5', '12345678901234567890x', "{'a':1e5}"])('%j is no JSON', (text) =>
    expect(() => parseJson(text)).toThrow(SyntaxError),
  );
});
