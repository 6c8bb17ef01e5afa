import { commonMultiple, decimalText, isFen, quotient, roundHalfUp, sumBelowOne, timesDown, units } from '.';

const half = { numerator: 1, denominator: 2 };
const third = { numerator: 1, denominator: 3 };

describe('exact numbers', () => {
  it('read a decimal as whole units, or not at all', () => {
    expect(units(12.5, 4)).toBe(125_000);
    expect(units(84.995, 4)).toBe(849_950);
    expect(units(-0.0001, 4)).toBe(-1);
    expect(Object.is(units(-0, 4), 0)).toBe(true);
    expect(units(999_999_999.9999, 4)).toBe(9_999_999_999_999);
    expect(units(0.00001, 4)).toBeUndefined();
    expect(units(1.00005, 4)).toBeUndefined();
    expect([Infinity, NaN, 1e300].map((value) => units(value, 4))).toEqual([undefined, undefined, undefined]);
  });

  it('write units as a decimal', () => {
    expect([125_000, 5, 0, -5, 1_000_000, -125_000].map((whole) => decimalText(whole, 4))).toEqual([
      '12.5', '0.0005', '0', '-0.0005', '100', '-12.5',
    ]); // prettier-ignore
    expect(decimalText(8500n, 2)).toBe('85');
    expect(decimalText(70, 0)).toBe('70');
  });

  it('take a share and round it down', () => {
    expect(timesDown(500_000, third)).toBe(166_666);
    expect(timesDown(2, third)).toBe(0);
    expect(timesDown(30_001, half)).toBe(15_000);
    expect(timesDown(Number.MAX_SAFE_INTEGER, { numerator: 1, denominator: 1 })).toBe(Number.MAX_SAFE_INTEGER);
    expect(timesDown(Number.MAX_SAFE_INTEGER, { numerator: 999_999_998, denominator: 999_999_999 })).toBe(9007199245733791);
    expect(timesDown(Number.MAX_SAFE_INTEGER, { numerator: 3, denominator: 2 })).toBeUndefined();
  }); // prettier-ignore

  it('round a half up, below zero too', () => {
    expect([1n, 2n, 3n, -1n, -2n, -3n, 0n].map((n) => roundHalfUp(n, 2n))).toEqual([1n, 1n, 2n, 0n, -1n, -1n, 0n]);
    expect([1n, -1n, -2n, 4n, 5n].map((n) => roundHalfUp(n, 3n))).toEqual([0n, 0n, -1n, 1n, 2n]);
  });

  it('give a quotient with so many decimals', () => {
    expect(quotient(2, 3, 4)).toBe(0.6667);
    expect(quotient(1, 8, 2)).toBe(0.13);
    expect(quotient(-1, 8, 2)).toBe(-0.12);
    expect(quotient(1, -8, 2)).toBe(-0.12);
    expect(quotient(1, 0, 2)).toBeUndefined();
  });

  it('know whether fractions fill the whole', () => {
    expect(sumBelowOne([half, third])).toBe(true);
    expect(sumBelowOne([half, half])).toBe(false);
    expect(sumBelowOne([third, third, third])).toBe(false);
    expect(sumBelowOne([])).toBe(true);
  });

  it('find a common multiple', () => expect(commonMultiple(12n, 18n)).toBe(36n));

  it('call whole positive safe numbers fen', () => {
    expect([1, Number.MAX_SAFE_INTEGER].every(isFen)).toBe(true);
    expect([0, -1, 1.5, 2 ** 53, '1', null, NaN, 1n].some(isFen)).toBe(false);
  });
});
