import type { Sentences, Step, Values } from './because';
import { english } from './because.en';
import { chinese } from './because.zh';

/** The steps as sentences 测算说明, in order, for a person who knows the rules and not the code. */
export const renderBecause = (steps: readonly Step[], language: 'zh' | 'en'): readonly string[] => {
  const sentences: Sentences = language === 'zh' ? chinese : english;
  const say = <K extends keyof Values>(name: K, values: Values[K]): string => sentences[name](values);
  return steps.map(({ step, values }) => say(step, values));
};
