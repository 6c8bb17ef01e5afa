import type { Sentences } from '@xinhuo/kernel';
import type { WorkerRejection } from './worker.commands';

/** What a refusal about a worker tells the person who asked. */
export const workerSentences: Sentences<WorkerRejection> = {
  DATE_IN_FUTURE: {
    zh: '日期{day:day}晚于{today:day}，尚未发生的事不能登记。请核对日期。',
    en: 'The date {day:day} is after {today:day}; what has not happened yet cannot be recorded. Please check the date.',
  },
  DATE_TOO_EARLY: {
    zh: '日期{day:day}早于可填的最早日期{earliestOn:day}。历史资料请由代录人员凭纸质材料录入。',
    en: 'The date {day:day} lies before {earliestOn:day}, the earliest that may be entered. History is entered by the data-entry role from the papers.',
  },
  NOT_REGISTERED: {
    zh: '该职工尚未登记，因此无法办理。请先登记职工。',
    en: 'This worker is not registered yet. Please register the worker first.',
  },
  ALREADY_REGISTERED: {
    zh: '该职工已登记，且登记内容不同。换单位请办理调动，等级变化请登记晋级。',
    en: 'This worker is registered already, with other contents. Use a move or a promotion instead.',
  },
  NAME_DIFFERS: {
    zh: '该身份证号已有账号，姓名与所填的不同。请核对姓名和身份证号；如账号信息有误，请联系账号管理员。',
    en: 'Somebody has an account under this identity number, by another name. Check both, or ask the administrator of accounts.',
  },
  WORKER_LEFT: {
    zh: '该职工已离职，因此无法办理。如已重新入职，请先办理调动。',
    en: 'This worker has left. If they have come back, record the move first.',
  },
  PERSON_ERASED: {
    zh: '该人员的个人信息已删除，不能再办理业务。',
    en: 'The personal data of this person have been erased; nothing more can be done for them.',
  },
  APPRENTICE_PAIRED: {
    zh: '该徒弟已有一份未结束的结对，一名徒弟同一时间只能有一名师傅。请先结束原结对，或办理更换师傅。',
    en: 'This apprentice is in a pairing already, and one apprentice has one master at a time. End that pairing first, or change its master.',
  },
  MASTER_IS_APPRENTICE: {
    zh: '师傅与徒弟是同一人，不能结对。请另选师傅或徒弟。',
    en: 'Master and apprentice are the same person. Please choose another master or apprentice.',
  },
  STILL_PAIRED: {
    zh: '该人员还有未结束的结对，因此不能删除个人信息。请先结束结对。',
    en: 'This person is still in a pairing, so their data cannot be erased. End the pairing first.',
  },
  GRADE_MISMATCH: {
    zh: '发证当日该职工的等级是{grade:certified}，与填写的原等级{from:certified}不符。请核对原等级或先登记此前的晋级。',
    en: 'On the day of the certificate the worker held {grade:certified}, not {from:certified}. Check the old grade, or record the earlier promotion first.',
  },
  NOT_A_PROMOTION: {
    zh: '{to:certified}不高于{from:certified}，不是晋级。请核对新等级。',
    en: '{to:certified} does not stand above {from:certified}, so this is no promotion. Please check the new grade.',
  },
  JUMP_NEEDS_REASON: {
    zh: '一次晋升{steps}级，须写明越级理由（如竞赛获奖）。请补填理由。',
    en: 'This is a jump of {steps} grades and needs a reason, such as a competition medal. Please give the reason.',
  },
  PAIRING_UNKNOWN: {
    zh: '该职工不是这份结对的徒弟，晋级不能记在这份结对名下。请重新选择结对。',
    en: 'This worker was not the apprentice of that pairing, so the promotion cannot be credited to it. Choose the pairing again.',
  },
  NOT_RECORDED: {
    zh: '没有这条晋级记录。请先由企业登记晋级。',
    en: 'There is no such promotion. It is recorded at the enterprise first.',
  },
  ALREADY_RECORDED: {
    zh: '该编号下已登记另一条晋级记录，内容不同，未作改动。请核对；确需更正的，请先撤销原记录，再用新编号登记。',
    en: 'Another promotion with other contents is recorded under this id; nothing was changed. Check it; to correct it, revoke that one and record a new one.',
  },
  PROMOTION_ID_TAKEN: {
    zh: '该编号已用于另一人的晋级，未作登记。请换一个编号，或不填编号重新提交。',
    en: 'This id belongs to a promotion of somebody else; nothing was recorded. Use another id, or leave it out.',
  },
  PROMOTION_REVOKED: {
    zh: '这条晋级记录已撤销，不能再核验。如撤销有误，请重新登记。',
    en: 'This promotion has been revoked and cannot be verified. If that was wrong, record it anew.',
  },
  SAME_PERSON: {
    zh: '登记（含代录）与核验须由不同的人完成，晋级者本人也不能核验。请由另一人核验。',
    en: 'Who recorded or entered a promotion, or was promoted, cannot verify it. Another person must do so.',
  },
  SCAN_MISSING: {
    zh: '代录须附签字纸质材料的扫描件。请先上传扫描件再提交。',
    en: 'What is entered for somebody else needs the scan of the paper they signed. Upload it first.',
  },
  NOT_THE_PERSON: {
    zh: '同意书只能由本人给出或撤回。请由本人办理，或凭本人签字的纸质材料代录。',
    en: 'Only the person can give or withdraw a consent. They do it themselves, or a signed paper is entered for them.',
  },
};
