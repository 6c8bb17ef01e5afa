import { decimal, grouped3, type Language } from './number';

/** An individual amount without its unit: 10000000 fen → 100,000.00; for tables with the unit in the head. */
export const yuanFigure = (fen: number): string => {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const cents = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '−' : ''}${grouped3(String(whole))}.${cents}`;
};

/** An individual amount: 100,000.00元. */
export const yuan = (fen: number, language: Language): string =>
  language === 'zh' ? `${yuanFigure(fen)}元` : `¥${yuanFigure(fen)}`;

/** An amount in a headline: 126万元; below ten thousand yuan it is written out. */
export const wanYuan = (fen: number, language: Language): string => {
  if (language === 'en') return `¥${decimal(fen / 100, 0)}`;
  return Math.abs(fen) < 1_000_000 ? `${decimal(fen / 100, 2)}元` : `${decimal(fen / 1_000_000, 2)}万元`;
};

/** A clawback is said, never signed: 追回3,000.00元. */
export const clawback = (fen: number, language: Language): string =>
  language === 'zh' ? `追回${yuan(Math.abs(fen), 'zh')}` : `${yuan(Math.abs(fen), 'en')} reclaimed`;

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'] as const;
const GROUPS = ['', '万', '亿', '万亿'] as const;

const groupInCapitals = (group: number): string => {
  const written = [...String(group).padStart(4, '0')].map((digit, place) =>
    digit === '0' ? '零' : `${DIGITS[Number(digit)]}${PLACES[3 - place] ?? ''}`,
  );
  return written.join('').replace(/零+/g, '零').replace(/零$/, '');
};

const wholeInCapitals = (whole: number): string => {
  const groups: string[] = [];
  for (let rest = whole, place = 0; rest > 0; rest = Math.trunc(rest / 10_000), place += 1) {
    const group = rest % 10_000;
    groups.unshift(group === 0 ? '零' : `${groupInCapitals(group)}${GROUPS[place] ?? ''}`);
  }
  return groups
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
};

/** An amount as a payment slip writes it: 300000 fen → 人民币叁仟元整. */
export const capitals = (fen: number): string => {
  const amount = Math.abs(fen);
  const [whole, jiao, cent] = [Math.trunc(amount / 100), Math.trunc(amount / 10) % 10, amount % 10];
  const yuanPart = whole > 0 ? `${wholeInCapitals(whole)}元` : '';
  const jiaoPart = jiao > 0 ? `${DIGITS[jiao]}角` : cent > 0 && whole > 0 ? '零' : '';
  const centPart = cent > 0 ? `${DIGITS[cent]}分` : '整';
  return `人民币${amount === 0 ? '零元整' : `${yuanPart}${jiaoPart}${centPart}`}`;
};

const IN_YUAN = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/** An amount as it is typed, in yuan with at most two decimals and commas as one likes, in fen; undefined for anything else. */
export const fenOf = (typed: string): number | undefined => {
  const [, whole, part = ''] = IN_YUAN.exec(typed.trim().replace(/[,，]/g, '')) ?? [];
  const fen = Number(`${whole}${part.padEnd(2, '0')}`);
  return whole !== undefined && Number.isSafeInteger(fen) ? fen : undefined;
};
