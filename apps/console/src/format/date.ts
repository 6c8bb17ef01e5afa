import type { Language } from './number';

/** A civil day as the interface writes it, YYYY-MM-DD, in Asia/Shanghai. */
export type Day = string;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const parts = (day: Day): readonly [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return [year, month, date];
};

/** In a sentence: 3月1日 within the year spoken of, else 2025年3月1日. */
export const sentenceDay = (day: Day, language: Language, year?: number): string => {
  const [y, m, d] = parts(day);
  if (language === 'zh') return `${y === year ? '' : `${y}年`}${m}月${d}日`;
  return `${d} ${MONTHS[m - 1] ?? ''}${y === year ? '' : ` ${y}`}`;
};

/** On paper: 2025年3月1日, always whole. */
export const paperDay = (day: Day): string => sentenceDay(day, 'zh');

/** An instant on the clock of the city: 2025-03-01 14:05. */
export const instant = (at: string): string => {
  const shifted = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  return `${shifted.slice(0, 10)} ${shifted.slice(11, 16)}`;
};

/** Today on the wall calendar of the city. */
export const todayInCity = (now = Date.now()): Day => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);

/** Whole days from one day to another; negative when the second lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

/** A deadline as what is left of it. */
export type Left = 'overdue' | 'soon' | 'later';

/** Overdue, within seven days, or later. */
export const leftState = (due: Day, today: Day): Left => {
  const left = daysBetween(today, due);
  if (left < 0) return 'overdue';
  return left <= 7 ? 'soon' : 'later';
};

/** 还剩3天, 今天到期, 已逾期2天; the date itself stands beside it. */
export const daysLeft = (due: Day, today: Day, language: Language): string => {
  const left = daysBetween(today, due);
  const count = Math.abs(left);
  if (left === 0) return language === 'zh' ? '今天到期' : 'due today';
  if (language === 'zh') return left > 0 ? `还剩${count}天` : `已逾期${count}天`;
  const unit = count === 1 ? 'day' : 'days';
  return left > 0 ? `${count} ${unit} left` : `${count} ${unit} overdue`;
};
