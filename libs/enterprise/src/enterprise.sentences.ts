import type { Sentences } from '@xinhuo/kernel';
import type { EnterpriseRejection, OrgNodeRejection, ParticipationRejection } from './enterprise.commands';

const orgNode: Sentences<OrgNodeRejection> = {
  DATE_IN_FUTURE: {
    zh: '日期{on:day}在今天之后，尚未发生的事不能登记。请改为今天或更早的日期。',
    en: 'The date {on:day} lies after today, and what has not happened cannot be recorded. Enter today or an earlier date.',
  },
  DATE_TOO_EARLY: {
    zh: '日期{on:day}早于可以登记的最早日期。请核对日期；确需补录的，由补录人员凭书面材料录入。',
    en: 'The date {on:day} lies before the earliest that can be recorded. Check it; history is entered by the data-entry role from paper.',
  },
  ALREADY_REGISTERED: {
    zh: '该编号已登记为另一个组织。请使用新的编号，或先查询已登记的组织。',
    en: 'This id already belongs to another node. Use a new id, or look up the node that is registered.',
  },
  NOT_REGISTERED: {
    zh: '该组织尚未登记。请先登记组织，再办理此项。',
    en: 'This node is not registered yet. Register it first.',
  },
  NAME_MISSING: {
    zh: '名称为空。请填写工会或企业的正式全称。',
    en: 'The name is empty. Enter the official full name of the union or firm.',
  },
  PARENT_UNKNOWN: {
    zh: '上级组织尚未登记。请先登记上级组织，或改选已登记的上级。',
    en: 'The parent node is not registered. Register it first, or choose one that is.',
  },
  PARENT_KIND_WRONG: {
    zh: '该类组织不能设在所选的上级之下。请改选符合层级的上级：县（区）、产业工会在市下，乡镇在县下，企业在任一级工会下。',
    en: 'A node of this kind cannot stand under that parent. Choose a fitting one: counties and industries under the city, townships under a county, enterprises under any union.',
  },
  OTHER_CITY: {
    zh: '新的上级属于另一个城市，组织不能跨市调整。请选择本市内的上级。',
    en: 'The new parent belongs to another city, and nodes do not move between cities. Choose a parent of this city.',
  },
  ROOT_STAYS: {
    zh: '市总工会是组织树的根，没有上级，不能调整。请调整其下级组织。',
    en: 'The city union is the root of the tree and cannot be moved. Move a node below it.',
  },
  CREDIT_CODE_MISSING: {
    zh: '企业未填写统一社会信用代码。请按营业执照填写18位代码。',
    en: 'The credit code of the enterprise is missing. Enter the 18 characters of its business licence.',
  },
  CREDIT_CODE_INVALID: {
    zh: '统一社会信用代码的位数、字符或校验码不对。请对照营业执照逐位核对。',
    en: 'The credit code has a wrong length, character or check character. Compare it with the business licence.',
  },
  CREDIT_CODE_NOT_EXPECTED: {
    zh: '只有企业登记统一社会信用代码。请清空此项，或将类别改为企业。',
    en: 'Only an enterprise has a credit code. Leave it empty, or choose the kind enterprise.',
  },
  CREDIT_CODE_TAKEN: {
    zh: '该统一社会信用代码已被登记，一个代码只能登记一次。请核对代码；如属误登，请联系市总工会处理。',
    en: 'This credit code is registered already, and a code is registered once. Check it, or ask the city union if that was a mistake.',
  },
};

const participation: Sentences<Exclude<ParticipationRejection, OrgNodeRejection>> = {
  NOT_AN_ENTERPRISE: {
    zh: '该组织不是企业，只有企业可以参加项目。请选择企业。',
    en: 'This node is no enterprise, and only enterprises join a programme. Choose an enterprise.',
  },
  NOT_JOINED: {
    zh: '该企业尚未参加本项目。请先办理参加手续。',
    en: 'This enterprise has not joined the programme. Let it join first.',
  },
  ALREADY_JOINED: {
    zh: '该企业已于{joinedOn:day}参加本项目，不需要重复办理。如日期有误，请联系市总工会。',
    en: 'This enterprise joined the programme on {joinedOn:day}. If that date is wrong, ask the city union.',
  },
  STAGE_SKIPPED: {
    zh: '企业阶段须逐级提升，不能由试点期直接进入成熟期。请先进入培育期。',
    en: 'Stages rise one by one, never from pilot to maturity at once. Enter the cultivation stage first.',
  },
  STAGE_FACTS_UNKNOWN: {
    zh: '暂时取不到该企业的结对和里程碑数据，无法判断是否达标。请稍后再试。',
    en: 'The pairings and milestones of this enterprise cannot be read now, so the criteria cannot be judged. Try again later.',
  },
  MONTHS_TOO_FEW: {
    zh: '参加项目未满{months}个月，不能提升到该阶段。请期满后再办理。',
    en: 'The enterprise has been in the programme for less than {months} months. Try again when they are over.',
  },
  PAIRINGS_TOO_FEW: {
    zh: '已生效结对{pairings}对，未达到标准的{needed}对。请达标后再办理。',
    en: '{pairings} pairings have taken force, {needed} are needed. Try again when there are enough.',
  },
  MECHANISM_INCOMPLETE: {
    zh: '最近一年的机制建设清单尚未全部完成。请补齐清单各项后再办理。',
    en: "The latest year's mechanism checklist is not complete. Complete its items first.",
  },
  ON_TIME_TOO_LOW: {
    zh: '到期里程碑{due}个，其中按期签认{onTime}个，未达到标准的{needed}%。请达标后再办理。',
    en: 'Of {due} milestones due, {onTime} were signed on time, below the {needed} % that are needed.',
  },
  REASON_MISSING: {
    zh: '降低企业阶段须说明理由。请填写理由。',
    en: 'Losing a stage needs a reason. Enter one.',
  },
  YEAR_OUT_OF_RANGE: {
    zh: '年度须在{from}至{to}之间，即参加项目之年至今年。请改正年度。',
    en: 'The year must lie between {from} and {to}, from the year of joining to this year. Correct it.',
  },
  HEADCOUNT_INVALID: {
    zh: '职工人数须为不小于1的整数。请改正人数。',
    en: 'The headcount must be a whole number of at least 1. Correct it.',
  },
};

/** What a refusal about a node or an enterprise's participation says to people. */
export const enterpriseSentences: Sentences<EnterpriseRejection> = { ...orgNode, ...participation };
