import type { Sentences } from '@xinhuo/kernel';
import { mentorSentences } from './mentor.sentences';
import { workerSentences } from './worker.sentences';

/** Why master and apprentice cannot be reserved for a pairing. */
export type ReservationRejection =
  | 'MASTER_IS_APPRENTICE'
  | 'MASTER_LEFT'
  | 'NOT_A_MENTOR'
  | 'NO_PLACE_LEFT'
  | 'PLACE_HELD_OTHERWISE'
  | 'APPRENTICE_PAIRED'
  | 'APPRENTICE_LEFT';

/** What such a refusal tells; the pairing module answers with these. */
export const reservationSentences: Sentences<ReservationRejection> = {
  MASTER_IS_APPRENTICE: workerSentences.MASTER_IS_APPRENTICE,
  MASTER_LEFT: {
    zh: '这名师傅已离职，不能再带徒。请另选师傅。',
    en: 'This master has left and cannot take an apprentice. Please choose another master.',
  },
  NOT_A_MENTOR: mentorSentences.NOT_A_MENTOR,
  NO_PLACE_LEFT: mentorSentences.NO_PLACE_LEFT,
  PLACE_HELD_OTHERWISE: mentorSentences.PLACE_HELD_OTHERWISE,
  APPRENTICE_PAIRED: workerSentences.APPRENTICE_PAIRED,
  APPRENTICE_LEFT: {
    zh: '这名徒弟已离职，不能结对。请另选徒弟；已重新入职的请先办理调动。',
    en: 'This apprentice has left. Choose another, or record the move first when they have come back.',
  },
};
