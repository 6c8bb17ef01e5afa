import type { Sentence } from '@xinhuo/kernel';
import type { Sentences, Step, Values } from './because';
import { english } from './because.en';
import { chinese } from './because.zh';

const say = <K extends keyof Values>(sentences: Sentences, name: K, values: Values[K]): string =>
  sentences[name](values);

/** One step of a 测算说明 in both languages, for a person who knows the rules and not the code. */
export const inWords = ({ step, values }: Step): Sentence => ({
  zh: say(chinese, step, values),
  en: say(english, step, values),
});
