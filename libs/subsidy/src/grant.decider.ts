import type { Decider, Decision } from '@xinhuo/kernel';
import { accept, canonicalJson, dateRefusal, isFen, reject, unreachable } from '@xinhuo/kernel';
import type {
  ApproveGrant,
  GrantCommand,
  GrantRejection,
  ProposeGrant,
  RecordGrantPayment,
  ReturnGrant,
} from './grant.commands';
import type { Grant, LineStanding } from './grant.state';
import { evolveGrant } from './grant.state';
import type { CollectiveDecision, GrantEvent, GrantLine } from './subsidy.events';

type Answer = Decision<GrantEvent, GrantRejection>;
type Known = Exclude<Grant, { phase: 'none' }>;
type Approved = Extract<Grant, { phase: 'approved' }>;

const SHA256 = /^[0-9a-f]{64}$/;

const termsOf = ({ roundId, programmeId, cityId, year, beneficiary }: Known, grantId: string) => ({
  grantId,
  roundId,
  programmeId,
  cityId,
  year,
  beneficiary,
});

const areLines = (lines: readonly GrantLine[]): boolean =>
  lines.length > 0 &&
  lines.every(({ amountFen }) => isFen(amountFen)) &&
  new Set(lines.map(({ lineId }) => lineId)).size === lines.length;

const propose = (state: Grant, command: ProposeGrant): Answer => {
  const { type: _, frozenHash, today: __, earliestOn: ___, ...data } = command;
  if (frozenHash === null) return reject('ROUND_NOT_FROZEN');
  if (frozenHash !== data.resultHash) return reject('RESULT_MISMATCH');
  if (!areLines(data.lines)) return reject('LINES_INVALID');
  if (state.phase !== 'none' && state.phase !== 'returned') {
    const same = state.resultHash === data.resultHash && canonicalJson(state.lines) === canonicalJson(data.lines);
    if (same) return accept();
    if (state.phase === 'approved') return reject('ALREADY_APPROVED');
  }
  const wrong = dateRefusal(data.proposedOn, command);
  if (wrong) return reject(wrong, { on: data.proposedOn });
  return accept({ type: 'GrantProposed', data: { ...data, proposal: state.proposal + 1 } });
};

const giveBack = (state: Grant, command: ReturnGrant): Answer => {
  const { grantId, proposal, reasonId, returnedOn, by } = command;
  if (state.phase === 'none') return reject('NOT_PROPOSED');
  if (state.proposal !== proposal) return reject('PROPOSAL_CHANGED', { current: state.proposal });
  if (state.phase === 'returned') return accept();
  if (state.phase === 'approved' && Object.values(state.standing).some(({ at }) => at === 'paid')) {
    return reject('LINE_ALREADY_PAID');
  }
  if (reasonId.trim() === '') return reject('REASON_MISSING');
  const wrong = dateRefusal(returnedOn, command);
  if (wrong) return reject(wrong, { on: returnedOn });
  const schemes = [...new Set(state.lines.map(({ scheme }) => scheme))].sort();
  const data = { ...termsOf(state, grantId), proposal, schemes, reasonId, returnedOn, by };
  return accept({ type: 'GrantReturned', data });
};

const ofEnterprise = (enterpriseId: string): string => `enterprise:${enterpriseId}`;

/**
 * Why a person may not approve or pay this grant: who took an earlier step, who gets it, or who belongs to the
 * enterprise that gets it or that employs who gets it.
 */
const partiality = (
  { beneficiary }: Known,
  { by, byEnterprises, payeeEnterprises }: ApproveGrant | RecordGrantPayment,
  earlier: readonly string[],
): 'SAME_PERSON' | 'CONFLICT_OF_INTEREST' | undefined => {
  if (earlier.includes(by)) return 'SAME_PERSON';
  const own = [`person:${by}`, ...byEnterprises.map(ofEnterprise)];
  const concerned = [beneficiary, ...payeeEnterprises.map(ofEnterprise)];
  return concerned.some((one) => own.includes(one)) ? 'CONFLICT_OF_INTEREST' : undefined;
};

const flawOf = (
  { decidedOn, number, file }: CollectiveDecision,
  { proposedOn }: Known,
  { approvedOn }: ApproveGrant,
): Answer | undefined => {
  if (number.trim() === '' || !SHA256.test(file)) return reject('DECISION_INCOMPLETE');
  if (decidedOn > approvedOn) return reject('DATE_IN_FUTURE', { on: decidedOn });
  return decidedOn < proposedOn ? reject('DECISION_BEFORE_PROPOSAL', { decidedOn, proposedOn }) : undefined;
};

const sameApproval = (state: Approved, { decision, approvedOn }: ApproveGrant): boolean =>
  state.approvedOn === approvedOn && canonicalJson(state.decision) === canonicalJson(decision);

const approve = (state: Grant, command: ApproveGrant): Answer => {
  const { grantId, proposal, decision, approvedOn, by } = command;
  if (state.phase === 'none') return reject('NOT_PROPOSED');
  if (state.proposal !== proposal) return reject('PROPOSAL_CHANGED', { current: state.proposal });
  if (state.phase === 'returned') return reject('NOT_PROPOSED');
  const partial = partiality(state, command, [state.proposer]);
  if (partial) return reject(partial);
  if (state.phase === 'approved') return sameApproval(state, command) ? accept() : reject('ALREADY_APPROVED');
  const wrong = dateRefusal(approvedOn, command);
  if (wrong) return reject(wrong, { on: approvedOn });
  const flaw = flawOf(decision, state, command);
  if (flaw) return flaw;
  const lines = state.lines.map(({ lineId, scheme, amountFen }) => ({ lineId, scheme, amountFen }));
  const data = { ...termsOf(state, grantId), proposal, decision, lines, approvedOn, by };
  return accept({ type: 'GrantApproved', data });
};

/** Paying again what is paid already changes nothing, and is refused where it says something else. */
const repay = (
  paid: Extract<LineStanding, { at: 'paid' }>,
  { source, voucher, paidOn }: RecordGrantPayment,
): Answer => {
  const same = paid.source === source && paid.voucher === voucher && paid.paidOn === paidOn;
  return same ? accept() : reject('LINE_ALREADY_PAID');
};

/** What is wrong with a payment itself, whatever it is for. */
const paymentFlaw = (state: Approved, command: RecordGrantPayment): Answer | undefined => {
  const { voucher, paidOn, payeeAccountId } = command;
  if (payeeAccountId !== undefined) return reject('PAYEE_ACCOUNT_UNKNOWN');
  if (voucher.trim() === '') return reject('VOUCHER_MISSING');
  const wrong = dateRefusal(paidOn, command);
  if (wrong) return reject(wrong, { on: paidOn });
  const { approvedOn } = state;
  return paidOn < approvedOn ? reject('PAID_BEFORE_APPROVAL', { approvedOn }) : undefined;
};

const pay = (state: Grant, command: RecordGrantPayment): Answer => {
  const { grantId, lineId, source, voucher, paidOn, by } = command;
  if (state.phase !== 'approved') return reject('NOT_APPROVED');
  const line = state.lines.find((one) => one.lineId === lineId);
  if (!line) return reject('LINE_UNKNOWN');
  const partial = partiality(state, command, [state.proposer, state.approver]);
  if (partial) return reject(partial);
  const standing = state.standing[lineId];
  if (standing?.at === 'paid') return repay(standing, command);
  const flaw = paymentFlaw(state, command);
  if (flaw) return flaw;
  const { scheme, amountFen } = line;
  const data = { ...termsOf(state, grantId), lineId, scheme, amountFen, source, voucher, paidOn, by };
  return accept({ type: 'GrantLinePaid', data });
};

/**
 * The rules of one beneficiary's grant in a round (docs/reference/money.md): proposed from the frozen result, approved
 * by a second person who has no part in it, paid line by line by a third.
 */
export const grant: Decider<GrantCommand, Grant, GrantEvent, GrantRejection> = {
  initialState: { phase: 'none', proposal: 0 },
  evolve: evolveGrant,
  decide(state, command) {
    switch (command.type) {
      case 'ProposeGrant':
        return propose(state, command);
      case 'ReturnGrant':
        return giveBack(state, command);
      case 'ApproveGrant':
        return approve(state, command);
      case 'RecordGrantPayment':
        return pay(state, command);
      default:
        return unreachable(command);
    }
  },
};
