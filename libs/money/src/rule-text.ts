import type { Sentence } from '@xinhuo/kernel';

/** What a rulebook says at one of its places, in both languages. */
export interface RuleText extends Sentence {
  /** Below the scheme (`indicators[2]`), or from the rulebook on as steps name it: `rulebook.schemes[0].indicators[2]`. */
  readonly rule: string;
}
