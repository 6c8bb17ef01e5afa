import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Position } from '@xinhuo/kernel';
import { orgMatches } from '@xinhuo/enterprise';
import { namedPersons } from '@xinhuo/people';
import { AllowedTo, type Conditions, counting, ReadProgress } from '@xinhuo/runtime';
import { type Sorted, sorted, type SortedList, type SortedPage } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { grantBoard } from './grant-board.projection';
import { GrantRow } from './grant-board.row';
import { GRANT_VIEWERS, GrantScope } from './grant-scope';
import { selectFrom } from './select-from';
import { GRANT_PHASES, type GrantView } from './subsidy.tables';

/** Which grants are asked for; what is left out does not narrow. */
export interface GrantFilter {
  readonly programmeId?: string;
  readonly roundId?: string;
  readonly year?: number;
  readonly phases?: readonly GrantView['phase'][];
  /** With a line of this scheme. */
  readonly scheme?: string;
  /** `enterprise:<id>` or `person:<id>`. */
  readonly beneficiary?: string;
  /** Of enterprises at or below this node. */
  readonly nodeId?: string;
  /** Approved, and not all of it paid. */
  readonly unpaid?: boolean;
  /** Part of the beneficiary's name, in characters, pinyin or initials, or the beginning of the grant's number. */
  readonly text?: string;
}

/** The list of grants as it can be sorted. */
export const grantList = {
  columns: {
    AMOUNT: { sql: 'g.amount_fen', type: 'bigint', descending: true },
    PAID: { sql: 'g.paid_fen', type: 'bigint', descending: true },
    YEAR: { sql: 'g.year', type: 'integer', descending: true },
    PHASE: { sql: `array_position(ARRAY['${GRANT_PHASES.join("','")}'], g.phase)`, type: 'integer' },
    BENEFICIARY_NAME: {
      sql: `coalesce((SELECT n.name FROM read.org_node_v1 n WHERE n.node_id = g.enterprise_id),
        (SELECT v.name FROM vault.person v WHERE v.person_id = g.person_id))`,
      type: 'text',
      personal: true,
    },
  },
  usual: 'AMOUNT',
  id: 'g.grant_id',
  rows: 'read.grant_v1 g',
} as const satisfies SortedList<string>;

/** What grants can be sorted by. */
export type GrantSort = keyof (typeof grantList)['columns'];
/** The same, as a list of codes. */
export const GRANT_SORTS = Object.keys(grantList.columns) as readonly GrantSort[];

/** A grant of a sorted list. */
export type ListedGrant = GrantView & Sorted;

/** A grant by its id; null when it is not there or out of reach. */
@AllowedTo(...GRANT_VIEWERS)
export class GetGrant extends Query<GrantView | null> {
  constructor(
    readonly viewer: Actor,
    readonly grantId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** The grants that a viewer may see, filtered and sorted; without an order the largest first. */
@AllowedTo(...GRANT_VIEWERS)
export class FindGrants extends Query<readonly ListedGrant[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: GrantFilter,
    readonly page: SortedPage<GrantSort>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many grants such a list holds, at most `MOST_COUNTED`. */
@AllowedTo(...GRANT_VIEWERS)
export class CountGrants extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: GrantFilter,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

const ID_BEGINNING = /^[0-9a-f]{8}[0-9a-f-]{0,28}$/;

const found = async (db: DataSource, conditions: Conditions, text: string): Promise<void> => {
  const enterprises = await orgMatches(db, conditions, 'n', text);
  const number = text.trim().toLowerCase();
  const byNumber = ID_BEGINNING.test(number) ? ` OR g.grant_id::text LIKE ${conditions.place(`${number}%`)}` : '';
  conditions.add(
    `(g.person_id IN (${namedPersons(conditions, text)})
      OR g.enterprise_id IN (SELECT n.node_id FROM read.org_node_v1 n WHERE ${enterprises})${byNumber})`,
  );
};

const narrow = (conditions: Conditions, filter: GrantFilter): void => {
  const { programmeId, roundId, year, phases, scheme, beneficiary, nodeId, unpaid } = filter;
  const equal = { programme_id: programmeId, round_id: roundId, year, beneficiary };
  for (const [column, value] of Object.entries(equal)) {
    if (value !== undefined) conditions.add(`g.${column} = ${conditions.place(value)}`);
  }
  if (phases) conditions.add(`g.phase = ANY (${conditions.place(phases)}::text[])`);
  if (scheme !== undefined) {
    conditions.add(`g.lines @> jsonb_build_array(jsonb_build_object('scheme', ${conditions.place(scheme)}::text))`);
  }
  if (nodeId) {
    conditions.add(`g.enterprise_id IN (SELECT o.node_id FROM read.org_node_v1 o JOIN read.org_node_v1 u
      ON o.path LIKE u.path || '%' WHERE u.node_id = ${conditions.place(nodeId)}::uuid)`);
  }
  if (unpaid !== undefined) {
    conditions.add(`(g.phase = 'approved' AND g.paid_fen < g.amount_fen) = ${conditions.place(unpaid)}::boolean`);
  }
};

@QueryHandler(GetGrant)
export class GetGrantHandler implements IQueryHandler<GetGrant> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, grantId, readAfter }: GetGrant): Promise<GrantView | null> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofGrants(viewer);
    conditions.add(`g.grant_id = ${conditions.place(grantId)}`);
    const [grant] = await selectFrom(this.db, GrantRow, { alias: 'g', conditions });
    return grant ?? null;
  }
}

@QueryHandler(FindGrants)
export class FindGrantsHandler implements IQueryHandler<FindGrants> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindGrants): Promise<readonly ListedGrant[]> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofGrants(viewer);
    const scope = conditions.sql;
    narrow(conditions, filter);
    if (filter.text?.trim()) await found(this.db, conditions, filter.text);
    const { value, tail } = sorted(grantList, page, conditions, scope);
    return selectFrom<GrantRow, Sorted>(this.db, GrantRow, { alias: 'g', conditions, tail, more: value });
  }
}

@QueryHandler(CountGrants)
export class CountGrantsHandler implements IQueryHandler<CountGrants> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: GrantScope,
  ) {}

  async execute({ viewer, filter, readAfter }: CountGrants): Promise<number> {
    await this.progress.reached([grantBoard.name], readAfter);
    const conditions = await this.scope.ofGrants(viewer);
    narrow(conditions, filter);
    if (filter.text?.trim()) await found(this.db, conditions, filter.text);
    const [counted] = await this.db.query<{ total: number }[]>(
      counting(grantList.rows, conditions),
      conditions.parameters,
    );
    return counted?.total ?? 0;
  }
}
