import type { DateRefusal, Sentence, Sentences } from '@xinhuo/kernel';
import type { AssessmentRejection } from './assessment.commands';
import type { BreakthroughRejection } from './breakthrough.commands';
import type { CompetitionRejection } from './competition.commands';
import type { FigureRejection } from './figure.commands';
import type { HonourRejection } from './honour.commands';
import type { InnovationRejection } from './innovation.commands';

const dates: Sentences<DateRefusal> = {
  DATE_IN_FUTURE: {
    zh: '日期{on:day}在今天之后，尚未发生的事不能登记。请改为今天或更早的日期。',
    en: 'The date {on:day} lies after today, and what has not happened cannot be recorded. Enter today or an earlier date.',
  },
  DATE_TOO_EARLY: {
    zh: '日期{on:day}早于允许登记的范围，或早于上一步的日期。请核对日期；确需补录的，由补录人员凭书面材料录入。',
    en: 'The date {on:day} lies before what may still be recorded, or before the step it follows. Check it; history is entered by the data-entry role from paper.',
  },
};

const reason: Sentence = {
  zh: '撤销须说明理由。请填写理由。',
  en: 'A revocation needs a reason. Enter one.',
};

const evidence: Sentence = {
  zh: '缺少佐证文件，或文件编号有误、重复。请先上传文件，再填写其编号。',
  en: 'Evidence is missing, or a file is named wrongly or twice. Upload the files and name them.',
};

/** What a refusal about a breakthrough says to people. */
export const breakthroughSentences: Sentences<BreakthroughRejection> = {
  ...dates,
  ALREADY_STARTED: {
    zh: '该编号已用于另一个攻关项目。请使用新的编号。',
    en: 'This id belongs to another breakthrough. Use a new one.',
  },
  NOT_STARTED: {
    zh: '该攻关项目尚未立项。请先立项，再验收。',
    en: 'This breakthrough has not been started. Start it first.',
  },
  ALREADY_ACCEPTED: {
    zh: '该攻关项目已验收，每个项目只计一次。如验收日期有误，请先撤销后另行立项。',
    en: 'This breakthrough is accepted already, and a project counts once. If the date is wrong, revoke it and start anew.',
  },
  NOT_ACCEPTED: {
    zh: '该攻关项目尚未验收，没有可撤销的成果。请核对项目。',
    en: 'This breakthrough has not been accepted, so there is nothing to revoke. Check which one is meant.',
  },
  ALREADY_REVOKED: {
    zh: '该攻关项目的成果已撤销，不能再验收。请重新立项。',
    en: 'The result of this breakthrough was revoked. Start a new project.',
  },
  TITLE_MISSING: {
    zh: '攻关项目名称为空。请填写项目名称。',
    en: 'The title of the breakthrough is empty. Enter one.',
  },
  TEAM_INVALID: {
    zh: '攻关团队为空或有重复人员。请至少填写一人，每人一次。',
    en: 'The team is empty or names somebody twice. Name at least one person, each once.',
  },
  EVIDENCE_MISSING: evidence,
  REASON_MISSING: reason,
  SAME_PERSON: {
    zh: '立项人（含代录人）不能验收自己登记的项目。请由另一人验收。',
    en: 'Whoever started the project, or entered it, does not accept it. Let another person do so.',
  },
  TEAM_MEMBER: {
    zh: '攻关团队成员不能验收本项目。请由团队以外的人验收。',
    en: 'A member of the team does not accept its result. Let somebody outside the team do so.',
  },
};

/** What a refusal about a small innovation says to people. */
export const innovationSentences: Sentences<InnovationRejection> = {
  ...dates,
  ALREADY_RECORDED: {
    zh: '该编号已用于另一项“五小”成果。请使用新的编号。',
    en: 'This id belongs to another small innovation. Use a new one.',
  },
  NOT_RECORDED: {
    zh: '该“五小”成果尚未登记。请先登记，再确认转化落地。',
    en: 'This small innovation has not been recorded. Record it first.',
  },
  ALREADY_CONVERTED: {
    zh: '该“五小”成果已转化落地，每项只计一次。如日期有误，请先撤销后另行登记。',
    en: 'This small innovation is converted already, and each counts once. If the date is wrong, revoke it and record anew.',
  },
  NOT_CONVERTED: {
    zh: '该“五小”成果尚未转化落地，没有可撤销的记录。请核对编号。',
    en: 'This small innovation has not been converted, so there is nothing to revoke. Check which one is meant.',
  },
  ALREADY_REVOKED: {
    zh: '该“五小”成果的转化已撤销，不能再确认。请重新登记。',
    en: 'The conversion of this small innovation was revoked. Record a new one.',
  },
  TITLE_MISSING: {
    zh: '“五小”成果名称为空。请填写名称。',
    en: 'The title of the small innovation is empty. Enter one.',
  },
  TEAM_INVALID: {
    zh: '完成人为空或有重复人员。请至少填写一人，每人一次。',
    en: 'The makers are missing or one stands twice. Name at least one person, each once.',
  },
  EVIDENCE_MISSING: evidence,
  REASON_MISSING: reason,
  SAME_PERSON: {
    zh: '登记人（含代录人）不能确认自己登记的成果已转化。请由另一人确认。',
    en: 'Whoever recorded the innovation, or entered it, does not confirm its conversion. Let another person do so.',
  },
  TEAM_MEMBER: {
    zh: '完成人不能确认自己的成果已转化。请由完成人以外的人确认。',
    en: 'A maker does not confirm the conversion. Let somebody else do so.',
  },
};

/** What a refusal about a competition says to people. */
export const competitionSentences: Sentences<CompetitionRejection> = {
  ...dates,
  ALREADY_ANNOUNCED: {
    zh: '该编号已用于另一场竞赛。请使用新的编号。',
    en: 'This id belongs to another competition. Use a new one.',
  },
  NOT_ANNOUNCED: {
    zh: '该竞赛尚未发布。请先发布竞赛，再办理报名和获奖。',
    en: 'This competition has not been announced. Announce it first.',
  },
  NAME_INVALID: {
    zh: '竞赛名称应为不超过{most}个字的正式名称，不能写说明、号码或换行。请改写。',
    en: 'The name is the official one of at most {most} characters, with no remark, number or line break. Change it.',
  },
  NAME_MISSING: {
    zh: '竞赛名称为空。请填写竞赛名称。',
    en: 'The name of the competition is empty. Enter one.',
  },
  DATE_INVALID: {
    zh: '竞赛日期不存在。请填写存在的日期。',
    en: 'The day of the competition does not exist. Enter one that does.',
  },
  ENTRY_CLOSED: {
    zh: '竞赛已于{heldOn:day}举行，此后不能报名。请核对报名日期。',
    en: 'The competition was held on {heldOn:day}; nobody enters after that day. Check the date of the entry.',
  },
  ENTRY_EXISTS: {
    zh: '该报名编号已用于另一次报名。请使用新的编号。',
    en: 'This entry id belongs to another entry. Use a new one.',
  },
  ALREADY_ENTERED: {
    zh: '此人已报名本场竞赛，同一竞赛每人计一次，不需要重复报名。请核对人员。',
    en: 'This person has entered the competition already; each counts once a competition. Check the person.',
  },
  NOT_ENTERED: {
    zh: '没有这条报名记录。请核对报名编号。',
    en: 'There is no such entry. Check its id.',
  },
  ENTRY_WITHDRAWN: {
    zh: '该报名已退出，不能登记获奖。请重新报名或核对编号。',
    en: 'This entry was withdrawn and wins nothing. Enter again, or check the id.',
  },
  HAS_PRIZE: {
    zh: '该报名已登记获奖，不能退出。请核对报名编号。',
    en: 'This entry has won a prize and cannot be withdrawn. Check its id.',
  },
  PRIZE_INVALID: {
    zh: '奖次须为1、2或3。请改正。',
    en: 'A prize is 1, 2 or 3. Correct it.',
  },
  OTHER_PRIZE: {
    zh: '该报名已登记为{prize}等奖。请核对奖次。',
    en: 'This entry has prize {prize} already. Check the prize.',
  },
  OWN_PRIZE: {
    zh: '本人不能登记自己获奖。请由他人登记。',
    en: 'Nobody records a prize of their own. Let somebody else do so.',
  },
};

/** What a refusal about an honour says to people. */
export const honourSentences: Sentences<HonourRejection> = {
  ...dates,
  ALREADY_CONFERRED: {
    zh: '该编号已用于另一项荣誉。请使用新的编号。',
    en: 'This id belongs to another honour. Use a new one.',
  },
  NOT_CONFERRED: {
    zh: '该荣誉尚未授予，没有可撤销的记录。请核对编号。',
    en: 'This honour has not been conferred, so there is nothing to revoke. Check which one is meant.',
  },
  ALREADY_REVOKED: {
    zh: '该荣誉已撤销。如需重新授予，请使用新的编号。',
    en: 'This honour was revoked. Confer it anew under another id.',
  },
  OWN_HONOUR: {
    zh: '本人不能授予自己荣誉。请由他人办理。',
    en: 'Nobody confers an honour on themselves. Let somebody else do so.',
  },
  REASON_MISSING: reason,
};

/** What a refusal about an assessment says to people. */
export const assessmentSentences: Sentences<AssessmentRejection> = {
  ...dates,
  INSTRUMENT_INVALID: {
    zh: '测评工具应为不超过{most}个字的名称或代号，不能写说明、号码或换行。请改写。',
    en: 'The instrument is a name or code of at most {most} characters, with no remark, number or line break. Change it.',
  },
  INSTRUMENT_MISSING: {
    zh: '测评工具为空。请填写所用的测评表或试题名称，前后两次须一致。',
    en: 'The instrument is empty. Name the test that was used; both assessments need the same.',
  },
  SCORE_INVALID: {
    zh: '得分须大于0且不超过10000分，最多两位小数。请改正。',
    en: 'A score lies above 0 and up to 10000 points, with at most two decimals. Correct it.',
  },
  ALREADY_ASSESSED: {
    zh: '该编号的测评已登记为另一个得分。请使用新的编号。',
    en: 'This id has another score already. Use a new one.',
  },
  OUT_OF_ORDER: {
    zh: '该测评工具最近一次测评日期为{latest:day}，新的测评不能早于该日。请按时间顺序登记。',
    en: 'The latest assessment with this instrument is of {latest:day}; a new one cannot be earlier. Record them in order.',
  },
  OWN_ASSESSMENT: {
    zh: '本人不能测评自己。请由师傅或工会人员测评。',
    en: 'Nobody assesses themselves. Let the master or the union do so.',
  },
};

/** What a refusal about a cited figure says to people. */
export const figureSentences: Sentences<FigureRejection> = {
  ...dates,
  FIGURE_UNKNOWN: {
    zh: '该指标由系统计算，不能引用外部数据。请只引用劳动生产率提升。',
    en: 'This figure is computed and cannot be cited. Only the gain in productivity can.',
  },
  VALUE_INVALID: {
    zh: '数值超出范围。请按比例填写，例如0.18表示18%。',
    en: 'The value is out of range. Enter a share, such as 0.18 for 18 %.',
  },
  SOURCE_MISSING: {
    zh: '引用数据须注明来源。请填写来源。',
    en: 'A cited figure needs its source. Enter it.',
  },
  YEAR_OUT_OF_RANGE: {
    zh: '年度须在{from}至{to}之间。请改正。',
    en: 'The year must lie between {from} and {to}. Correct it.',
  },
};
