import { amountText, nameOf, type Sentence } from '@xinhuo/kernel';
import type { Alternative, AlternativeValues } from './alternatives';
import { tier } from './because.zh';

type Said = { readonly [K in keyof AlternativeValues]: (values: AlternativeValues[K]) => Sentence };

const SAID: Said = {
  nextGrade: ({ distance, min, grade, amountFen }) => ({
    zh: `再得${distance}分（达到${min}分）即达${tier(grade)}，奖补标准为${amountText(amountFen).zh}。`,
    en: `${distance} points more (${min} in all) reach grade ${grade}, whose amount is ${amountText(amountFen).en}.`,
  }),
  indicator: ({ metric, value, target, grade, amountFen }) => ({
    zh: `仅“${nameOf('metric', metric).zh}”由${value ?? '无数据'}提高到${target}，即达${tier(grade)}，奖补标准为${amountText(amountFen).zh}。`,
    en: `“${nameOf('metric', metric).en}” alone, raised from ${value ?? 'no data'} to ${target}, reaches grade ${grade}, whose amount is ${amountText(amountFen).en}.`,
  }),
  margin: ({ grade, min, margin, below, amountFen }) => ({
    zh:
      `总分高出${tier(grade)}线${margin}分；低于${min}分则` +
      (below === null ? '不予奖补。' : `为${tier(below)}，奖补标准为${amountText(amountFen).zh}。`),
    en:
      `The score lies ${margin} points above the line of grade ${grade}; below ${min} ` +
      (below === null ? 'nothing is granted.' : `it is grade ${below}, whose amount is ${amountText(amountFen).en}.`),
  }),
  class: ({ side, headcount, class: name, amountFen }) => ({
    zh: `得分不变而职工${side === 'from' ? '达到' : '少于'}${headcount}人，则属于${name}类，奖补标准为${amountText(amountFen).zh}。`,
    en: `At the same score, ${side === 'from' ? 'from' : 'with fewer than'} ${headcount} people${side === 'from' ? ' on' : ''}, class ${name} applies, whose amount is ${amountText(amountFen).en}.`,
  }),
};

const say = <K extends keyof AlternativeValues>(kind: K, values: AlternativeValues[K]): Sentence => SAID[kind](values);

/** What would have changed an amount, in both languages. */
export const alternativeInWords = ({ alternative, values }: Alternative): Sentence => say(alternative, values);
