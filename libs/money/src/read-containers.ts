import type { Fen, Grade } from '@xinhuo/kernel';
import { fen, type Given, grade, Malformed, type Read, within } from './read';

type Shape = Readonly<Record<string, Read<unknown>>>;
type Shaped<S extends Shape> = { readonly [K in keyof S]: Given<S[K]> };
type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plain = (value: unknown): Plain => {
  if (isPlain(value)) return value;
  throw new Malformed(`expected an object${value === undefined ? ', but it is missing' : ''}`);
};

/** An object with these fields and no others. Copied whole first: most fields are given back as they are. */
export const object = <S extends Shape>(shape: S): Read<Shaped<S>> => {
  const fields = Object.entries(shape);
  const refuseOthers = (from: Plain): void => {
    const other = Object.keys(from).find((name) => !Object.hasOwn(shape, name));
    if (other !== undefined) throw within(new Malformed('unknown field'), other);
  };
  return (value) => {
    const from = plain(value);
    const result: Record<string, unknown> = { ...from };
    let present = 0;
    let at = '';
    try {
      for (const [name, read] of fields) {
        at = name;
        const given = from[name];
        if (given !== undefined) present++;
        const taken = read(given);
        if (!Object.is(taken, given)) result[name] = taken;
      }
    } catch (error) {
      refuseOthers(from); // a misspelt name says more than the field that it leaves missing
      throw within(error, at);
    }
    if (Object.keys(from).length !== present) refuseOthers(from);
    return result as Shaped<S>;
  };
};

/** A list of such elements. */
export const list =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value))
      throw new Malformed(`expected a list${value === undefined ? ', but it is missing' : ''}`);
    let at = 0;
    const result: T[] = [];
    try {
      for (; at < value.length; at++) result.push(read(value[at]));
    } catch (error) {
      throw within(error, at);
    }
    return result;
  };

/** An object used as a table from names to values; a name is not empty. Look values up with `own`. */
export const table =
  <T>(read: Read<T>, readName: Read<string> = name): Read<Readonly<Record<string, T>>> =>
  (value) => {
    const from = plain(value);
    const result: Record<string, unknown> = { ...from };
    let at = '';
    try {
      for (at of Object.keys(from)) {
        readName(at);
        result[at] = read(from[at]);
      }
    } catch (error) {
      throw within(error, at);
    }
    return result as Readonly<Record<string, T>>;
  };

const name: Read<string> = (value) => {
  if (value === '') throw new Malformed('expected a name that is not empty');
  return String(value);
};

/** Fen by grade; a grade may be missing. */
export const amountsByGrade: Read<Readonly<Partial<Record<Grade, Fen>>>> = table(fen, grade);

/** The value under a name, never one that every object inherits (`constructor`). */
export const own = <T>(values: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** A list in which no two elements share this field. */
export const distinct = <F extends string, T extends { readonly [K in F]: string }>(
  field: F,
  read: Read<readonly T[]>,
): Read<readonly T[]> => {
  return (value) => {
    const elements = read(value);
    const seen = new Set<string>();
    elements.forEach((element, n) => {
      if (seen.has(element[field])) throw within(within(new Malformed('is there twice in the list'), field), n);
      seen.add(element[field]);
    });
    return elements;
  };
};

/** One more rule on what was read; `check` throws. */
export const also =
  <T>(read: Read<T>, check: (value: T) => void): Read<T> =>
  (value) => {
    const result = read(value);
    check(result);
    return result;
  };

/** Two days of one object in order: the later may be absent or the same day. */
export const inOrder =
  <F extends string, L extends string>(first: F, last: L) =>
  (value: Readonly<Record<F | L, string | null>>): void => {
    const [start, end] = [value[first], value[last]];
    if (start === null || end === null || end >= start) return;
    throw within(new Malformed(`expected a day not before ${first}`), last);
  };
