import { rowsAfter } from '@xinhuo/kernel/testing';
import { grantBoard } from './grant-board.projection';
import { grantSeenOn, roundSeenOn } from './seen-on';
import type { BudgetEvent, GrantEvent, GrantLine, RoundEvent } from './subsidy.events';

const terms = { roundId: 'r1', programmeId: 'p1', cityId: 'city', year: 2025 };
const rulebook = { rulebookId: 'b1', rulebookVersion: 1, rulebookHash: 'h' };
const opened: RoundEvent = { type: 'RoundOpened', data: { ...terms, ...rulebook, openedOn: '2025-12-01', by: 'u1' } };
const cut: RoundEvent = {
  type: 'RoundCut',
  data: { ...terms, ...rulebook, asOf: '2025-11-30', cutOn: '2025-12-02', by: 'u1' },
};
const result = { asOf: '2025-11-30', rulebookHash: 'h', factsHash: 'f', resultHash: 'res' };
const frozen: RoundEvent = {
  type: 'RoundFrozen',
  data: { ...terms, ...result, lines: 2, ineligible: 3, totalFen: 1500, frozenOn: '2025-12-03' },
};
const closed: RoundEvent = { type: 'RoundClosed', data: { ...terms, closedOn: '2025-12-30', by: 'u1' } };

const granted = { grantId: 'g1', ...terms, beneficiary: 'enterprise:e1' };
const line = (lineId: string, amountFen: number): GrantLine => ({
  lineId,
  scheme: 's',
  subject: 'enterprise:e1',
  part: 'x',
  payer: 'city',
  dueOn: '2025-12-20',
  amountFen,
});
const proposed = (proposal: number, ...lines: readonly GrantLine[]): GrantEvent => ({
  type: 'GrantProposed',
  data: { ...granted, proposal, resultHash: 'res', lines, proposedOn: `2025-12-0${3 + proposal}`, by: 'u1' },
});
const decision = { decidedOn: '2025-12-06', number: '12', file: 'a' };
const approved: GrantEvent = {
  type: 'GrantApproved',
  data: { ...granted, proposal: 1, decision, lines: [], approvedOn: '2025-12-07', by: 'u2' },
};
const returned: GrantEvent = {
  type: 'GrantReturned',
  data: { ...granted, proposal: 1, schemes: ['s'], reasonId: 't', returnedOn: '2025-12-08', by: 'u2' },
};
const paid: GrantEvent = {
  type: 'GrantLinePaid',
  data: {
    ...granted,
    lineId: 'l1',
    scheme: 's',
    amountFen: 1000,
    source: 'UNION',
    voucher: 'v',
    paidOn: '2025-12-09',
    by: 'u3',
  },
};
const lines = [line('l1', 1000), line('l2', 500)];

describe('the board of rounds and grants', () => {
  it('follows a round step by step', () => {
    const [row] = rowsAfter(grantBoard, opened, cut, frozen, closed).round;
    expect(row).toMatchObject({ phase: 'closed', asOf: '2025-11-30', resultHash: 'res', lines: 2, totalFen: 1500 });
    expect(row?.steps.map(({ step, on, by }) => [step, on, by])).toEqual([
      ['opened', '2025-12-01', 'u1'],
      ['cut', '2025-12-02', 'u1'],
      ['frozen', '2025-12-03', null],
      ['closed', '2025-12-30', 'u1'],
    ]);
    expect(roundSeenOn(row!, '2025-12-02')).toMatchObject({
      phase: 'cut',
      asOf: '2025-11-30',
      resultHash: null,
      lines: 0,
    });
    expect(roundSeenOn(row!, '2025-12-01')).toMatchObject({ phase: 'open', asOf: null });
    expect(roundSeenOn(row!, '2025-11-30')).toBeUndefined();
  });

  it('keeps each line with its own standing', () => {
    const [row] = rowsAfter(grantBoard, proposed(1, ...lines), approved, paid).grant;
    expect(row).toMatchObject({
      phase: 'approved',
      amountFen: 1500,
      paidFen: 1000,
      enterpriseId: 'e1',
      personId: null,
      decision,
    });
    expect(row?.lines.map(({ standing, paidBy, voucher }) => [standing, paidBy, voucher])).toEqual([
      ['paid', 'u3', 'v'],
      ['approved', null, null],
    ]);
    expect(row?.steps.map(({ step, by }) => [step, by])).toEqual([
      ['proposed', 'u1'],
      ['approved', 'u2'],
      ['paid', 'u3'],
    ]);
    const before = grantSeenOn(row!, '2025-12-06');
    expect(before).toMatchObject({ phase: 'proposed', paidFen: 0, decision: null });
    expect(before?.lines.map(({ standing, voucher }) => [standing, voucher])).toEqual([
      ['proposed', null],
      ['proposed', null],
    ]);
    expect(grantSeenOn(row!, '2025-12-09')).toEqual(row);
    expect(grantSeenOn(row!, '2025-12-03')).toBeUndefined();
  });

  it('shows the latest proposal, and what went before it', () => {
    const [row] = rowsAfter(grantBoard, proposed(1, ...lines), approved, returned, proposed(2, line('l1', 7))).grant;
    expect(row).toMatchObject({ phase: 'proposed', proposal: 2, amountFen: 7, decision: null });
    expect(row?.steps.map(({ step }) => step)).toEqual(['proposed', 'approved', 'returned', 'proposed']);
    const [sent] = rowsAfter(grantBoard, proposed(1, ...lines), returned).grant;
    expect(sent).toMatchObject({ phase: 'returned', lines: [{ standing: 'returned' }, { standing: 'returned' }] });
    expect(sent?.steps.at(-1)).toMatchObject({ step: 'returned', reasonId: 't', by: 'u2' });
  });

  it('names the person of a grant to a person', () => {
    const own = { ...proposed(1, ...lines).data, beneficiary: 'person:m1' } as Extract<
      GrantEvent,
      { type: 'GrantProposed' }
    >['data'];
    expect(rowsAfter(grantBoard, { type: 'GrantProposed', data: own }).grant).toMatchObject([
      { personId: 'm1', enterpriseId: null },
    ]);
  });

  it('keeps what an envelope holds and has spent', () => {
    const budgetId = 'p1-2025-s';
    const envelope = { budgetId, programmeId: 'p1', cityId: 'city', year: 2025, scheme: 's', by: 'u3' };
    const hold = { budgetId, grantId: 'g1', proposal: 1, attempt: 'c' };
    const story: readonly BudgetEvent[] = [
      { type: 'BudgetSet', data: { ...envelope, amountFen: 100 } },
      { type: 'BudgetReserved', data: { ...hold, amountFen: 60 } },
      { type: 'BudgetReserved', data: { ...hold, grantId: 'g2', amountFen: 30 } },
      { type: 'BudgetReleased', data: { ...hold, grantId: 'g2', amountFen: 30 } },
      { type: 'BudgetSpent', data: { budgetId, grantId: 'g1', lineId: 'l1', amountFen: 50 } },
      { type: 'BudgetSet', data: { ...envelope, amountFen: 200 } },
    ];
    expect(rowsAfter(grantBoard, ...story).budget).toEqual([
      {
        budgetId,
        programmeId: 'p1',
        cityId: 'city',
        year: 2025,
        scheme: 's',
        amountFen: 200,
        reservedFen: 10,
        spentFen: 50,
      },
    ]);
  });
});
