import type { Change, Look, Projection, RecordedEvent } from '@xinhuo/kernel';
import type { BudgetEvent, GrantEvent, RoundEvent } from './subsidy.events';
import type { BudgetView, GrantLineView, GrantView, RoundView, SubsidyTables, TakenStep } from './subsidy.tables';

type SubsidyEvent = RoundEvent | GrantEvent | BudgetEvent;
type Data<T extends SubsidyEvent['type']> = Extract<SubsidyEvent, { type: T }>['data'];
type Changes = readonly Change<SubsidyTables>[];
type Known = Look<SubsidyTables>;

const patchRound = (look: Known, roundId: string, step: TakenStep, patch: Partial<RoundView>): Changes => {
  const row = look('round', { roundId });
  return row ? [{ in: 'round', of: { roundId }, patch: { ...patch, steps: [...row.steps, step] } }] : [];
};

const openRound = ({ by, ...data }: Data<'RoundOpened'>, { id: eventId }: RecordedEvent): Changes => {
  const steps = [{ step: 'opened', on: data.openedOn, by, eventId }] as const;
  const row: RoundView = {
    ...data,
    phase: 'open',
    asOf: null,
    factsHash: null,
    resultHash: null,
    lines: 0,
    ineligible: 0,
    totalFen: 0,
    steps,
  };
  return [{ in: 'round', put: row }];
};

const beneficiaryIds = (beneficiary: string): Pick<GrantView, 'enterpriseId' | 'personId'> => {
  const [kind, id = ''] = beneficiary.split(':', 2);
  return { enterpriseId: kind === 'enterprise' ? id : null, personId: kind === 'person' ? id : null };
};

const propose = (data: Data<'GrantProposed'>, { id: eventId }: RecordedEvent, look: Known): Changes => {
  const { grantId, proposal, lines, proposedOn, by, ...terms } = data;
  const before = look('grant', { grantId });
  const step: TakenStep = { step: 'proposed', on: proposedOn, by, eventId, proposal };
  const row: GrantView = {
    ...terms,
    ...beneficiaryIds(terms.beneficiary),
    grantId,
    phase: 'proposed',
    proposal,
    amountFen: lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
    paidFen: 0,
    lines: lines.map((line) => ({
      ...line,
      standing: 'proposed',
      paidOn: null,
      paidBy: null,
      source: null,
      voucher: null,
    })),
    decision: null,
    steps: [...(before?.steps ?? []), step],
  };
  return [{ in: 'grant', put: row }];
};

const patchGrant = (
  look: Known,
  grantId: string,
  step: TakenStep,
  patch: (row: GrantView) => Partial<GrantView>,
): Changes => {
  const row = look('grant', { grantId });
  return row ? [{ in: 'grant', of: { grantId }, patch: { ...patch(row), steps: [...row.steps, step] } }] : [];
};

const stand = ({ lines }: GrantView, standing: GrantLineView['standing']): readonly GrantLineView[] =>
  lines.map((line) => ({ ...line, standing }));

const pay = (data: Data<'GrantLinePaid'>, { id: eventId }: RecordedEvent, look: Known): Changes => {
  const { grantId, lineId, amountFen, paidOn, by, source, voucher } = data;
  const step: TakenStep = { step: 'paid', on: paidOn, by, eventId, lineId };
  return patchGrant(look, grantId, step, (row) => ({
    paidFen: row.paidFen + amountFen,
    lines: row.lines.map((line) =>
      line.lineId === lineId ? { ...line, standing: 'paid', paidOn, paidBy: by, source, voucher } : line,
    ),
  }));
};

const add = (budgetId: string, counters: Partial<Pick<BudgetView, 'reservedFen' | 'spentFen'>>): Changes => [
  { in: 'budget', of: { budgetId }, add: counters },
];

const readsRound = ({ roundId }: { readonly roundId: string }) => [['round', { roundId }]] as const;
const readsGrant = ({ grantId }: { readonly grantId: string }) => [['grant', { grantId }]] as const;

/** Rounds, grants and envelopes as the console lists them; amounts by ranking come from the frozen result. */
export const grantBoard: Projection<SubsidyEvent, SubsidyTables> = {
  name: 'grant_board',
  version: 1,
  tables: {
    round: { key: ['roundId'] },
    grant: { key: ['grantId'] },
    budget: {
      key: ['budgetId'],
      blank: (key) => ({
        budgetId: String(key['budgetId']),
        programmeId: '',
        cityId: '',
        year: 0,
        scheme: '',
        amountFen: 0,
        reservedFen: 0,
        spentFen: 0,
      }),
    },
  },
  reads: {
    RoundCut: readsRound,
    RoundFrozen: readsRound,
    RoundClosed: readsRound,
    GrantProposed: readsGrant,
    GrantReturned: readsGrant,
    GrantApproved: readsGrant,
    GrantLinePaid: readsGrant,
  },
  on: {
    RoundOpened: openRound,
    RoundCut: ({ roundId, asOf, cutOn: on, by }, { id: eventId }, look) =>
      patchRound(look, roundId, { step: 'cut', on, by, eventId }, { phase: 'cut', asOf }),
    RoundFrozen: (
      { roundId, factsHash, resultHash, lines, ineligible, totalFen, frozenOn: on },
      { id: eventId },
      look,
    ) =>
      patchRound(
        look,
        roundId,
        { step: 'frozen', on, by: null, eventId },
        { phase: 'frozen', factsHash, resultHash, lines, ineligible, totalFen },
      ),
    RoundClosed: ({ roundId, closedOn: on, by }, { id: eventId }, look) =>
      patchRound(look, roundId, { step: 'closed', on, by, eventId }, { phase: 'closed' }),
    GrantProposed: propose,
    GrantReturned: ({ grantId, proposal, reasonId, returnedOn: on, by }, { id: eventId }, look) =>
      patchGrant(look, grantId, { step: 'returned', on, by, eventId, proposal, reasonId }, (row) => ({
        phase: 'returned',
        lines: stand(row, 'returned'),
      })),
    GrantApproved: ({ grantId, proposal, decision, approvedOn: on, by }, { id: eventId }, look) =>
      patchGrant(look, grantId, { step: 'approved', on, by, eventId, proposal }, (row) => ({
        phase: 'approved',
        decision,
        lines: stand(row, 'approved'),
      })),
    GrantLinePaid: pay,
    BudgetSet: ({ budgetId, by: _, ...patch }) => [{ in: 'budget', of: { budgetId }, add: {}, patch }],
    BudgetReserved: ({ budgetId, amountFen }) => add(budgetId, { reservedFen: amountFen }),
    BudgetReleased: ({ budgetId, amountFen }) => add(budgetId, { reservedFen: -amountFen }),
    BudgetSpent: ({ budgetId, amountFen }) => add(budgetId, { reservedFen: -amountFen, spentFen: amountFen }),
  },
};
