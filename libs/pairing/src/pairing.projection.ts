import type { Acted, Change, Gate, Projection } from '@xinhuo/kernel';
import { earliest, GATES } from '@xinhuo/kernel';
import { blankMilestone, milestoneHandlers, planned } from './milestone.projection';
import type { MilestoneRow, PlanRow } from './milestone.row';
import type { AgreementTerms, PairingEvent, PlannedMilestone } from './pairing.events';
import type { OpenMilestones, PairingRow } from './pairing.row';

/** The tables of the projection. */
export type PairingTables = {
  readonly pairing: PairingRow;
  readonly plan: PlanRow;
  readonly milestone: MilestoneRow;
};

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

/** What is due next. */
const dueBy = (open: OpenMilestones): Partial<PairingRow> => {
  const nextGate = GATES.find((gate) => gate in open) ?? null;
  const nextGateDueOn = nextGate && open[nextGate]!;
  return { open, nextGate, nextGateDueOn, nextDueOn: earliest(Object.values(open)) ?? null };
};

const without = (open: OpenMilestones, milestone: string): OpenMilestones => {
  const { [milestone]: _done, ...others } = open;
  return others;
};

const dueDates = (milestones: readonly PlannedMilestone[]): OpenMilestones =>
  Object.fromEntries(milestones.map(({ key, dueOn }) => [key, dueOn]));

const terms = ({ trade, targetGrade, startedOn, endsOn }: AgreementTerms): Partial<PairingRow> => ({
  trade,
  targetGrade,
  startedOn,
  endsOn,
});

/** What is open of a new plan: all that was open, and all that the plan before did not hold. */
const stillOpen = (
  { milestones }: AgreementTerms,
  before: readonly PlannedMilestone[],
  open: OpenMilestones,
): OpenMilestones => {
  const done = new Set(before.map(({ key }) => key).filter((key) => !(key in open)));
  return dueDates(milestones.filter(({ key }) => !done.has(key)));
};

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
    ...{ open: {}, nextGate: null, nextGateDueOn: null, nextDueOn: null },
  };
};

const itself = ({ pairingId }: { readonly pairingId: string }) => [['pairing', { pairingId }]] as const;
const withPlan = ({ pairingId }: { readonly pairingId: string }) =>
  [
    ['pairing', { pairingId }],
    ['plan', { pairingId }],
  ] as const;

/** The list and the page of pairings: one row each, one for its plan, one for each milestone that was handed in. */
export const pairingBoard: Projection<PairingEvent, PairingTables> = {
  name: 'pairing',
  version: 1,
  tables: {
    pairing: { key: ['pairingId'] },
    plan: { key: ['pairingId'] },
    milestone: { key: ['pairingId', 'milestone'], blank: blankMilestone },
  },
  reads: {
    AgreementDrafted: withPlan,
    AgreementConfirmed: itself,
    AgreementAmended: withPlan,
    MilestoneSigned: itself,
    GatePassed: itself,
    SignOffWithdrawn: withPlan,
  },
  on: {
    PairingRegistered: (data) => [{ in: 'pairing', put: registered(data) }],
    AgreementDrafted: (data, _, look) => {
      const { pairingId, version, lapsesOn, priorityTrade } = data;
      const draft = { draftVersion: version, lapsesOn, confirmations: [], ...paper(data) };
      const before = look('pairing', { pairingId });
      if (before?.phase !== 'preparing') return [change(pairingId, draft)];
      const shown = { ...draft, ...terms(data), priorityTrade };
      const plan = look('plan', { pairingId })?.milestones ?? [];
      return [change(pairingId, shown), ...planned(pairingId, plan, data.milestones)];
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
      return [change(pairingId, { ...NO_DRAFT, ...inForce, ...dueBy(dueDates(data.milestones)) })];
    },
    AgreementAmended: (data, _, look) => {
      const { pairingId, version } = data;
      const before = look('plan', { pairingId })?.milestones ?? [];
      const open = stillOpen(data, before, look('pairing', { pairingId })?.open ?? {});
      const amended = { ...NO_DRAFT, version, ...terms(data), ...dueBy(open) };
      return [change(pairingId, amended), ...planned(pairingId, before, data.milestones)];
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
      const due = gate || !before ? {} : dueBy(without(before.open, milestone));
      return [...milestoneHandlers.signed(data), change(pairingId, { ...due, ...paper(data) })];
    },
    GateCoSigned: (data) => [
      ...milestoneHandlers.coSigned(data),
      ...(data.enteredBy ? [change(data.pairingId, paper(data))] : []),
    ],
    GatePassed: ({ pairingId, milestone, passedOn }, _, look) => {
      const before = look('pairing', { pairingId });
      const due = before ? dueBy(without(before.open, milestone)) : {};
      return [change(pairingId, { [GATE_COLUMN[milestone]]: passedOn, ...due })];
    },
    SignOffWithdrawn: (data, _, look) => {
      const { pairingId, milestone, gate } = data;
      const open = look('pairing', { pairingId })?.open ?? {};
      const plan = look('plan', { pairingId })?.milestones ?? [];
      const due = dueBy({ ...open, ...dueDates(plan.filter(({ key }) => key === milestone)) });
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
