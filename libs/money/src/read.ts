import { type Day, type Fen, type Grade, isDate, isFen, isGrade, type Ratio, units } from '@xinhuo/kernel';

/** Takes an unknown JSON value and gives a value that follows the rules, or throws `Malformed`. */
export type Read<T> = (value: unknown) => T;

/** What a `Read` gives. */
export type Given<R> = R extends Read<infer T> ? T : never;

/** Where a file breaks which rule of money.md §1. The path grows outwards while the error passes the containers. */
export class Malformed extends Error {
  constructor(
    readonly problem: string,
    public path = '',
  ) {
    super(problem);
  }
}

/** A field's or an element's part of a path: `.name`, `["odd name"]` or `[3]`. Long names are cut. */
export const segment = (key: string | number): string => {
  if (typeof key === 'number') return `[${key}]`;
  return /^[\p{L}\p{N}_-]{1,80}$/u.test(key) ? `.${key}` : `[${quoted(key)}]`;
};

const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** Adds the place within its container to an error on its way out. */
export const within = (error: unknown, key: string | number): unknown => {
  if (error instanceof Malformed) error.path = segment(key) + error.path;
  return error;
};

/** A reader of single values that follow one test; `what` completes the sentence “expected …”. */
const checked =
  <T>(what: string, test: (value: unknown) => value is T): Read<T> =>
  (value) => {
    if (test(value)) return value;
    throw new Malformed(`expected ${what}${value === undefined ? ', but it is missing' : ''}`);
  };

/** A text; the empty one says nothing and is refused. */
export const text: Read<string> = checked(
  'a text that is not empty',
  (v): v is string => typeof v === 'string' && v !== '',
);
/** `true` or `false`, and nothing that could be taken for one. */
export const flag: Read<boolean> = checked('true or false', (v): v is boolean => typeof v === 'boolean');
/** A calendar day that exists. */
export const day: Read<Day> = checked('a day that exists, like "2025-01-31"', isDate);
/** An amount above zero, in whole fen that a double holds exactly. */
export const fen: Read<Fen> = checked('whole fen from 1 to 9007199254740991', isFen);
/** One of the eight grades, by its code. */
export const grade: Read<Grade> = checked('a grade like "SENIOR"', isGrade);

/** One of some words. */
export const oneOf = <const W extends string>(...words: readonly W[]): Read<W> =>
  checked(words.map((word) => `"${word}"`).join(' or '), (v): v is W => words.some((word) => word === v));

/** A whole number from `from` to `to`, by its value: 1.0 is 1. */
export const whole = (from: number, to: number = Number.MAX_SAFE_INTEGER): Read<number> => {
  const read = checked(
    `a whole number from ${from} to ${to}`,
    (v): v is number => Number.isSafeInteger(v) && (v as number) >= from && (v as number) <= to,
  );
  return (value) => read(value) + 0; // no −0
};

/** The decimals a metric, target, weight or `min` may have. */
export const DECIMALS = 4;
const LIMIT = 1e9;

/** A number with at most four decimals, not beyond ±10⁹. */
export const decimal: Read<number> = checked(
  'a number with at most four decimals, from -1000000000 to 1000000000',
  (v): v is number => typeof v === 'number' && Math.abs(v) <= LIMIT && units(v, DECIMALS) !== undefined,
);

/** A decimal as a whole number of ten-thousandths. */
export const tenThousandths: Read<number> = (value) => units(decimal(value), DECIMALS) ?? 0;

/** The same, above 0. */
export const positive: Read<number> = (value) => {
  const read = tenThousandths(value);
  if (read <= 0) throw new Malformed('expected a number above 0');
  return read;
};

const RATIO = /^([1-9]\d{0,8})\/([1-9]\d{0,8})$/;

/** Two whole numbers above 0, each of at most nine digits without leading zeros. */
export const ratio: Read<Ratio> = (value) => {
  const [, numerator, denominator] = (typeof value === 'string' && RATIO.exec(value)) || [];
  if (numerator === undefined) throw new Malformed('expected a fraction like "1/2"');
  return { numerator: Number(numerator), denominator: Number(denominator) };
};

/** May be absent, but not null. */
export const optional =
  <T>(read: Read<T>): Read<T | undefined> =>
  (value) =>
    value === undefined ? undefined : read(value);

/** May be absent, which means `otherwise`. */
export const absent =
  <T>(read: Read<T>, otherwise: T): Read<T> =>
  (value) =>
    value === undefined ? otherwise : read(value);

/** May be null or absent, which means null. */
export const nullable =
  <T>(read: Read<T>): Read<T | null> =>
  (value) =>
    value === undefined || value === null ? null : read(value);
