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
import type { Grant } from './grant.state';
import { evolveGrant } from './grant.state';
import type { CollectiveDecision, GrantEvent, GrantLine } from './subsidy.events';

type Answer = Decision<GrantEvent, GrantRejection>;
type Known = Exclude<Grant, { phase: 'none' }>;

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

/** Why a person may not decide on this grant: who proposed it, who gets it, or who belongs to the firm that gets it. */
const partiality = (
  { proposer, beneficiary }: Known,
  { by, byEnterprises }: ApproveGrant,
): 'SAME_PERSON' | 'CONFLICT_OF_INTEREST' | undefined => {
  if (by === proposer) return 'SAME_PERSON';
  const own = [`person:${by}`, ...byEnterprises.map((enterpriseId) => `enterprise:${enterpriseId}`)];
  return own.includes(beneficiary) ? 'CONFLICT_OF_INTEREST' : undefined;
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

const approve = (state: Grant, command: ApproveGrant): Answer => {
  const { grantId, proposal, decision, approvedOn, by } = command;
  if (state.phase === 'none') return reject('NOT_PROPOSED');
  if (state.proposal !== proposal) return reject('PROPOSAL_CHANGED', { current: state.proposal });
  if (state.phase === 'returned') return reject('NOT_PROPOSED');
  const partial = partiality(state, command);
  if (partial) return reject(partial);
  if (state.phase === 'approved') return accept();
  const wrong = dateRefusal(approvedOn, command);
  if (wrong) return reject(wrong, { on: approvedOn });
  const flaw = flawOf(decision, state, command);
  if (flaw) return flaw;
  const lines = state.lines.map(({ lineId, scheme, amountFen }) => ({ lineId, scheme, amountFen }));
  const data = { ...termsOf(state, grantId), proposal, decision, lines, approvedOn, by };
  return accept({ type: 'GrantApproved', data });
};

const pay = (state: Grant, { type: _, today, earliestOn, ...payment }: RecordGrantPayment): Answer => {
  const { grantId, lineId, voucher, paidOn, by } = payment;
  if (state.phase !== 'approved') return reject('NOT_APPROVED');
  const line = state.lines.find((one) => one.lineId === lineId);
  if (!line) return reject('LINE_UNKNOWN');
  if ([state.proposer, state.approver].includes(by)) return reject('SAME_PERSON');
  const standing = state.standing[lineId];
  if (standing?.at === 'paid') return standing.voucher === voucher ? accept() : reject('LINE_ALREADY_PAID');
  if (voucher.trim() === '') return reject('VOUCHER_MISSING');
  const wrong = dateRefusal(paidOn, { today, earliestOn });
  if (wrong) return reject(wrong, { on: paidOn });
  if (paidOn < state.approvedOn) return reject('PAID_BEFORE_APPROVAL', { approvedOn: state.approvedOn });
  const { scheme, amountFen } = line;
  return accept({ type: 'GrantLinePaid', data: { ...termsOf(state, grantId), ...payment, scheme, amountFen } });
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
