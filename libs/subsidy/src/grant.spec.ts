import { specify } from '@xinhuo/kernel/testing';
import fc from 'fast-check';
import type { ApproveGrant, GrantCommand, ProposeGrant, RecordGrantPayment, ReturnGrant } from './grant.commands';
import { grant } from './grant.decider';
import type { GrantEvent, GrantLine } from './subsidy.events';

const given = specify(grant);
const dated = { today: '2025-12-31', earliestOn: '2025-12-01' };
const grantId = 'r1-e1';
const terms = { roundId: 'r1', programmeId: 'p1', cityId: 'city', year: 2025, beneficiary: 'enterprise:e1' };
const line = (lineId: string, amountFen: number): GrantLine => ({
  lineId,
  scheme: 'enterprise-tier',
  subject: 'enterprise:e1',
  part: 'grade-1-class-A',
  payer: 'city',
  dueOn: '2025-12-20',
  amountFen,
});
const lines = [line('l1', 10_000_000), line('l2', 500)];
const proposeData = { grantId, ...terms, resultHash: 'res', lines, proposedOn: '2025-12-21', by: 'handler' };
const propose: ProposeGrant = { type: 'ProposeGrant', ...proposeData, frozenHash: 'res', ...dated };
const proposed = (proposal = 1): GrantEvent => ({ type: 'GrantProposed', data: { ...proposeData, proposal } });
const decision = { decidedOn: '2025-12-22', number: '石工纪〔2025〕12号', file: 'a'.repeat(64) };
const approve: ApproveGrant = {
  type: 'ApproveGrant',
  grantId,
  proposal: 1,
  decision,
  byEnterprises: [],
  payeeEnterprises: [],
  approvedOn: '2025-12-23',
  by: 'approver',
  ...dated,
};
const approved: GrantEvent = {
  type: 'GrantApproved',
  data: {
    grantId,
    ...terms,
    proposal: 1,
    decision,
    lines: lines.map(({ lineId, scheme, amountFen }) => ({ lineId, scheme, amountFen })),
    approvedOn: '2025-12-23',
    by: 'approver',
  },
};
const giveBack: ReturnGrant = {
  type: 'ReturnGrant',
  grantId,
  proposal: 1,
  reasonId: 't1',
  returnedOn: '2025-12-24',
  by: 'approver',
  ...dated,
};
const returned: GrantEvent = {
  type: 'GrantReturned',
  data: {
    grantId,
    ...terms,
    proposal: 1,
    schemes: ['enterprise-tier'],
    reasonId: 't1',
    returnedOn: '2025-12-24',
    by: 'approver',
  },
};
const payment = {
  grantId,
  lineId: 'l1',
  source: 'UNION',
  voucher: 'v-1',
  paidOn: '2025-12-25',
  by: 'finance',
} as const;
const pay: RecordGrantPayment = {
  type: 'RecordGrantPayment',
  ...payment,
  byEnterprises: [],
  payeeEnterprises: [],
  ...dated,
};
const paid: GrantEvent = {
  type: 'GrantLinePaid',
  data: { ...terms, ...payment, scheme: 'enterprise-tier', amountFen: 10_000_000 },
};

describe('proposing a grant', () => {
  it('takes the lines of the frozen result', () => given().when(propose).then(proposed()));

  it('takes no other result, and none before the round is frozen', () => {
    given()
      .when({ ...propose, frozenHash: null })
      .refuses('ROUND_NOT_FROZEN');
    given()
      .when({ ...propose, resultHash: 'made up' })
      .refuses('RESULT_MISMATCH');
  });

  it('takes no lines that cannot be paid', () => {
    given()
      .when({ ...propose, lines: [] })
      .refuses('LINES_INVALID');
    given()
      .when({ ...propose, lines: [line('l1', 0)] })
      .refuses('LINES_INVALID');
    given()
      .when({ ...propose, lines: [line('l1', 1), line('l1', 2)] })
      .refuses('LINES_INVALID');
  });

  it('is repeated without a fact, and counts up when the content is another', () => {
    given(proposed()).when(propose).then();
    given(proposed())
      .when({ ...propose, lines: [line('l1', 7)] })
      .then({ type: 'GrantProposed', data: { ...proposeData, lines: [line('l1', 7)], proposal: 2 } });
    given(proposed(), returned).when(propose).then(proposed(2));
  });

  it('leaves an approved grant alone', () => {
    given(proposed(), approved).when(propose).then();
    given(proposed(), approved)
      .when({ ...propose, lines: [line('l1', 7)] })
      .refuses('ALREADY_APPROVED');
  });

  it('has a date of today or not long before', () =>
    given()
      .when({ ...propose, proposedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE'));
});

describe('approving a grant', () => {
  it('names the proposal and the collective decision', () => given(proposed()).when(approve).then(approved));

  it('is for another person than who proposed it', () =>
    given(proposed())
      .when({ ...approve, by: 'handler' })
      .refuses('SAME_PERSON'));

  it('is not for a person of the enterprise that gets it', () => {
    given(proposed())
      .when({ ...approve, byEnterprises: ['e0', 'e1'] })
      .refuses('CONFLICT_OF_INTEREST');
    given(proposed())
      .when({ ...approve, byEnterprises: ['e2'] })
      .then({
        ...approved,
      });
  });

  it('is not for the person who gets it', () => {
    const own: GrantEvent = {
      type: 'GrantProposed',
      data: { ...proposeData, beneficiary: 'person:approver', proposal: 1 },
    };
    given(own).when(approve).refuses('CONFLICT_OF_INTEREST');
  });

  it('is not for a person of the enterprise where who gets it works', () => {
    const title: GrantEvent = {
      type: 'GrantProposed',
      data: { ...proposeData, beneficiary: 'person:master', proposal: 1 },
    };
    const tied = { ...approve, byEnterprises: ['city', 'e1'] };
    given(title)
      .when({ ...tied, payeeEnterprises: ['e1'] })
      .refuses('CONFLICT_OF_INTEREST');
    const outcome = given(title).when({ ...tied, payeeEnterprises: ['e2'] });
    outcome.then({ ...approved, data: { ...approved.data, beneficiary: 'person:master' } });
  });

  it('does not survive a change of content', () => {
    given(proposed(), proposed(2)).when(approve).refuses('PROPOSAL_CHANGED', { current: 2 });
    given(proposed(), returned).when(approve).refuses('NOT_PROPOSED');
    given().when(approve).refuses('NOT_PROPOSED');
  });

  it('needs the number and the file of the minutes', () => {
    given(proposed())
      .when({ ...approve, decision: { ...decision, number: ' ' } })
      .refuses('DECISION_INCOMPLETE');
    given(proposed())
      .when({ ...approve, decision: { ...decision, file: 'x' } })
      .refuses('DECISION_INCOMPLETE');
  });

  it('rests on a decision between the proposal and the approval', () => {
    given(proposed())
      .when({ ...approve, decision: { ...decision, decidedOn: '2025-12-24' } })
      .refuses('DATE_IN_FUTURE', { on: '2025-12-24' });
    given(proposed())
      .when({ ...approve, decision: { ...decision, decidedOn: '2025-12-20' } })
      .refuses('DECISION_BEFORE_PROPOSAL', { proposedOn: '2025-12-21' });
    given(proposed())
      .when({ ...approve, approvedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
  });

  it('is repeated without a fact', () => given(proposed(), approved).when(approve).then());

  it('is not repeated with another decision or day', () => {
    given(proposed(), approved)
      .when({ ...approve, decision: { ...decision, number: '石工纪〔2025〕34号' } })
      .refuses('ALREADY_APPROVED');
    given(proposed(), approved)
      .when({ ...approve, approvedOn: '2025-12-24' })
      .refuses('ALREADY_APPROVED');
  });
});

describe('returning a grant', () => {
  it('voids the proposal, and its approval too', () => {
    given(proposed()).when(giveBack).then(returned);
    given(proposed(), approved).when(giveBack).then(returned);
    given(proposed(), approved, returned).when(pay).refuses('NOT_APPROVED');
  });

  it('names what it returns, with a reason', () => {
    given().when(giveBack).refuses('NOT_PROPOSED');
    given(proposed(), proposed(2)).when(giveBack).refuses('PROPOSAL_CHANGED', { current: 2 });
    given(proposed())
      .when({ ...giveBack, reasonId: '' })
      .refuses('REASON_MISSING');
    given(proposed())
      .when({ ...giveBack, returnedOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
  });

  it('is repeated without a fact, and comes too late after a payment', () => {
    given(proposed(), returned).when(giveBack).then();
    given(proposed(), approved, paid).when(giveBack).refuses('LINE_ALREADY_PAID');
  });
});

describe('paying a grant', () => {
  it('is recorded line by line', () => {
    given(proposed(), approved).when(pay).then(paid);
    given(proposed(), approved, paid)
      .when({ ...pay, lineId: 'l2', voucher: 'v-2' })
      .then({ type: 'GrantLinePaid', data: { ...paid.data, lineId: 'l2', voucher: 'v-2', amountFen: 500 } });
  });

  it('is for a third person', () => {
    given(proposed(), approved)
      .when({ ...pay, by: 'handler' })
      .refuses('SAME_PERSON');
    given(proposed(), approved)
      .when({ ...pay, by: 'approver' })
      .refuses('SAME_PERSON');
  });

  it('happens once for each line of an approved grant', () => {
    given(proposed()).when(pay).refuses('NOT_APPROVED');
    given(proposed(), approved)
      .when({ ...pay, lineId: 'l9' })
      .refuses('LINE_UNKNOWN');
    given(proposed(), approved, paid).when(pay).then();
    given(proposed(), approved, paid)
      .when({ ...pay, voucher: 'v-9' })
      .refuses('LINE_ALREADY_PAID');
    given(proposed(), approved, paid)
      .when({ ...pay, paidOn: '2025-12-26' })
      .refuses('LINE_ALREADY_PAID');
    given(proposed(), approved, paid)
      .when({ ...pay, source: 'FINANCE' })
      .refuses('LINE_ALREADY_PAID');
  });

  it('is not for who has a part in the grant', () => {
    given(proposed(), approved)
      .when({ ...pay, byEnterprises: ['e0', 'e1'] })
      .refuses('CONFLICT_OF_INTEREST');
    const own = { ...terms, beneficiary: 'person:finance' };
    given(
      { type: 'GrantProposed', data: { ...proposeData, ...own, proposal: 1 } },
      {
        ...approved,
        data: { ...approved.data, ...own },
      },
    )
      .when(pay)
      .refuses('CONFLICT_OF_INTEREST');
  });

  it('names no account of the payee, as none can be registered', () =>
    given(proposed(), approved)
      .when({ ...pay, payeeAccountId: 'a1' })
      .refuses('PAYEE_ACCOUNT_UNKNOWN'));

  it('has a voucher and a date from the approval on', () => {
    given(proposed(), approved)
      .when({ ...pay, voucher: ' ' })
      .refuses('VOUCHER_MISSING');
    given(proposed(), approved)
      .when({ ...pay, paidOn: '2025-12-22' })
      .refuses('PAID_BEFORE_APPROVAL');
    given(proposed(), approved)
      .when({ ...pay, paidOn: '2026-01-01' })
      .refuses('DATE_IN_FUTURE');
  });
});

describe('a grant under any commands', () => {
  const person = fc.constantFrom('a', 'b', 'c', 'd');
  const number = fc.integer({ min: 1, max: 3 });
  const days = { proposedOn: '2025-12-21', approvedOn: '2025-12-22', returnedOn: '2025-12-22', paidOn: '2025-12-23' };
  const command: fc.Arbitrary<GrantCommand> = fc.oneof(
    fc
      .tuple(person, fc.constantFrom(1, 2))
      .map(([by, fen]) => ({ ...propose, ...days, by, lines: [line('l1', fen), line('l2', 5)] })),
    fc
      .tuple(person, number, fc.constantFrom<readonly string[]>([], ['e1']))
      .map(([by, proposal, byEnterprises]) => ({ ...approve, ...days, by, proposal, byEnterprises })),
    fc.tuple(person, number).map(([by, proposal]) => ({ ...giveBack, ...days, by, proposal })),
    fc
      .tuple(person, fc.constantFrom('l1', 'l2'), fc.constantFrom('v1', 'v2'))
      .map(([by, lineId, voucher]) => ({ ...pay, ...days, by, lineId, voucher })),
  );

  it('is paid only what three different persons proposed, approved and paid, each line once', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
        let state = grant.initialState;
        const facts: GrantEvent[] = [];
        for (const one of commands) {
          const outcome = grant.decide(state, one);
          const accepted = 'accepted' in outcome ? outcome.accepted : [];
          facts.push(...accepted);
          state = accepted.reduce(grant.evolve, state);
        }
        const last = <T extends GrantEvent['type']>(type: T, before: number) =>
          facts.slice(0, before).findLast((fact) => fact.type === type)!.data as Extract<
            GrantEvent,
            { type: T }
          >['data'];
        const payments = facts.flatMap((fact, n) => (fact.type === 'GrantLinePaid' ? [{ ...fact.data, n }] : []));
        expect(new Set(payments.map(({ lineId }) => lineId)).size).toBe(payments.length);
        for (const { by, lineId, amountFen, n } of payments) {
          const proposal = last('GrantProposed', n);
          const approval = last('GrantApproved', n);
          expect(new Set([by, proposal.by, approval.by]).size).toBe(3);
          expect(approval.proposal).toBe(proposal.proposal);
          expect(proposal.lines.find((one) => one.lineId === lineId)?.amountFen).toBe(amountFen);
        }
      }),
      { numRuns: 500 },
    );
  });
});
