import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { AllowedTo, BusinessClock, type Conditions, counting, ReadProgress } from '@xinhuo/runtime';
import { type Sorted, sorted, type SortedList, type SortedPage } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import type { MilestoneView } from './find-milestones.query';
import { MILESTONE_STATES, type MilestoneState } from './milestone.row';
import { type PairingFilter, PairingListing } from './pairing-list';
import { pairingBoard } from './pairing.projection';
import { PAIRING_VIEWERS } from './pairing-scope';

/** Which milestones of which pairings; what is left out does not narrow. Without `phases`, of pairings in force. */
export interface MilestoneFilter extends Omit<PairingFilter, 'overdue' | 'dueWithinDays'> {
  readonly pairingId?: string;
  readonly states?: readonly MilestoneState[];
  /** Only gates, or only what is none. */
  readonly gate?: boolean;
  /** Not signed yet, and due before today. */
  readonly overdue?: boolean;
  readonly dueFrom?: string;
  readonly dueTo?: string;
}

/** A milestone of a sorted list. */
export type ListedMilestone = MilestoneView & Sorted;

const ROWS = `read.pairing_v1 p JOIN read.pairing_plan_v1 l ON l.pairing_id = p.pairing_id
  CROSS JOIN LATERAL jsonb_to_recordset(l.milestones)
    AS m(key text, phase text, dimension text, gate boolean, "dueOn" date, "minDays" integer)
  LEFT JOIN read.milestone_v1 s ON s.pairing_id = p.pairing_id AND s.milestone = m.key`;

const STATE = "coalesce(s.state, 'open')";
const personOf = (column: string): string => `(SELECT v.name FROM vault.person v WHERE v.person_id = ${column})`;

/** The list of milestones as it can be sorted. */
export const milestoneList = {
  columns: {
    DUE_ON: { sql: 'm."dueOn"', type: 'date' },
    SUBMITTED_ON: { sql: 's.submitted_on', type: 'date' },
    STATE: { sql: `array_position(ARRAY['${MILESTONE_STATES.join("','")}'], ${STATE})`, type: 'integer' },
    MASTER_NAME: { sql: personOf('p.master_id'), type: 'text', personal: true },
    APPRENTICE_NAME: { sql: personOf('p.apprentice_id'), type: 'text', personal: true },
    ENTERPRISE_NAME: {
      sql: '(SELECT n.name FROM read.org_node_v1 n WHERE n.node_id = p.enterprise_id)',
      type: 'text',
    },
  },
  usual: 'DUE_ON',
  id: "(p.pairing_id::text || '/' || m.key)",
  idType: 'text',
  rows: ROWS,
} as const satisfies SortedList<string>;

/** What milestones can be sorted by. */
export type MilestoneSort = keyof (typeof milestoneList)['columns'];
/** The same, as a list of codes. */
export const MILESTONE_SORTS = Object.keys(milestoneList.columns) as readonly MilestoneSort[];

/** The milestones of all pairings that a viewer may see, filtered and sorted. */
@AllowedTo(...PAIRING_VIEWERS)
export class ListMilestones extends Query<readonly ListedMilestone[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: MilestoneFilter,
    readonly page: SortedPage<MilestoneSort>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many milestones such a list holds, at most `MOST_COUNTED`. */
@AllowedTo(...PAIRING_VIEWERS)
export class CountMilestones extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: MilestoneFilter,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const narrow = (conditions: Conditions, filter: MilestoneFilter, today: string): void => {
  const { pairingId, states, gate, overdue, dueFrom, dueTo } = filter;
  conditions.equal('p.pairing_id', pairingId).equal('m.gate', gate).among(STATE, states);
  const day = (value: string) => `${conditions.place(value)}::date`;
  if (dueFrom) conditions.add(`m."dueOn" >= ${day(dueFrom)}`);
  if (dueTo) conditions.add(`m."dueOn" <= ${day(dueTo)}`);
  if (overdue === undefined) return;
  // What is due lies in the pairing's own row as well, which spares the plans of all that are in time.
  if (overdue) conditions.add(`p.next_due_on < ${day(today)}`);
  const late = `(${STATE} NOT IN ('signed', 'passed') AND m."dueOn" < ${day(today)})`;
  conditions.add(`${late} = ${conditions.place(overdue)}::boolean`);
};

const ofPairings = ({ overdue: _, ...filter }: MilestoneFilter): PairingFilter =>
  filter.phases || filter.pairingId ? filter : { ...filter, phases: ['active'] };

@QueryHandler(ListMilestones)
export class ListMilestonesHandler implements IQueryHandler<ListMilestones> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: PairingListing,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ viewer, filter, page, readAfter }: ListMilestones): Promise<readonly ListedMilestone[]> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const { conditions, scope } = await this.listing.of(viewer, ofPairings(filter));
    narrow(conditions, filter, this.clock.today());
    const { value, tail } = sorted(milestoneList, page, conditions, scope);
    return this.db.query<ListedMilestone[]>(
      `SELECT p.pairing_id AS "pairingId", m.key AS milestone, m.phase, m.dimension, m.gate, m."dueOn"::text AS "dueOn",
              m."minDays", ${STATE} AS state, s.submitted_on::text AS "submittedOn",
              coalesce(s.evidence, '{}') AS evidence, s.note_id AS "noteId", s.reason_id AS "reasonId",
              s.signed_on::text AS "signedOn", s.signed_by AS "signedBy", s.remark_id AS "remarkId",
              coalesce(s.early_days, 0) AS "earlyDays", s.scan, s.co_signed_on::text AS "coSignedOn",
              s.co_signed_by AS "coSignedBy", ${value}
         FROM ${ROWS} WHERE ${conditions.sql} ${tail}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountMilestones)
export class CountMilestonesHandler implements IQueryHandler<CountMilestones> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: PairingListing,
    private readonly clock: BusinessClock,
  ) {}

  async execute({ viewer, filter, readAfter }: CountMilestones): Promise<number> {
    await this.progress.reached([pairingBoard.name], readAfter);
    const { conditions } = await this.listing.of(viewer, ofPairings(filter));
    narrow(conditions, filter, this.clock.today());
    const [counted] = await this.db.query<{ total: number }[]>(counting(ROWS, conditions), conditions.parameters);
    return counted?.total ?? 0;
  }
}
