import type { Sentences } from '@xinhuo/kernel';
import { datedSentences } from './dated.sentences';
import type { GrantRejection } from './grant.commands';

/** What a grant says when it refuses. */
export const grantSentences: Sentences<GrantRejection> = {
  ...datedSentences,
  ROUND_NOT_FROZEN: {
    zh: '该批次没有可用的固化结果（未固化或已关闭），不能提出拟奖补。请在结果固化后、批次关闭前办理。',
    en: 'This round has no frozen result to propose from, or is closed. Propose after the freeze and before the close.',
  },
  RESULT_MISMATCH: {
    zh: '所依据的测算结果与批次固化的结果不一致，拟奖补未提出。请刷新后重试；仍不一致的请报告管理员核查。',
    en: 'The result used is not the one that the round has frozen; nothing was proposed. Reload, or report it if it stays.',
  },
  LINES_INVALID: {
    zh: '固化结果中没有可提出的金额，或明细重复。请查看批次的测算结果。',
    en: 'The frozen result has no amount to propose here, or names a line twice. Look at the result of the round.',
  },
  ALREADY_APPROVED: {
    zh: '该笔奖补已审批，内容（含审批日期和集体研究决定）不能更改。如需更改，请先退回并说明原因。',
    en: 'This grant is approved, on another day or decision, and cannot change. Return it with a reason first.',
  },
  NOT_PROPOSED: {
    zh: '该笔奖补当前没有待审批的拟奖补内容。请由经办人员先提出。',
    en: 'Nothing is proposed for this grant at present. The handler proposes first.',
  },
  PROPOSAL_CHANGED: {
    zh: '拟奖补内容已更新为第{current}稿，对原稿的办理无效。请刷新并核对最新内容后再办理。',
    en: 'The proposal has moved on to number {current}. Reload, check the latest content, and decide on that.',
  },
  REASON_MISSING: {
    zh: '退回须说明原因。请填写退回原因。',
    en: 'A return needs a reason. Enter one.',
  },
  DECISION_INCOMPLETE: {
    zh: '集体研究的会议纪要编号或文件不完整，不能审批。请补充纪要编号并上传纪要文件。',
    en: 'The collective decision lacks the number or the file of its minutes. Enter the number and upload the file.',
  },
  DECISION_BEFORE_PROPOSAL: {
    zh: '集体研究日期{decidedOn:day}早于提出日期{proposedOn:day}，不能作为本稿的依据。请核对纪要日期。',
    en: 'The decision of {decidedOn:day} is earlier than the proposal of {proposedOn:day}, so it cannot be about it. Check the minutes.',
  },
  SAME_PERSON: {
    zh: '经办、审批和财务须由不同人员办理，本步骤不能由已参与前面步骤的人员办理。请换人办理。',
    en: 'Handler, approver and finance are three people; whoever took an earlier step cannot take this one. Ask a colleague.',
  },
  CONFLICT_OF_INTEREST: {
    zh: '受益人本人，以及受益企业或受益人所在企业的人员，不能审批或拨付该笔奖补。请由无利害关系的人员办理。',
    en: 'Who receives the grant, or belongs to the enterprise that does or that employs who does, can neither approve nor pay it. Ask somebody without a part in it.',
  },
  NOT_APPROVED: {
    zh: '该笔奖补尚未审批或已退回，不能登记拨付。请先完成审批。',
    en: 'This grant is not approved, or was returned, so no payment can be recorded. Have it approved first.',
  },
  LINE_UNKNOWN: {
    zh: '该笔奖补没有所指的明细。请刷新后核对明细。',
    en: 'The grant has no such line. Reload and check its lines.',
  },
  LINE_ALREADY_PAID: {
    zh: '明细已登记拨付，不能重复拨付，也不能退回。如有差错，请按更正程序办理。',
    en: 'A line has been paid already; it is not paid twice, and the grant cannot be returned. Corrections are made apart.',
  },
  PAYEE_ACCOUNT_UNKNOWN: {
    zh: '目前尚不能登记收款账户，因此不能指定。请留空收款账户，以付款凭证为准。',
    en: 'Accounts of payees cannot be registered yet, so none can be named. Leave it out; the voucher tells where it went.',
  },
  VOUCHER_MISSING: {
    zh: '登记拨付须填写付款凭证号。请补充凭证号。',
    en: 'A payment needs the number of its voucher. Enter it.',
  },
  PAID_BEFORE_APPROVAL: {
    zh: '拨付日期早于审批日期{approvedOn:day}。请核对实际拨付日期。',
    en: 'The payment is dated before the approval of {approvedOn:day}. Check the day of payment.',
  },
};
