import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor, Grade, Position, Role } from '@xinhuo/kernel';
import { pairingBoard, type PairingPhase } from '@xinhuo/pairing';
import { AllowedTo, OrgDirectory, ReadProgress } from '@xinhuo/runtime';
import { DataSource } from 'typeorm';

/** Generations in either direction, and persons in all, that a lineage is cut at. */
export const DEEPEST_LINEAGE = 6;
export const LARGEST_LINEAGE = 200;

/** Who may look at a lineage; of whom, the scope says. */
const VIEWERS = [
  'CITY_HANDLER',
  'CITY_APPROVER',
  'FINANCE',
  'COUNTY',
  'ENTERPRISE',
  'MASTER',
  'APPRENTICE',
  'AUDITOR',
  'DATA_ENTRY',
] as const satisfies readonly Role[];

/** A person of a lineage. */
export interface LineageNode {
  readonly personId: string;
  /** 0 for the one asked for, below for their masters, above for their apprentices. */
  readonly generation: number;
  readonly enterpriseId: string | null;
  readonly trade: string | null;
  readonly grade: Grade | null;
  /** Whether the viewer may open this person's page. */
  readonly within: boolean;
}

/** Who taught whom: from the master to the apprentice. */
export interface LineageEdge {
  readonly pairingId: string;
  readonly masterId: string;
  readonly apprenticeId: string;
  readonly phase: PairingPhase;
  readonly trade: string;
  readonly startedOn: string;
  readonly endsOn: string;
  readonly closedOn: string | null;
}

/** Who learned from whom around one person. Every edge leads to a later generation, so that there is no circle. */
export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
  /** Whether there are more persons than are shown. */
  readonly cut: boolean;
}

/** The lineage of a person; null when there is no such worker or they are out of the viewer's reach. */
@AllowedTo(...VIEWERS)
export class GetLineage extends Query<Lineage | null> {
  constructor(
    readonly viewer: Actor,
    readonly personId: string,
    readonly depth: number,
    readonly readAfter?: Position,
  ) {
    super();
  }
}

type Direction = 'up' | 'down';

/** An agreement that ever took force made somebody a master of somebody. */
const EDGE = `p.pairing_id AS "pairingId", p.master_id AS "masterId", p.apprentice_id AS "apprenticeId", p.phase,
  p.trade, p.started_on AS "startedOn", p.ends_on AS "endsOn", p.closed_on AS "closedOn"`;

@QueryHandler(GetLineage)
export class GetLineageHandler implements IQueryHandler<GetLineage> {
  constructor(
    private readonly db: DataSource,
    private readonly progress: ReadProgress,
    private readonly org: OrgDirectory,
  ) {}

  async execute({ viewer, personId, depth, readAfter }: GetLineage): Promise<Lineage | null> {
    await this.progress.reached([pairingBoard.name], readAfter);
    if (!(await this.mayAsk(viewer, personId))) return null;
    const generations = new Map([[personId, 0]]);
    const edges = new Map<string, LineageEdge>();
    let cut = false;
    for (const direction of ['down', 'up'] as const) {
      let at: readonly string[] = [personId];
      for (let step = 1; step <= Math.min(depth, DEEPEST_LINEAGE) && at.length > 0; step += 1) {
        const found = await this.stepFrom(at, direction);
        const room = LARGEST_LINEAGE - generations.size;
        const next = [...new Set(found.map((edge) => otherEnd(edge, direction)))].filter((id) => !generations.has(id));
        cut ||= next.length > room;
        at = next.slice(0, room);
        for (const id of at) generations.set(id, direction === 'down' ? step : -step);
        for (const edge of found) edges.set(edge.pairingId, edge);
      }
    }
    const nodes = await this.nodes(viewer, generations);
    return { nodes, edges: [...edges.values()].filter(forward(generations)), cut };
  }

  /** One statement for each generation, whatever its size. */
  private stepFrom(persons: readonly string[], direction: Direction): Promise<readonly LineageEdge[]> {
    const column = direction === 'down' ? 'master_id' : 'apprentice_id';
    return this.db.query<LineageEdge[]>(
      `SELECT ${EDGE} FROM read.pairing_v1 p WHERE p.${column} = ANY ($1::uuid[]) AND p.version > 0
        ORDER BY p.started_on, p.pairing_id LIMIT ${LARGEST_LINEAGE * 2}`,
      [persons],
    );
  }

  private async nodes(viewer: Actor, generations: ReadonlyMap<string, number>): Promise<readonly LineageNode[]> {
    const own = viewer.role === 'MASTER' || viewer.role === 'APPRENTICE';
    const rows = await this.db.query<Omit<LineageNode, 'generation'>[]>(
      `SELECT i.id AS "personId", w.enterprise_id AS "enterpriseId", w.trade, w.grade,
              coalesce(CASE WHEN $3 THEN i.id = $4::uuid ELSE o.path LIKE v.path || '%' END, false) AS within
         FROM unnest($1::uuid[]) AS i(id)
         LEFT JOIN read.worker_v1 w ON w.person_id = i.id
         LEFT JOIN read.org_node_v1 o ON o.node_id = w.enterprise_id
         LEFT JOIN read.org_node_v1 v ON v.node_id::text = $2`,
      [[...generations.keys()], viewer.nodeId, own, viewer.personId],
    );
    return rows.map((row) => ({ ...row, generation: generations.get(row.personId)! }));
  }

  /** Oneself, and for unions those who work in their part of the tree. */
  private async mayAsk({ role, personId: self, nodeId }: Actor, personId: string): Promise<boolean> {
    if (role === 'MASTER' || role === 'APPRENTICE') return self === personId;
    const [worker] = await this.db.query<{ enterpriseId: string }[]>(
      'SELECT enterprise_id AS "enterpriseId" FROM read.worker_v1 WHERE person_id = $1',
      [personId],
    );
    return worker !== undefined && this.org.isWithin(worker.enterpriseId, nodeId);
  }
}

const otherEnd = ({ masterId, apprenticeId }: LineageEdge, direction: Direction): string =>
  direction === 'down' ? apprenticeId : masterId;

/** Both ends are shown, and the apprentice is of a later generation than the master. */
const forward =
  (generations: ReadonlyMap<string, number>) =>
  ({ masterId, apprenticeId }: LineageEdge): boolean => {
    const [from, to] = [generations.get(masterId), generations.get(apprenticeId)];
    return from !== undefined && to !== undefined && from < to;
  };
