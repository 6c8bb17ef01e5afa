import { type Day, isDate } from '../dates';
import type { Fen } from '../fen';
import type { Sentence } from '../rules';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A whole number of hundredths, with two decimals: 250000 is `2,500.00`. From the digits, never divided. */
export const hundredths = (whole: number): string => {
  const digits = `${Math.abs(whole)}`.padStart(3, '0');
  return `${whole < 0 ? '-' : ''}${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
};

/** An amount as people read it: 10000000 fen are `100,000.00元` and `¥100,000.00`. */
export const amountText = (fen: Fen): Sentence => ({ zh: `${hundredths(fen)}元`, en: `¥${hundredths(fen)}` });

/** A day inside a sentence: `2025年3月1日` and `1 March 2025`. What is no day, such as a mistyped one, stays as it is. */
export const dayText = (day: Day): Sentence => {
  if (!isDate(day)) return { zh: day, en: day };
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { zh: `${year}年${month}月${date}日`, en: `${date} ${MONTHS[month - 1]} ${year}` };
};
