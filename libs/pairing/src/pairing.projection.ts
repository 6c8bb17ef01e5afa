import type { Acted, Change, Gate, Projection } from '@xinhuo/kernel';
import { earliest, GATES } from '@xinhuo/kernel';
import { milestoneHandlers, replanned } from './milestone.projection';
import type { MilestoneRow } from './milestone.row';
import type { AgreementTerms, PairingEvent } from './pairing.events';
import type { PairingRow, PlanItem } from './pairing.row';

/** The tables of the projection. */
export type PairingTables = { readonly pairing: PairingRow; readonly milestone: MilestoneRow };

type Data<T extends PairingEvent['type']> = Extract<PairingEvent, { readonly type: T }>['data'];

const GATE_COLUMN = {
  'fit-for-post': 'fitForPostOn',
  independent: 'independentOn',
  completion: 'completionOn',
} as const satisfies Record<Gate, keyof PairingRow>;

const change = (pairingId: string, patch: Partial<PairingRow>): Change<PairingTables> => ({
  in: 'pairing',
  of: { pairingId },
  patch,
});

/** The mark of what was entered from paper: once set it stays. */
const paper = ({ enteredBy }: Acted): Partial<PairingRow> => (enteredBy ? { enteredOnPaper: true } : {});

/** What is due next by a plan: a gate until it counts, everything else until it is signed. */
const dueBy = (plan: readonly PlanItem[]): Partial<PairingRow> => {
  const open = plan.filter((item) => item.open);
  const nextGate = GATES.find((gate) => open.some(({ key }) => key === gate)) ?? null;
  const nextGateDueOn = open.find(({ key }) => key === nextGate)?.dueOn ?? null;
  return { plan, nextGate, nextGateDueOn, nextDueOn: earliest(open.map(({ dueOn }) => dueOn)) ?? null };
};

const reopened = (plan: readonly PlanItem[], milestone: string, open: boolean): readonly PlanItem[] =>
  plan.map((item) => (item.key === milestone ? { ...item, open } : item));

const terms = ({ trade, targetGrade, startedOn, endsOn }: AgreementTerms): Partial<PairingRow> => ({
  trade,
  targetGrade,
  startedOn,
  endsOn,
});

/** A plan with what of it is done already. */
const planOf = ({ milestones }: AgreementTerms, before: readonly PlanItem[] = []): readonly PlanItem[] =>
  milestones.map(({ key, dueOn }) => ({ key, dueOn, open: before.find((item) => item.key === key)?.open ?? true }));

const NO_DRAFT: Partial<PairingRow> = { draftVersion: null, lapsesOn: null, confirmations: [] };
const NOTHING_DUE: Partial<PairingRow> = { nextGate: null, nextGateDueOn: null, nextDueOn: null };

const over = (
  pairingId: string,
  phase: PairingRow['phase'],
  more: Partial<PairingRow>,
): readonly Change<PairingTables>[] => [change(pairingId, { phase, ...NO_DRAFT, ...NOTHING_DUE, ...more })];

const registered = (data: Data<'PairingRegistered'>): PairingRow => {
  const { pairingId, programmeId, enterpriseId, masterId, apprenticeId, registeredOn } = data;
  const { masterGrade, apprenticeGrade, priorityTrade, enteredBy } = data;
  return {
    ...{ pairingId, programmeId, enterpriseId, masterId, apprenticeId, registeredOn },
    ...{ masterGrade, apprenticeGrade, priorityTrade, enteredOnPaper: enteredBy !== undefined },
    ...{ phase: 'preparing', version: 0, draftVersion: null, lapsesOn: null, confirmations: [] },
    // The draft's terms follow in the same append.
    ...{ trade: '', targetGrade: apprenticeGrade, startedOn: registeredOn, endsOn: registeredOn, approvedOn: null },
    ...{ closedOn: null, endReason: null, reasonId: null, examResult: null, theoryScore: null, practicalScore: null },
    ...{ fitForPostOn: null, independentOn: null, completionOn: null },
    ...{ plan: [], nextGate: null, nextGateDueOn: null, nextDueOn: null },
  };
};

const itself = ({ pairingId }: { readonly pairingId: string }) => [['pairing', { pairingId }]] as const;

/** The list and the page of pairings: one row each, and one for each milestone of its plan. */
export const pairingBoard: Projection<PairingEvent, PairingTables> = {
  name: 'pairing',
  version: 1,
  tables: { pairing: { key: ['pairingId'] }, milestone: { key: ['pairingId', 'milestone'] } },
  reads: {
    AgreementDrafted: itself,
    AgreementConfirmed: itself,
    AgreementAmended: itself,
    MilestoneSigned: itself,
    GatePassed: itself,
    SignOffWithdrawn: itself,
  },
  on: {
    PairingRegistered: (data) => [{ in: 'pairing', put: registered(data) }],
    AgreementDrafted: (data, _, look) => {
      const { pairingId, version, lapsesOn, priorityTrade } = data;
      const draft = { draftVersion: version, lapsesOn, confirmations: [], ...paper(data) };
      const before = look('pairing', { pairingId });
      if (before?.phase !== 'preparing') return [change(pairingId, draft)];
      const shown = { ...draft, ...terms(data), priorityTrade, plan: planOf(data) };
      return [change(pairingId, shown), ...replanned(pairingId, before.plan, data.milestones)];
    },
    AgreementConfirmed: (data, _, look) => {
      const { pairingId, version, party, by, confirmedOn, enteredBy } = data;
      const before = look('pairing', { pairingId });
      if (before?.draftVersion !== version) return [];
      const confirmations = [...before.confirmations, { party, by, confirmedOn, onPaper: enteredBy !== undefined }];
      return [change(pairingId, { confirmations, ...paper(data) })];
    },
    AgreementTookForce: (data) => {
      const { pairingId, version, approvedOn, priorityTrade } = data;
      const inForce = { phase: 'active', version, approvedOn, priorityTrade, ...terms(data) } as const;
      return [change(pairingId, { ...NO_DRAFT, ...inForce, ...dueBy(planOf(data)) })];
    },
    AgreementAmended: (data, _, look) => {
      const { pairingId, version } = data;
      const before = look('pairing', { pairingId })?.plan ?? [];
      const amended = { version, ...terms(data), ...dueBy(planOf(data, before)) };
      return [change(pairingId, { ...NO_DRAFT, ...amended }), ...replanned(pairingId, before, data.milestones)];
    },
    AgreementDeclined: ({ pairingId, declinedOn, reasonId, ...data }) =>
      over(pairingId, 'declined', { closedOn: declinedOn, reasonId, ...paper(data) }),
    AgreementLapsed: ({ pairingId, lapsedOn }) => over(pairingId, 'lapsed', { closedOn: lapsedOn }),
    AmendmentDeclined: ({ pairingId, ...data }) => [change(pairingId, { ...NO_DRAFT, ...paper(data) })],
    AmendmentLapsed: ({ pairingId }) => [change(pairingId, NO_DRAFT)],
    MilestoneSubmitted: (data) => [
      ...milestoneHandlers.submitted(data),
      ...(data.enteredBy ? [change(data.pairingId, paper(data))] : []),
    ],
    MilestoneReturned: (data) => milestoneHandlers.returned(data),
    MilestoneSigned: (data, _, look) => {
      const { pairingId, milestone, gate } = data;
      const before = look('pairing', { pairingId });
      const due = gate || !before ? {} : dueBy(reopened(before.plan, milestone, false));
      return [...milestoneHandlers.signed(data), change(pairingId, { ...due, ...paper(data) })];
    },
    GateCoSigned: (data) => [
      ...milestoneHandlers.coSigned(data),
      ...(data.enteredBy ? [change(data.pairingId, paper(data))] : []),
    ],
    GatePassed: ({ pairingId, milestone, passedOn }, _, look) => {
      const before = look('pairing', { pairingId });
      const due = before ? dueBy(reopened(before.plan, milestone, false)) : {};
      return [change(pairingId, { [GATE_COLUMN[milestone]]: passedOn, ...due })];
    },
    SignOffWithdrawn: (data, _, look) => {
      const { pairingId, milestone, gate } = data;
      const before = look('pairing', { pairingId });
      const due = before ? dueBy(reopened(before.plan, milestone, true)) : {};
      const column = gate && { [GATE_COLUMN[gate.milestone]]: null };
      return [...milestoneHandlers.withdrawn(data), change(pairingId, { ...due, ...column, ...paper(data) })];
    },
    PairingCompleted: ({ pairingId, completedOn, result, theoryScore, practicalScore, ...data }) =>
      over(pairingId, 'completed', {
        ...{ closedOn: completedOn, examResult: result, theoryScore, practicalScore },
        ...paper(data),
      }),
    PairingEnded: ({ pairingId, endedOn, reason, reasonId, ...data }) =>
      over(pairingId, 'ended', { closedOn: endedOn, endReason: reason, reasonId: reasonId ?? null, ...paper(data) }),
  },
};
