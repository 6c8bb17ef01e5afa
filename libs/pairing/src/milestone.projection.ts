import type { Change } from '@xinhuo/kernel';
import type { MilestoneRow } from './milestone.row';
import type { PairingEvent, PlannedMilestone } from './pairing.events';
import type { PlanItem } from './pairing.row';

type Tables = { readonly milestone: MilestoneRow };
type Data<T extends PairingEvent['type']> = Extract<PairingEvent, { readonly type: T }>['data'];
type Changes = readonly Change<Tables>[];

const NEVER_SUBMITTED = {
  state: 'open',
  submittedOn: null,
  evidence: [],
  noteId: null,
  reasonId: null,
  signedOn: null,
  signedBy: null,
  remarkId: null,
  earlyDays: 0,
  scan: null,
  coSignedOn: null,
  coSignedBy: null,
} as const satisfies Partial<MilestoneRow>;

const change = (
  { pairingId, milestone }: { readonly pairingId: string; readonly milestone: string },
  patch: Partial<MilestoneRow>,
): Changes => [{ in: 'milestone', of: { pairingId, milestone }, patch }];

/** The rows of a plan that replaces another: what both have keeps its progress, the rest comes or goes. */
export const replanned = (
  pairingId: string,
  before: readonly PlanItem[],
  after: readonly PlannedMilestone[],
): Changes => {
  const known = new Set(before.map(({ key }) => key));
  const kept = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !kept.has(key));
  return [
    ...gone.map(({ key }) => ({ in: 'milestone', remove: { pairingId, milestone: key } }) as const),
    ...after.flatMap(({ key, ...planned }, place): Changes => {
      const row = { pairingId, milestone: key, place, ...planned };
      return known.has(key)
        ? change(row, { place, ...planned })
        : [{ in: 'milestone', put: { ...row, ...NEVER_SUBMITTED } }];
    }),
  ];
};

/** What the facts of a milestone do to its row. */
export const milestoneHandlers = {
  submitted: (data: Data<'MilestoneSubmitted'>): Changes => {
    const { submittedOn, evidence, noteId } = data;
    return change(data, { state: 'submitted', submittedOn, evidence, noteId: noteId ?? null, reasonId: null });
  },
  returned: (data: Data<'MilestoneReturned'>): Changes => change(data, { state: 'returned', reasonId: data.reasonId }),
  signed: (data: Data<'MilestoneSigned'>): Changes => {
    const { signedOn, by, remarkId, earlyDays, scan } = data;
    const remark = { remarkId: remarkId ?? null, earlyDays, scan: scan ?? null };
    return change(data, { state: 'signed', signedOn, signedBy: by, ...remark });
  },
  coSigned: (data: Data<'GateCoSigned'>): Changes =>
    change(data, { state: 'passed', coSignedOn: data.coSignedOn, coSignedBy: data.by }),
  withdrawn: (data: Data<'SignOffWithdrawn'>): Changes => {
    const unsigned = { signedOn: null, signedBy: null, remarkId: null, earlyDays: 0, scan: null };
    const alone = { coSignedOn: null, coSignedBy: null };
    return change(data, { state: 'withdrawn', ...unsigned, ...alone, reasonId: data.reasonId });
  },
} as const;
