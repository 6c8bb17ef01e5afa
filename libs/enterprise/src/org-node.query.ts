import { Injectable } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, isUuid, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, Conditions, counting, ReadProgress } from '@xinhuo/runtime';
import { type Sorted, sorted, type SortedList, type SortedPage } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import { NODE_KINDS, type NodeKind, type Stage } from './enterprise.events';
import { orgMatches } from './org-matches';
import { orgNode } from './org-node.projection';
import { OrgScope } from './org-scope';
import { participation } from './participation.projection';

/** One node of the org tree. */
export interface OrgNodeView {
  readonly nodeId: string;
  readonly parentId: string | null;
  readonly kind: NodeKind;
  readonly name: string;
  readonly creditCode: string | null;
  readonly registeredOn: string;
  /** The county it stands in, itself for a county; null directly under the city or an industry union. */
  readonly countyId: string | null;
}

/** Which nodes; all conditions hold together. */
export interface OrgNodeFilter {
  readonly kind?: NodeKind;
  /** Any of these kinds. */
  readonly kinds?: readonly NodeKind[];
  readonly parentId?: string;
  readonly countyId?: string;
  /** At or below this node. */
  readonly nodeId?: string;
  /** Part of the name (characters, pinyin or initials), or the beginning of the credit code. */
  readonly text?: string;
  /** Enterprises that take part in this programme. */
  readonly programmeId?: string;
  /** Enterprises in this stage, of that programme or of any. */
  readonly stage?: Stage;
}

/** The org tree as a list that can be sorted; names in the order of pinyin. */
export const orgNodeList = {
  columns: {
    NAME: { sql: 'n.name', type: 'text' },
    KIND: { sql: `array_position(ARRAY['${NODE_KINDS.join("','")}'], n.kind)`, type: 'integer' },
    COUNTY_NAME: { sql: '(SELECT c.name FROM read.org_node_v1 c WHERE c.node_id = n.county_id)', type: 'text' },
    REGISTERED_ON: { sql: 'n.registered_on', type: 'date', descending: true },
    CREDIT_CODE: { sql: 'n.credit_code', type: 'text' },
  },
  usual: 'NAME',
  id: 'n.node_id',
  rows: 'read.org_node_v1 n',
} as const satisfies SortedList<string>;

/** What nodes can be sorted by. */
export type OrgNodeSort = keyof (typeof orgNodeList)['columns'];
/** The same, as a list of codes. */
export const ORG_NODE_SORTS = Object.keys(orgNodeList.columns) as readonly OrgNodeSort[];

/** A node of a sorted list. */
export type ListedOrgNode = OrgNodeView & Sorted;

const COLUMNS = `n.node_id AS "nodeId", n.parent_id AS "parentId", n.kind, n.name, n.credit_code AS "creditCode",
  n.registered_on::text AS "registeredOn", n.county_id AS "countyId"`;

/** One node within the viewer's scope; `null` when it is not there or elsewhere. */
@AllowedTo(...ROLES)
export class GetOrgNode extends Query<OrgNodeView | null> {
  constructor(
    readonly viewer: Actor,
    readonly nodeId: string,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(GetOrgNode)
export class GetOrgNodeHandler implements IQueryHandler<GetOrgNode> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: OrgScope,
  ) {}

  async execute({ viewer, nodeId, readAfter }: GetOrgNode): Promise<OrgNodeView | null> {
    const pattern = await this.scope.patternOf(viewer);
    if (pattern === undefined || !isUuid(nodeId)) return null;
    await this.progress.reached([orgNode.name], readAfter);
    const [found] = await this.db.query<OrgNodeView[]>(
      `SELECT ${COLUMNS} FROM read.org_node_v1 n WHERE n.node_id = $1 AND n.path LIKE $2`,
      [nodeId, pattern],
    );
    return found ?? null;
  }
}

/** Nodes within the viewer's scope, filtered and sorted; one more than `first` tells that there are more. */
@AllowedTo(...ROLES)
export class FindOrgNodes extends Query<readonly ListedOrgNode[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: OrgNodeFilter,
    readonly page: SortedPage<OrgNodeSort>,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** How many nodes such a list holds, at most `MOST_COUNTED`. */
@AllowedTo(...ROLES)
export class CountOrgNodes extends Query<number> {
  constructor(
    readonly viewer: Actor,
    readonly filter: OrgNodeFilter,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

/** What a list of nodes holds for a viewer. */
@Injectable()
export class OrgNodeListing {
  constructor(
    private readonly db: DataSource,
    private readonly scope: OrgScope,
  ) {}

  /** The conditions of the list; undefined when the viewer sees no node at all. */
  async of(viewer: Actor, filter: OrgNodeFilter): Promise<Conditions | undefined> {
    const pattern = await this.scope.patternOf(viewer);
    if (pattern === undefined) return undefined;
    const conditions = new Conditions();
    conditions.add(`n.path LIKE ${conditions.place(pattern)}`);
    const { text, nodeId } = filter;
    conditions.equal('n.kind', filter.kind).equal('n.parent_id', filter.parentId).equal('n.county_id', filter.countyId);
    conditions.among('n.kind', filter.kinds);
    if (nodeId) {
      conditions.add(
        `n.path LIKE (SELECT u.path || '%' FROM read.org_node_v1 u WHERE u.node_id = ${conditions.place(nodeId)}::uuid)`,
      );
    }
    if (text?.trim()) conditions.add(await orgMatches(this.db, conditions, 'n', text));
    takesPart(conditions, filter);
    return conditions;
  }
}

@QueryHandler(FindOrgNodes)
export class FindOrgNodesHandler implements IQueryHandler<FindOrgNodes> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: OrgNodeListing,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindOrgNodes): Promise<readonly ListedOrgNode[]> {
    await this.progress.reached([orgNode.name, participation.name], readAfter);
    const conditions = await this.listing.of(viewer, filter);
    if (!conditions) return [];
    const { value, tail } = sorted(orgNodeList, page, conditions, 'true');
    return this.db.query(
      `SELECT ${COLUMNS}, ${value} FROM ${orgNodeList.rows} WHERE ${conditions.sql} ${tail}`,
      conditions.parameters,
    );
  }
}

@QueryHandler(CountOrgNodes)
export class CountOrgNodesHandler implements IQueryHandler<CountOrgNodes> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly listing: OrgNodeListing,
  ) {}

  async execute({ viewer, filter, readAfter }: CountOrgNodes): Promise<number> {
    await this.progress.reached([orgNode.name, participation.name], readAfter);
    const conditions = await this.listing.of(viewer, filter);
    if (!conditions) return 0;
    const [counted] = await this.db.query<{ total: number }[]>(
      counting(orgNodeList.rows, conditions),
      conditions.parameters,
    );
    return counted?.total ?? 0;
  }
}

const takesPart = (conditions: Conditions, { programmeId, stage }: OrgNodeFilter): void => {
  if (!programmeId && !stage) return;
  conditions.add(`EXISTS (SELECT FROM read.participation_v1 p WHERE p.enterprise_id = n.node_id
    ${programmeId ? `AND p.programme_id = ${conditions.place(programmeId)}` : ''}
    ${stage ? `AND p.stage = ${conditions.place(stage)}` : ''})`);
};
