import type { Change, Key } from '@xinhuo/kernel';
import type { MilestoneRow, PlanRow } from './milestone.row';
import type { PairingEvent, PlannedMilestone } from './pairing.events';

type Tables = { readonly plan: PlanRow; readonly milestone: MilestoneRow };
type Data<T extends PairingEvent['type']> = Extract<PairingEvent, { readonly type: T }>['data'];
type Changes = readonly Change<Tables>[];

/** What is said of a milestone that was never handed in. */
export const NEVER_SUBMITTED = {
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

/** The row that the first submission starts from. */
export const blankMilestone = (key: Key): MilestoneRow => ({
  pairingId: String(key['pairingId']),
  milestone: String(key['milestone']),
  ...NEVER_SUBMITTED,
});

const change = (
  { pairingId, milestone }: { readonly pairingId: string; readonly milestone: string },
  patch: Partial<MilestoneRow>,
): Changes => [{ in: 'milestone', of: { pairingId, milestone }, patch }];

/** A plan that replaces another: what it does not hold any more is forgotten with its progress. */
export const planned = (
  pairingId: string,
  before: readonly PlannedMilestone[],
  after: readonly PlannedMilestone[],
): Changes => {
  const kept = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !kept.has(key));
  return [
    { in: 'plan', put: { pairingId, milestones: after } },
    ...gone.map(({ key }) => ({ in: 'milestone', remove: { pairingId, milestone: key } }) as const),
  ];
};

/** What the facts of a milestone do to its row. */
export const milestoneHandlers = {
  submitted: (data: Data<'MilestoneSubmitted'>): Changes => {
    const { pairingId, milestone, submittedOn, evidence, noteId } = data;
    const patch = { state: 'submitted', submittedOn, evidence, noteId: noteId ?? null, reasonId: null } as const;
    return [{ in: 'milestone', of: { pairingId, milestone }, add: {}, patch }];
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
