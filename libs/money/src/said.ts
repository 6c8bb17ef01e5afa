import { amountText, dayText, type NamedKind, nameOf, type Sentence } from '@xinhuo/kernel';
import { tier } from './because.zh';
import type { RuleText } from './rule-text';

/** A sentence in one language, with the words for amounts, days and codes at hand. */
export interface Words {
  readonly money: (fen: number) => string;
  readonly day: (on: string) => string;
  readonly named: (kind: NamedKind, code: string) => string;
  readonly tier: (grade: number) => string;
  /** A name and its amount. */
  readonly priced: (name: string, fen: number) => string;
  readonly list: (parts: readonly string[]) => string;
}

const wordsOf = (language: keyof Sentence): Words => ({
  money: (fen) => amountText(fen)[language],
  day: (on) => dayText(on)[language],
  named: (kind, code) => nameOf(kind, code)[language],
  tier: (grade) => (language === 'zh' ? tier(grade) : `grade ${grade}`),
  priced: (name, fen) => `${name}${language === 'zh' ? '' : ' '}${amountText(fen)[language]}`,
  list: (parts) => parts.join(language === 'zh' ? '、' : ', '),
});

const ZH = wordsOf('zh');
const EN = wordsOf('en');

/** One rule, said in both languages. */
export const said = (rule: string, zh: (words: Words) => string, en: (words: Words) => string): RuleText => ({
  rule,
  zh: zh(ZH),
  en: en(EN),
});

/** 高级工1,000.00元、技师2,000.00元. */
export const amountsSaid =
  (amounts: Readonly<Record<string, number | undefined>>) =>
  ({ named, priced, list }: Words): string =>
    list(Object.entries(amounts).map(([grade, fen]) => priced(named('grade', grade), fen ?? 0)));
