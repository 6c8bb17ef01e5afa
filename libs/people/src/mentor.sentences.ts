import type { Sentences } from '@xinhuo/kernel';
import type { MentorRejection } from './mentor.commands';
import { workerSentences } from './worker.sentences';

/** What a refusal about a master tells the person who asked. */
export const mentorSentences: Sentences<MentorRejection> = {
  DATE_IN_FUTURE: workerSentences.DATE_IN_FUTURE,
  DATE_TOO_EARLY: workerSentences.DATE_TOO_EARLY,
  MASTER_IS_APPRENTICE: workerSentences.MASTER_IS_APPRENTICE,
  NOT_A_MENTOR: {
    zh: '该职工不在导师库中（未入库或已退出），因此不能带徒。请先办理入库。',
    en: 'This worker is not in the mentor pool, or has left it, and cannot take apprentices. Admit them first.',
  },
  ALREADY_ADMITTED: {
    zh: '该职工已在导师库中，且入库内容不同。名额变化请修改名额。',
    en: 'This worker is in the mentor pool already, with other contents. To change the places, set them.',
  },
  GRADE_TOO_LOW: {
    zh: '该职工的等级是{grade:certified}，低于高级工，不能按等级入库。有荣誉或特殊技能的，请改选入库依据。',
    en: 'This worker holds {grade:certified}, below senior worker, and cannot be admitted by grade. Choose honour or special skill where that applies.',
  },
  PLACES_INVALID: {
    zh: '名额{places}无效。请填1至{most}的整数；填0表示按项目统一规定。',
    en: '{places} places are not possible. Give a whole number from 1 to {most}, or 0 for what the programme sets.',
  },
  NO_TRADE: { zh: '未填写工种。请至少填写一个可带徒的工种。', en: 'No trade is given. Please name at least one.' },
  NO_PLACE_LEFT: {
    zh: '该师傅的{places}个带徒名额已用{used}个，没有空余。请另选师傅，或待有结对结束后再办理。',
    en: 'Of the {places} places of this master {used} are taken; none is left. Choose another master, or wait until a pairing ends.',
  },
  PLACE_HELD_OTHERWISE: {
    zh: '这份结对已为另一名徒弟占用名额，不能更换徒弟。请用新的结对重新登记。',
    en: 'This pairing holds a place for another apprentice. Register a new pairing instead.',
  },
  NOT_A_WORKER: {
    zh: '该人员不是在职职工，不能入库。请先登记职工；离职后又回来的，请先办理调动。',
    en: 'This person is not employed and cannot be admitted. Register the worker, or record the move of one who came back.',
  },
};
