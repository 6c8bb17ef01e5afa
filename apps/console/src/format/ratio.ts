import { type Language, percent, wholeNumber } from './number';

/** A mean as the interface gives it: with how many it was come by. */
export interface MeasuredShare {
  readonly value: number | null;
  readonly n: number;
  readonly missing: number;
  readonly waiting: number;
}

const brackets = (parts: readonly string[], language: Language): string => {
  if (parts.length === 0) return '';
  return language === 'zh' ? `（${parts.join('；')}）` : ` (${parts.join('; ')})`;
};

/** What a ratio counts: 按812人计算；缺基线144人；尚未独立上岗2648人. Parts of nought are left out, n never. */
export const basis = ({ n, missing, waiting }: MeasuredShare, waitingFor: string, language: Language): string => {
  const zh = language === 'zh';
  const parts = [zh ? `按${wholeNumber(n)}人计算` : `${wholeNumber(n)} measured`];
  if (missing > 0) parts.push(zh ? `缺基线${wholeNumber(missing)}人` : `${wholeNumber(missing)} without a baseline`);
  if (waiting > 0) parts.push(zh ? `${waitingFor}${wholeNumber(waiting)}人` : `${wholeNumber(waiting)} ${waitingFor}`);
  return brackets(parts, language);
};

/** The whole line: 54%（按812人计算；…）, or a dash where nothing can be computed. */
export const ratio = (measured: MeasuredShare, waitingFor: string, language: Language): string =>
  measured.value === null ? '—' : `${percent(measured.value)}${basis(measured, waitingFor, language)}`;
