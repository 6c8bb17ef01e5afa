import { type Actor, addDays, type Day, type Grade, isUuid, type Role } from '@xinhuo/kernel';
import type { Conditions } from '@xinhuo/runtime';

/** What can wait for somebody. */
export const WORK_KINDS = [
  'CONFIRM_AGREEMENT',
  'AGREEMENT_LAPSING',
  'REDO_MILESTONE',
  'SUBMIT_MILESTONE',
  'SIGN_MILESTONE',
  'CO_SIGN_GATE',
  'VERIFY_PROMOTION',
  'PROPOSE_GRANTS',
  'PROPOSE_AGAIN',
  'APPROVE_GRANT',
  'PAY_GRANT',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** One thing that waits, and what it is about; what does not apply is null. */
export interface WorkItem {
  /** Where it stands in the order of work; the cursor of its page. */
  readonly sortKey: string;
  readonly kind: WorkKind;
  readonly dueOn: Day | null;
  /** Since when it waits, where that is known. */
  readonly since: Day | null;
  readonly programmeId: string | null;
  readonly enterpriseId: string | null;
  readonly pairingId: string | null;
  readonly version: number | null;
  readonly milestone: string | null;
  readonly gate: boolean | null;
  readonly masterId: string | null;
  readonly apprenticeId: string | null;
  readonly promotionId: string | null;
  /** Whose promotion or grant it is. */
  readonly personId: string | null;
  readonly from: Grade | null;
  readonly to: Grade | null;
  readonly roundId: string | null;
  readonly grantId: string | null;
  readonly year: number | null;
  readonly amountFen: number | null;
}

/** Before so many days an agreement that others have not confirmed yet comes onto the union's desk. */
const LAPSES_SOON_DAYS = 7;

/** The columns of an item beside kind and rank, with their types; a source gives those that apply. */
const COLUMNS = {
  dueOn: 'date',
  since: 'date',
  programmeId: 'uuid',
  enterpriseId: 'uuid',
  pairingId: 'uuid',
  version: 'integer',
  milestone: 'text',
  gate: 'boolean',
  masterId: 'uuid',
  apprenticeId: 'uuid',
  promotionId: 'uuid',
  personId: 'uuid',
  from: 'text',
  to: 'text',
  roundId: 'uuid',
  grantId: 'uuid',
  year: 'integer',
  amountFen: 'bigint',
} as const;

interface Source {
  readonly kind: WorkKind;
  /** What came back goes before everything else. */
  readonly first?: true;
  readonly id: string;
  readonly columns: Partial<Record<keyof typeof COLUMNS, string>>;
  readonly from: string;
}

/** What a source is made of: who asks, what day it is, and which tables and conditions there are. */
export interface Desk {
  readonly viewer: Actor;
  readonly today: Day;
  readonly conditions: Conditions;
  /** The table of promotions as this release names it. */
  readonly promotions: string;
}

const PAIRING = {
  programmeId: 'p.programme_id',
  enterpriseId: 'p.enterprise_id',
  pairingId: 'p.pairing_id',
  masterId: 'p.master_id',
  apprenticeId: 'p.apprentice_id',
} as const;

const DRAFT = {
  ...PAIRING,
  version: 'p.draft_version',
  dueOn: 'p.lapses_on',
  since: "CASE WHEN p.phase = 'preparing' THEN p.registered_on END",
} as const;

const confirmed = (party: string): string => `p.confirmations @> '[{"party":"${party}"}]'`;

const confirmAgreement = (party: string, whose: string): Source => ({
  kind: 'CONFIRM_AGREEMENT',
  id: 'p.pairing_id::text',
  columns: DRAFT,
  from: `read.pairing_v1 p WHERE ${whose} AND p.draft_version IS NOT NULL AND NOT ${confirmed(party)}`,
});

const agreementLapsing = (whose: string, until: string): Source => ({
  kind: 'AGREEMENT_LAPSING',
  id: 'p.pairing_id::text',
  columns: DRAFT,
  from: `read.pairing_v1 p WHERE ${whose} AND p.draft_version IS NOT NULL AND ${confirmed('enterprise-union')}
     AND p.lapses_on <= ${until}::date`,
});

/** Milestones of pairings in force that were handed in at least once, with their place in the plan. */
const HANDED_IN = `read.pairing_v1 p
  JOIN read.milestone_v1 s ON s.pairing_id = p.pairing_id
  JOIN read.pairing_plan_v1 l ON l.pairing_id = p.pairing_id
  CROSS JOIN LATERAL (SELECT m."dueOn", m.gate FROM jsonb_to_recordset(l.milestones)
    AS m(key text, "dueOn" date, gate boolean) WHERE m.key = s.milestone) m`;

const MILESTONE = { ...PAIRING, milestone: 's.milestone', gate: 'm.gate', dueOn: 'm."dueOn"' } as const;
const STEP = "p.pairing_id::text || '/' || s.milestone";

const handedIn = (kind: WorkKind, state: string, whose: string, more: Partial<Source> = {}): Source => ({
  kind,
  id: STEP,
  columns: { ...MILESTONE, since: 's.submitted_on' },
  from: `${HANDED_IN} WHERE ${whose} AND p.phase = 'active' AND ${state}`,
  ...more,
});

/** What is overdue, and of the rest what is due next; what waits for a signature is the master's turn. */
const submitMilestone = (whose: string, today: string): Source => ({
  kind: 'SUBMIT_MILESTONE',
  id: "p.pairing_id::text || '/' || m.key",
  columns: { ...PAIRING, milestone: 'm.key', gate: 'm.gate', dueOn: 'm."dueOn"' },
  from: `read.pairing_v1 p CROSS JOIN LATERAL (
      SELECT m.key, m."dueOn", m.gate,
             min(m."dueOn") FILTER (WHERE m."dueOn" >= ${today}::date) OVER () AS next
        FROM read.pairing_plan_v1 l
       CROSS JOIN LATERAL jsonb_to_recordset(l.milestones) AS m(key text, "dueOn" date, gate boolean)
        LEFT JOIN read.milestone_v1 s ON s.pairing_id = l.pairing_id AND s.milestone = m.key
       WHERE l.pairing_id = p.pairing_id AND coalesce(s.state, 'open') IN ('open', 'withdrawn')) m
     WHERE ${whose} AND p.phase = 'active' AND (m."dueOn" < ${today}::date OR m."dueOn" = m.next)`,
});

const verifyPromotion = ({ viewer, conditions, promotions }: Desk): Source => ({
  kind: 'VERIFY_PROMOTION',
  id: "r.promotion_id::text || '/' || r.person_id",
  columns: {
    ...{ programmeId: 'r.programme_id', enterpriseId: 'r.enterprise_id', pairingId: 'r.pairing_id' },
    ...{ masterId: 'r.master_id', promotionId: 'r.promotion_id', personId: 'r.person_id' },
    ...{ from: 'r.from_grade', to: 'r.to_grade', since: 'r.recorded_on' },
  },
  // Other eyes than those that recorded it.
  from: `${promotions} r JOIN read.org_node_v1 o ON o.node_id = r.enterprise_id
    WHERE r.state = 'RECORDED' AND o.path LIKE (${pathOf(viewer, conditions)})
      AND r.recorded_by::text <> ${conditions.place(viewer.personId)}
      AND coalesce(r.entered_by::text, '') <> ${conditions.place(viewer.personId)}`,
});

const pathOf = ({ nodeId }: Actor, conditions: Conditions): string =>
  `SELECT u.path || '%' FROM read.org_node_v1 u WHERE u.node_id = ${conditions.place(nodeId)}::uuid`;

const SINCE = (alias: string): string => `(${alias}.steps -> -1 ->> 'on')::date`;

const proposeGrants = (ofCity: string): Source => ({
  kind: 'PROPOSE_GRANTS',
  id: 'r.round_id::text',
  columns: {
    ...{ programmeId: 'r.programme_id', roundId: 'r.round_id', year: 'r.year' },
    ...{ amountFen: 'r.total_fen', since: SINCE('r') },
  },
  from: `read.round_v1 r WHERE ${ofCity} AND r.phase = 'frozen' AND r.lines > 0
     AND NOT EXISTS (SELECT FROM read.grant_v1 g WHERE g.round_id = r.round_id)`,
});

const grants = (kind: WorkKind, ofCity: string, waiting: string, amount = 'g.amount_fen'): Source => ({
  kind,
  ...(kind === 'PROPOSE_AGAIN' && { first: true }),
  id: 'g.grant_id::text',
  columns: {
    ...{ programmeId: 'g.programme_id', roundId: 'g.round_id', grantId: 'g.grant_id', year: 'g.year' },
    ...{ enterpriseId: 'g.enterprise_id', personId: 'g.person_id', amountFen: amount, since: SINCE('g') },
  },
  from: `read.grant_v1 g WHERE ${ofCity} AND ${waiting}`,
});

const ofPerson = (column: string, { viewer, conditions }: Desk): string =>
  `p.${column} = ${conditions.place(viewer.personId)}::uuid`;
const ofNode = ({ viewer, conditions }: Desk): string => `p.enterprise_id = ${conditions.place(viewer.nodeId)}::uuid`;
const ofCity = (alias: string, { viewer, conditions }: Desk): string =>
  `${alias}.city_id = ${conditions.place(viewer.nodeId)}::uuid`;

/** What waits for whom, by role: each source is one place in the rules where that role is the next to act. */
const SOURCES: Readonly<Partial<Record<Role, (desk: Desk) => readonly Source[]>>> = {
  MASTER: (desk) => [
    confirmAgreement('master', ofPerson('master_id', desk)),
    handedIn('SIGN_MILESTONE', "s.state = 'submitted'", ofPerson('master_id', desk)),
  ],
  APPRENTICE: (desk) => [
    confirmAgreement('apprentice', ofPerson('apprentice_id', desk)),
    handedIn('REDO_MILESTONE', "s.state = 'returned'", ofPerson('apprentice_id', desk), { first: true }),
    submitMilestone(ofPerson('apprentice_id', desk), desk.conditions.place(desk.today)),
  ],
  ENTERPRISE: (desk) => [
    confirmAgreement('enterprise-union', ofNode(desk)),
    agreementLapsing(ofNode(desk), desk.conditions.place(addDays(desk.today, LAPSES_SOON_DAYS))),
    handedIn('CO_SIGN_GATE', "s.state = 'signed' AND m.gate", ofNode(desk), {
      columns: { ...MILESTONE, since: 's.signed_on' },
    }),
  ],
  COUNTY: (desk) => [verifyPromotion(desk)],
  CITY_HANDLER: (desk) => [
    verifyPromotion(desk),
    proposeGrants(ofCity('r', desk)),
    grants('PROPOSE_AGAIN', ofCity('g', desk), "g.phase = 'returned'"),
  ],
  CITY_APPROVER: (desk) => [grants('APPROVE_GRANT', ofCity('g', desk), "g.phase = 'proposed'")],
  FINANCE: (desk) => [
    grants(
      'PAY_GRANT',
      ofCity('g', desk),
      "g.phase = 'approved' AND g.paid_fen < g.amount_fen",
      'g.amount_fen - g.paid_fen',
    ),
  ],
};

const selected = ({ kind, first, id, columns, from }: Source): string => {
  const day = (column: string | undefined) => `coalesce((${column ?? 'NULL::date'})::text, '9999-12-31')`;
  // Soonest first; of equal days what waits longest. Dates and ids alone, so that the key may stand in a cursor.
  const key = `concat_ws('|', '${first ? 0 : 1}', ${day(columns.dueOn)}, ${day(columns.since)}, '${kind}', ${id})`;
  const values = Object.entries(COLUMNS).map(
    ([name, type]) => `(${columns[name as keyof typeof COLUMNS] ?? 'NULL'})::${type} AS "${name}"`,
  );
  return `SELECT ${key} COLLATE "C" AS "sortKey", '${kind}' AS kind, ${values.join(', ')} FROM ${from}`;
};

/** All that waits for a viewer, as SQL; undefined where nothing ever waits for the role. */
export const workOf = (desk: Desk): string | undefined => {
  const { role, personId, nodeId } = desk.viewer;
  if (!isUuid(personId) || !isUuid(nodeId)) return undefined; // the system itself
  return SOURCES[role]?.(desk).map(selected).join('\nUNION ALL ');
};
