import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { type Actor, isUuid, type Position, ROLES } from '@xinhuo/kernel';
import { AllowedTo, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';
import type { NodeKind, Stage } from './enterprise.events';
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
  readonly parentId?: string;
  readonly countyId?: string;
  /** Part of the name, of any length. */
  readonly text?: string;
  /** Enterprises that take part in this programme. */
  readonly programmeId?: string;
  /** Enterprises in this stage, of that programme or of any. */
  readonly stage?: Stage;
}

/** A page of nodes; `after` is the name and id of the last one before it. */
export interface OrgNodePage {
  readonly first: number;
  readonly after?: readonly [name: string, nodeId: string];
}

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

/** Nodes within the viewer's scope by name; one more than `first` tells that there are more. */
@AllowedTo(...ROLES)
export class FindOrgNodes extends Query<readonly OrgNodeView[]> {
  constructor(
    readonly viewer: Actor,
    readonly filter: OrgNodeFilter,
    readonly page: OrgNodePage,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

@QueryHandler(FindOrgNodes)
export class FindOrgNodesHandler implements IQueryHandler<FindOrgNodes> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly scope: OrgScope,
  ) {}

  async execute({ viewer, filter, page, readAfter }: FindOrgNodes): Promise<readonly OrgNodeView[]> {
    const pattern = await this.scope.patternOf(viewer);
    if (pattern === undefined) return [];
    await this.progress.reached([orgNode.name, participation.name], readAfter);
    const parameters: unknown[] = [];
    const at = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = [`n.path LIKE ${at(pattern)}`, ...conditionsOf(filter, at)];
    if (page.after) conditions.push(`(n.name, n.node_id) > (${at(page.after[0])}, ${at(page.after[1])}::uuid)`);
    return this.db.query(
      `SELECT ${COLUMNS} FROM read.org_node_v1 n WHERE ${conditions.join(' AND ')}
       ORDER BY n.name, n.node_id LIMIT ${at(page.first + 1)}`,
      parameters,
    );
  }
}

type At = (value: unknown) => string;

const conditionsOf = ({ text, programmeId, stage, ...columns }: OrgNodeFilter, at: At): readonly string[] => [
  ...(columns.kind ? [`n.kind = ${at(columns.kind)}`] : []),
  ...(columns.parentId ? [`n.parent_id = ${at(columns.parentId)}`] : []),
  ...(columns.countyId ? [`n.county_id = ${at(columns.countyId)}`] : []),
  ...(text?.trim() ? [named(at(text.trim()))] : []),
  ...(programmeId || stage ? [takesPart({ programmeId, stage }, at)] : []),
];

// The index finds names with the same characters and pairs; the second condition asks for their order.
const named = (text: string): string =>
  `n.name_tokens @> read.name_tokens(${text}) AND strpos(lower(n.name), lower(${text})) > 0`;

const takesPart = (
  { programmeId, stage }: { programmeId: string | undefined; stage: Stage | undefined },
  at: At,
): string =>
  `EXISTS (SELECT FROM read.participation_v1 p WHERE p.enterprise_id = n.node_id
    ${programmeId ? `AND p.programme_id = ${at(programmeId)}` : ''} ${stage ? `AND p.stage = ${at(stage)}` : ''})`;
