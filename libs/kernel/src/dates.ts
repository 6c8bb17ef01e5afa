/**
 * Business days in Asia/Shanghai, written `YYYY-MM-DD`, from 0001-01-01 to 9999-12-31.
 * Days compare with `<` as strings. Nothing here knows a clock or a time zone.
 */
export type Day = string;

/** The last day that can be written: later results of `addDays` and its kin are refused. */
export const LAST_DAY: Day = '9999-12-31';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

// Read digit by digit: money looks at millions of days, and cutting texts is ten times slower.
const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const two = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** The calendar year of a day. */
export const yearOf = (day: Day): number => two(day, 0) * 100 + two(day, 2);
const monthOf = (day: Day): number => two(day, 5);
const dateOf = (day: Day): number => two(day, 8);

const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9] as const;

const hasForm = (text: string): boolean => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  for (const at of DIGITS) {
    const value = digit(text, at);
    if (value < 0 || value > 9) return false;
  }
  return true;
};

/** Whether a value is a day that exists, written in full: not `2025-02-29`, not `2025-1-1`, not year 0000. */
export const isDate = (value: unknown): value is Day => {
  if (typeof value !== 'string' || !hasForm(value)) return false;
  const date = dateOf(value);
  return yearOf(value) > 0 && date >= 1 && date <= daysInMonth(yearOf(value), monthOf(value));
};

const written = (year: number, month: number, date: number): Day => {
  if (year < 1 || year > 9999) throw new RangeError(`No day of the year ${year} can be written`);
  const padded = (n: number) => (n < 10 ? `0${n}` : `${n}`);
  return `${year > 999 ? year : `${year}`.padStart(4, '0')}-${padded(month)}-${padded(date)}`;
};

// Both ways of the civil calendar count years from 1 March, so that a leap day comes last (era = 400 years).
const ERA_DAYS = 146_097;
const EPOCH = 719_468; // from 0000-03-01 to 1970-01-01

/** Days since 1970-01-01, as an integer: the form for counting. */
export const dayNumber = (day: Day): number => {
  const month = monthOf(day);
  const year = yearOf(day) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - EPOCH;
};

/** The day of a `dayNumber`. Throws a RangeError outside the years 0001 to 9999. */
export const dayOfNumber = (number: number): Day => {
  const shifted = number + EPOCH;
  const era = Math.floor(shifted / ERA_DAYS);
  const dayOfEra = shifted - era * ERA_DAYS;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return written(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, date);
};

/** `days` later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => dayOfNumber(dayNumber(day) + days);

/** Whole days from one day to another: 0 for the same day, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The same date of a later month; the month's last day where there is none (31 January + 1 = 28 or 29 February). */
export const addMonths = (day: Day, months: number): Day => {
  const count = yearOf(day) * 12 + monthOf(day) - 1 + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12 + 1;
  return written(year, month, Math.min(dateOf(day), daysInMonth(year, month)));
};

/** The anniversary; of 29 February it is 28 February in a year without one. */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** The earliest of some days; undefined for none. */
export const earliest = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((first, day) => (first === undefined || day < first ? day : first), undefined);

/** The latest of some days; undefined for none. */
export const latest = (days: readonly Day[]): Day | undefined =>
  days.reduce<Day | undefined>((last, day) => (last === undefined || day > last ? day : last), undefined);
