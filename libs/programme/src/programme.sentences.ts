import type { Sentences } from '@xinhuo/kernel';
import type { ProgrammeRejection } from './programme.commands';
import type { RulebookRejection } from './rulebook.commands';

/** What a refusal about a programme says to people. */
export const programmeSentences: Sentences<ProgrammeRejection> = {
  ALREADY_LAUNCHED: {
    zh: '该编号已用于另一个项目。请使用新的编号，或修改已启动项目的目标和设置。',
    en: 'This id belongs to another programme. Use a new one, or change the targets and settings of the one that runs.',
  },
  NOT_LAUNCHED: {
    zh: '该项目尚未启动。请先启动项目，再办理此项。',
    en: 'This programme has not been launched. Launch it first.',
  },
  NOT_A_CITY: {
    zh: '项目只能由市总工会启动，所选组织不是市总工会。请选择市总工会。',
    en: 'A programme belongs to a city union, and this node is none. Choose the city union.',
  },
  NAME_MISSING: {
    zh: '项目名称为空。请填写项目名称。',
    en: 'The name of the programme is empty. Enter one.',
  },
  PERIOD_INVALID: {
    zh: '项目起止日期不对：{startsOn:day}至{endsOn:day}。请填写存在的日期，且结束不早于开始。',
    en: 'The period {startsOn:day} to {endsOn:day} is not possible. Enter days that exist, the end not before the start.',
  },
  TARGET_INVALID: {
    zh: '目标“{target:target}”须为不小于0的整数。请改正。',
    en: 'The target {target:target} must be a whole number from 0. Correct it.',
  },
  SETTING_INVALID: {
    zh: '设置“{setting:setting}”须为{from}至{to}的整数，各阶段月数须依次递增。请改正。',
    en: 'The setting {setting:setting} must be a whole number from {from} to {to}, and phases must end one after another. Correct it.',
  },
  TRADES_INVALID: {
    zh: '重点工种清单中有空白或重复的工种。请删去后再发布。',
    en: 'The list of priority trades has an empty or repeated one. Remove it and publish again.',
  },
  EFFECTIVE_TOO_EARLY: {
    zh: '生效日期不能早于{earliest:day}，以免改变已往的认定。请改为该日或以后的日期。',
    en: 'The list cannot take effect before {earliest:day}, since past judgements would change. Choose that day or a later one.',
  },
  TRADE_MISSING: {
    zh: '工种为空。请填写培养计划模板所属的工种。',
    en: 'The trade is empty. Enter the trade that the template is for.',
  },
  MILESTONE_INVALID: {
    zh: '里程碑“{milestone:milestone}”填写有误：须有代码，期限为0至120的整月数，最少天数为0至3660的整数；只有适岗、独立上岗、出师可标为考核节点。请改正。',
    en: 'The milestone {milestone:milestone} is not valid: it needs a key, whole months from 0 to 120 and days from 0 to 3660, and only the three gates are gates. Correct it.',
  },
  MILESTONE_REPEATED: {
    zh: '里程碑“{milestone:milestone}”出现了两次。请保留一个，或改用不同的代码。',
    en: 'The milestone {milestone:milestone} stands twice. Keep one, or give it another key.',
  },
  GATE_MISSING: {
    zh: '模板在相应阶段缺少考核节点“{gate:gate}”。请补上适岗、独立上岗、出师三个考核节点。',
    en: 'The template lacks the gate {gate:gate} in its phase. Add all three: fit for post, independent, completion.',
  },
  GATE_NOT_LAST: {
    zh: '里程碑“{milestone:milestone}”的期限晚于本阶段的考核节点“{gate:gate}”。请将考核节点放在阶段末尾。',
    en: 'The milestone {milestone:milestone} is due after the gate {gate:gate} that ends its phase. Let the gate come last.',
  },
  CRITERIA_INVALID: {
    zh: '企业阶段标准有误：各项须为整数，成熟期不得低于培育期。请改正。',
    en: 'The stage criteria are not valid: whole numbers, and maturity never easier than cultivation. Correct them.',
  },
};

/** What a refusal about a rulebook says to people. */
export const rulebookSentences: Sentences<RulebookRejection> = {
  CONTENT_INVALID: {
    zh: '奖补办法内容有误：{problem}。请按提示修改后重新提交。',
    en: 'The rulebook is not valid: {problem}. Correct it and send it again.',
  },
  OTHER_PROGRAMME: {
    zh: '该奖补办法属于另一个项目。请使用新的编号。',
    en: 'This rulebook belongs to another programme. Use a new id.',
  },
  ALREADY_PUBLISHED: {
    zh: '该奖补办法已发布，内容不能再改。请以新的编号起草新版本。',
    en: 'This rulebook is published and cannot be changed. Draft a new version under a new id.',
  },
  NOT_DRAFTED: {
    zh: '该奖补办法尚未起草。请先起草，再由另一人发布。',
    en: 'This rulebook has not been drafted. Draft it first; another person publishes it.',
  },
  CONTENT_CHANGED: {
    zh: '所核对的内容已不是当前草案。请重新阅读当前草案后再发布。',
    en: 'What was read is no longer the current draft. Read the current draft and publish that.',
  },
  EFFECTIVE_INVALID: {
    zh: '生效日期不存在。请填写存在的日期。',
    en: 'The effective date does not exist. Enter a day that does.',
  },
  SAME_PERSON: {
    zh: '起草人不能发布自己起草的办法。请由另一人发布。',
    en: 'Whoever drafted a rulebook does not publish it. Let another person do so.',
  },
};
