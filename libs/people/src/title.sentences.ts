import type { Sentences } from '@xinhuo/kernel';
import type { TitleRejection } from './title.commands';
import { workerSentences } from './worker.sentences';

/** What a refusal about a title tells the person who asked. */
export const titleSentences: Sentences<TitleRejection> = {
  DATE_IN_FUTURE: workerSentences.DATE_IN_FUTURE,
  DATE_TOO_EARLY: {
    zh: '日期{day:day}早于可填的最早日期{earliestOn:day}（撤销不得早于授予）。请核对日期。',
    en: 'The date {day:day} lies before {earliestOn:day}, the earliest possible; a title is not revoked before it was awarded.',
  },
  HOLDER_MISMATCH: {
    zh: '“{title:title}”的授予对象不符：带徒名师授予个人，师带徒优秀企业授予企业。请重新选择对象。',
    en: '“{title:title}” cannot go to this kind of holder: 带徒名师 is for persons, 师带徒优秀企业 for enterprises. Choose again.',
  },
  HOLDER_UNKNOWN: {
    zh: '本市没有登记这个授予对象，因此没有授予称号。请核对对象编号，或先登记该职工（企业）。',
    en: 'No such worker or enterprise is registered in this city, so no title was awarded. Check the holder, or register them first.',
  },
  NOT_AWARDED: {
    zh: '没有这项称号的授予记录，因此不能撤销。请核对称号。',
    en: 'This title has not been awarded, so it cannot be revoked. Please check it.',
  },
  TITLE_TAKEN: {
    zh: '称号编号与项目、称号、对象不一致。请不要自行指定编号，重新提交即可。',
    en: 'The id does not belong to this programme, title and holder. Leave the id out and submit again.',
  },
};
