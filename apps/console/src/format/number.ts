/** The two languages of the console. */
export type Language = 'zh' | 'en';

/** 12800 → 12,800 and 3604 → 3604: people write a comma from five digits up. */
export const wholeNumber = (value: number): string => {
  const digits = String(Math.round(Math.abs(value)));
  const grouped = digits.length < 5 ? digits : grouped3(digits);
  return value < 0 ? `−${grouped}` : grouped;
};

/** 100000 → 100,000, always: amounts and English. */
export const grouped3 = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** At most so many decimals, without trailing zeros: 1.50 → 1.5. */
export const decimal = (value: number, atMost: number): string => {
  const [whole = '0', part = ''] = Math.abs(value).toFixed(atMost).split('.');
  const rest = part.replace(/0+$/, '');
  const sign = value < 0 && Number(`${whole}.${part}`) !== 0 ? '−' : '';
  return `${sign}${whole.length < 5 ? whole : grouped3(whole)}${rest && `.${rest}`}`;
};

/** Always one decimal, so that a column of rates stands straight: 81 → 81.0. */
export const tenths = (value: number): string => value.toFixed(1);

/** 0.5432 → 54%; one decimal only where it tells something, below ten per cent. */
export const percent = (share: number): string => {
  const hundredths = share * 100;
  return `${decimal(hundredths, Math.abs(hundredths) < 10 ? 1 : 0)}%`;
};

/** 3604人: heads, each person once. */
export const persons = (count: number, language: Language): string =>
  language === 'zh' ? `${wholeNumber(count)}人` : `${wholeNumber(count)} ${count === 1 ? 'person' : 'people'}`;

/** 12,800人次: times, the same person several times. */
export const personTimes = (count: number, language: Language): string =>
  language === 'zh' ? `${wholeNumber(count)}人次` : `${wholeNumber(count)} ${count === 1 ? 'time' : 'times'}`;

/** 41天 / 41 days. */
export const days = (count: number, language: Language): string =>
  language === 'zh' ? `${wholeNumber(count)}天` : `${wholeNumber(count)} ${count === 1 ? 'day' : 'days'}`;

/** Scores are kept in hundredths of a point: 8531 → 85.31. */
export const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
