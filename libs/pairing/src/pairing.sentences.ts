import type { Sentences } from '@xinhuo/kernel';
import type { PairingRejection } from './pairing.commands';

/** Each refusal in words: what happened, why, and what to do now. */
export const pairingSentences: Sentences<PairingRejection> = {
  ALREADY_REGISTERED: {
    zh: '结对未重复登记：该编号的结对已存在。请刷新结对列表查看。',
    en: 'Not registered again: a pairing with this id exists. Reload the list of pairings.',
  },
  NOT_REGISTERED: {
    zh: '操作未完成：该结对尚未登记。请先登记结对。',
    en: 'Nothing was recorded: this pairing is not registered. Register it first.',
  },
  NOT_ACTIVE: {
    zh: '操作未完成：师徒协议尚未生效，三方还没有全部确认。请先完成三方确认；不再结对的，请不同意该协议。',
    en: 'Nothing was recorded: the agreement is not in force until all three have confirmed it. Confirm it first, or decline it where the pairing is given up.',
  },
  CLOSED: {
    zh: '操作未完成：该结对已结束，不能再更改。需要继续带徒的，请重新登记结对。',
    en: 'Nothing was recorded: this pairing is over and cannot change. To go on, register a new one.',
  },
  MASTER_IS_APPRENTICE: {
    zh: '结对未登记：师傅和徒弟是同一人。请另选师傅或徒弟。',
    en: 'Not registered: master and apprentice are the same person. Choose another.',
  },
  APPRENTICE_ELSEWHERE: {
    zh: '结对未登记：徒弟不是该企业的职工。请核对企业，或先办理职工调动。',
    en: 'Not registered: the apprentice does not work at this enterprise. Check the enterprise, or record the move first.',
  },
  MASTER_GRADE_TOO_LOW: {
    zh: '结对未登记：师傅的技能等级低于高级工，且不是以荣誉或特殊技能入库。请另选师傅，或先更新其等级。',
    en: 'Not registered: the master’s grade is below senior worker, and neither an honour nor a special skill admitted them. Choose another master, or record their grade first.',
  },
  MASTER_NOT_ABOVE: {
    zh: '结对未登记：师傅的技能等级应高于徒弟。请另选师傅，或核对两人的等级。',
    en: 'Not registered: the master’s grade must be above the apprentice’s. Choose another master, or check both grades.',
  },
  TARGET_GRADE_TOO_LOW: {
    zh: '协议未保存：目标等级低于徒弟现有等级。请重新选择目标等级。',
    en: 'Not saved: the target grade is below the apprentice’s own. Choose another target grade.',
  },
  TERM_OUT_OF_RANGE: {
    zh: '协议未保存：带徒期限应为一至三年，到期日应在{earliest:day}至{latest:day}之间。请修改到期日。',
    en: 'Not saved: a term lasts one to three years, so its last day lies between {earliest:day} and {latest:day}. Change the last day.',
  },
  PLAN_INCOMPLETE: {
    zh: '协议未保存：培养计划缺少考核节点“{milestone:milestone}”。请补上该节点，或改用工种模板。',
    en: 'Not saved: the plan lacks the gate {milestone:milestone}. Add it, or take the trade’s template.',
  },
  PLAN_INVALID: {
    zh: '协议未保存：培养计划中的里程碑“{milestone:milestone}”有误（重复、顺序不对或日期不在协议期内）。请修改该项。',
    en: 'Not saved: the milestone {milestone:milestone} of the plan is wrong (given twice, out of order, or due outside the term). Correct it.',
  },
  SIGNED_MILESTONE_DROPPED: {
    zh: '协议未生效：新版本去掉了已签认的里程碑“{milestone:milestone}”。请保留该项后重新起草。',
    en: 'Not recorded: the new version drops the milestone {milestone:milestone}, which is signed. Draft it again with that milestone.',
  },
  NOTHING_TO_CONFIRM: {
    zh: '操作未完成：没有待确认的协议版本。请刷新页面查看现行协议。',
    en: 'Nothing was recorded: no version waits for confirmation. Reload to see the agreement in force.',
  },
  VERSION_SUPERSEDED: {
    zh: '操作未完成：协议最新版本为第{current}版，内容已变动。请查看最新版本后再操作。',
    en: 'Nothing was recorded: the latest version is {current}; its content has changed. Read it before going on.',
  },
  VERSION_LAPSED: {
    zh: '确认未记录：该版本应在{lapsesOn:day}前（含当日）确认，现已过期。请重新起草协议。',
    en: 'Not confirmed: this version could be confirmed up to {lapsesOn:day}. Draft the agreement again.',
  },
  LAPSE_NOT_DUE: {
    zh: '协议未失效：确认期限到{lapsesOn:day}，尚未届满。请到期后再处理。',
    en: 'Not lapsed: it may be confirmed up to {lapsesOn:day}. Come back after that day.',
  },
  NOT_A_PARTY: {
    zh: '操作未完成：该步骤只能由本结对的当事人办理。请由本人登录办理，或由经办人凭签字扫描件代录。',
    en: 'Nothing was recorded: only the person concerned takes this step. Let them sign in, or have an officer enter the signed paper.',
  },
  SAME_PERSON: {
    zh: '操作未完成：该步骤须由另一人办理，经手人和录入人都不得重复。请换一位无关人员办理。',
    en: 'Nothing was recorded: this step needs other eyes, both to act and to enter it. Let somebody else do it.',
  },
  SCAN_MISSING: {
    zh: '代录未保存：缺少签字原件的扫描件。请上传扫描件后再提交。',
    en: 'Not entered: the scan of the signed paper is missing. Upload it and send again.',
  },
  REASON_MISSING: {
    zh: '操作未完成：没有填写原因。请填写原因后再提交。',
    en: 'Nothing was recorded: the reason is missing. Write it and send again.',
  },
  DATE_IN_FUTURE: {
    zh: '日期未采用：{on:day}晚于今天（{today:day}）。请改为今天或更早的日期。',
    en: 'Not recorded: {on:day} lies after today ({today:day}). Choose today or an earlier day.',
  },
  DATE_TOO_EARLY: {
    zh: '日期未采用：{on:day}早于可补录的最早日期{earliestOn:day}。请改日期，或交由历史数据录入员凭扫描件代录。',
    en: 'Not recorded: {on:day} lies before {earliestOn:day}, the earliest day that can still be entered. Choose a later day, or have the data-entry officer enter the paper.',
  },
  BEFORE_DRAFT: {
    zh: '日期未采用：{on:day}早于该版本的起草日期{first:day}。请核对日期。',
    en: 'Not recorded: {on:day} lies before {first:day}, when this version was drafted. Check the date.',
  },
  BEFORE_START: {
    zh: '日期未采用：{on:day}早于协议约定的开始日期{first:day}。请核对日期。',
    en: 'Not recorded: {on:day} lies before {first:day}, the start date of the agreement. Check the date.',
  },
  BEFORE_FORCE: {
    zh: '日期未采用：{on:day}早于协议生效日期{first:day}。请核对日期。',
    en: 'Not recorded: {on:day} lies before {first:day}, when the agreement took force. Check the date.',
  },
  BEFORE_SUBMISSION: {
    zh: '日期未采用：{on:day}早于徒弟提交日期{first:day}。请核对日期。',
    en: 'Not recorded: {on:day} lies before {first:day}, when the apprentice handed it in. Check the date.',
  },
  BEFORE_SIGN_OFF: {
    zh: '日期未采用：{on:day}早于师傅签认日期{first:day}。请核对日期。',
    en: 'Not recorded: {on:day} lies before {first:day}, when the master signed. Check the date.',
  },
  UNKNOWN_MILESTONE: {
    zh: '操作未完成：现行培养计划中没有里程碑“{milestone:milestone}”。请刷新页面后重新选择。',
    en: 'Nothing was recorded: the plan in force has no milestone {milestone:milestone}. Reload and choose again.',
  },
  EVIDENCE_MISSING: {
    zh: '里程碑未提交：没有佐证材料。请上传照片、文件或填写说明；代录的须附扫描件。',
    en: 'Not submitted: there is no evidence. Add a photo, a file or a note; what is entered from paper needs its scan.',
  },
  NOT_SUBMITTED: {
    zh: '操作未完成：该里程碑没有待签认的提交。请徒弟先提交。',
    en: 'Nothing was recorded: nothing has been handed in for this milestone. Let the apprentice submit it first.',
  },
  NOT_SIGNED: {
    zh: '操作未完成：里程碑“{milestone:milestone}”师傅尚未签认。请师傅先签认。',
    en: 'Nothing was recorded: the master has not signed the milestone {milestone:milestone}. Let the master sign first.',
  },
  ALREADY_SIGNED: {
    zh: '操作未完成：该里程碑师傅已签认。如有错误，请工会先撤回签认。',
    en: 'Nothing was recorded: the master has signed this milestone. If that was wrong, the union withdraws it first.',
  },
  GATE_OUT_OF_ORDER: {
    zh: '操作未完成：前一考核节点“{milestone:milestone}”到该日仍未通过。请先完成前一节点，或核对日期。',
    en: 'Nothing was recorded: the earlier gate {milestone:milestone} has not been reached on or before this day. Complete it first.',
  },
  LATER_GATE_SIGNED: {
    zh: '撤回未完成：后面的考核节点“{milestone:milestone}”已签认。请先撤回后面的节点。',
    en: 'Not withdrawn: the later gate {milestone:milestone} is signed. Withdraw that one first.',
  },
  SCORE_INVALID: {
    zh: '出师未登记：成绩应在0至100之间。请核对理论和实操成绩。',
    en: 'Not completed: a score lies between 0 and 100. Check both scores.',
  },
  EXAMINER_MISSING: {
    zh: '出师未登记：没有填写考评人员。请至少填写一名考评人员。',
    en: 'Not completed: no examiner is named. Name at least one.',
  },
  EXAM_NOT_PASSED: {
    zh: '出师未登记：理论{theoryScore}分、实操{practicalScore}分，两项均须达到60分。请补考后再登记。',
    en: 'Not completed: theory {theoryScore}, practice {practicalScore}; both need 60. Repeat the exam first.',
  },
};
