/** A number whose digits a double cannot hold may hide: many digits, or an exponent. */
const SUSPECT = /\d[\d.]{15}|\d[eE]/;
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/g;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Not a number that any rule allows; every reader refuses it at its path. */
const INEXACT = '1e999';

/** A decimal's digits without idle zeros, and the place of its point: numbers of equal size have equal text. */
const canonical = (literal: string): string => {
  const [mantissa = '', exponent = '0'] = literal.replace(/^-/, '').split(/[eE]/);
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = (whole + fraction).replace(/^0+/, '');
  const point = BigInt(exponent) + BigInt(digits.length - fraction.length);
  const cut = digits.replace(/0+$/, '');
  return cut === '' ? '0' : `${cut}e${point}`;
};

const exact = (token: string): string => {
  if (token.startsWith('"') || !NUMBER.test(token)) return token;
  const value = Number(token);
  return Number.isFinite(value) && canonical(`${value}`) === canonical(token) ? token : INEXACT;
};

/**
 * Parses JSON without rounding a number in silence: 12.00000000000000000001 is not 12.
 * Such numbers become Infinity, which no field takes. Throws a SyntaxError as `JSON.parse` does.
 */
export const parseJson = (text: string): unknown =>
  JSON.parse(SUSPECT.test(text) ? text.replace(TOKEN, exact) : text) as unknown;
