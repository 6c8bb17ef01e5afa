import {
  type Given,
  day,
  fen,
  Malformed,
  oneOf,
  optional,
  positive,
  tenThousandths,
  text,
  whole,
  within,
} from './read';
import { also, distinct, list, object, own, table } from './read-containers';

const HUNDRED = 1_000_000; // in ten-thousandths

const indicators = also(list(object({ metric: text, target: positive, weight: positive })), (read) => {
  const sum = read.reduce((total, { weight }) => total + weight, 0);
  if (sum !== HUNDRED) throw new Malformed('expected weights that sum to 100');
});

const grades = also(list(object({ grade: whole(1), min: tenThousandths })), (read) => {
  if (read.length === 0) throw new Malformed('expected at least one grade');
  read.forEach(({ grade, min }, n) => {
    const before = read[n - 1];
    if (before && grade <= before.grade) throw within(within(new Malformed('expected grades that rise'), 'grade'), n);
    if (before && min >= before.min) throw within(within(new Malformed('expected a min that falls'), 'min'), n);
  });
});

const classes = also(distinct('class', list(object({ class: text, headcountAtLeast: optional(whole(0)) }))), (read) => {
  const last = read.at(-1);
  if (!last) throw new Malformed('expected at least one class');
  if (last.headcountAtLeast === undefined) return;
  throw within(within(new Malformed('expected no condition on the last class'), 'headcountAtLeast'), read.length - 1);
});

/** A table that has exactly these names. */
const exactly = (found: Readonly<Record<string, unknown>>, names: ReadonlySet<string>, what: string): void => {
  for (const name of Object.keys(found)) {
    if (!names.has(name)) throw within(new Malformed(`expected only ${what} of this scheme`), name);
  }
  for (const name of names) {
    if (own(found, name) === undefined) throw within(new Malformed('expected an amount, but it is missing'), name);
  }
};

const inside = (field: string, check: () => void): void => {
  try {
    check();
  } catch (error) {
    throw within(error, field);
  }
};

const terms = object({
  key: text,
  kind: oneOf('tier-grid'),
  payOn: day,
  requires: list(text),
  indicators,
  grades,
  classes,
  grid: table(table(fen)),
  quota: optional(table(whole(0))),
  budgetFen: optional(whole(0)),
});

/** A yearly enterprise grant 三等两类 (§2.1). `target`, `weight` and `min` are in ten-thousandths. */
export type TierGrid = Given<typeof terms>;

/** Reads the terms: a grid has exactly each class with each grade, a quota only grades of the scheme. */
export const readTierGrid = also(terms, ({ grades: rungs, classes: sizes, grid, quota = {} }) => {
  const numbers = new Set(rungs.map(({ grade }) => `${grade}`));
  const names = new Set(sizes.map((size) => size.class));
  inside('grid', () => {
    exactly(grid, names, 'classes');
    for (const [name, amounts] of Object.entries(grid)) inside(name, () => exactly(amounts, numbers, 'grades'));
  });
  inside('quota', () => {
    const other = Object.keys(quota).find((name) => !numbers.has(name));
    if (other !== undefined) throw within(new Malformed('expected only grades of this scheme'), other);
  });
});
