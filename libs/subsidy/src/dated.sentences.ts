import type { DateRefusal, Sentences } from '@xinhuo/kernel';

/** What is said of a date that lies ahead, or too far back. */
export const datedSentences: Sentences<DateRefusal> = {
  DATE_IN_FUTURE: {
    zh: '日期{on:day}晚于今天或晚于所在步骤的日期，尚未发生的事不能登记。请改为实际发生的日期。',
    en: 'The date {on:day} lies after today or after the step it belongs to. Enter the day on which it happened.',
  },
  DATE_TOO_EARLY: {
    zh: '日期{on:day}早于可补录的期限。请核对日期，确需补录的请由数据补录人员凭材料办理。',
    en: 'The date {on:day} lies further back than may be entered now. Check it, or have it entered as history with its papers.',
  },
};
